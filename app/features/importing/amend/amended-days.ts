// A document that amends a plan names new days; each is laid beside the task of the plan that its words are nearest to.

import type { AmendedScope } from "~/features/amendments/amendment-form.view.server";
import { clauseKind } from "~/features/amendments/clause";
import { withinGroups } from "~/features/amendments/within-groups";
import { citedDocuments } from "~/features/reading/identity/document-number";
import { amendsAnother } from "~/features/reading/tasks/amending-clauses";
import { type CalendarDate, parseVietnameseDate } from "~/lib/calendar-date";
import { foldForSearch } from "~/lib/vietnamese-text";
import { type DraftItem, fieldOf, isKept } from "../items/draft-item";

/** Numbers of documents in a title that says that it changes one: "Điều chỉnh Kế hoạch số 142/KH-UBND". None for other titles. */
export function amendedNumbers(title: string): string[] {
  return amendsAnother(title) ? citedDocuments(title).map(({ number }) => number) : [];
}

type Words = ReadonlySet<string>;

const wordsOf = (text: string): Words =>
  new Set(
    foldForSearch(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  );

function inCommon(own: Words, other: Words): number {
  const [few, many] = own.size <= other.size ? [own, other] : [other, own];
  return few.size === 0 ? 0 : [...few].filter((word) => many.has(word)).length / few.size;
}

/** How much two texts have in common, 0 to 1: the words of the shorter that the longer has too. */
export const likeness = (a: string, b: string) => inCommon(wordsOf(a), wordsOf(b));

const leastLikeness = 0.6;
const leastWords = 3;

/** The day that an item names; null for none. */
export function dayOf({ fields }: DraftItem): CalendarDate | null {
  const typed = fieldOf(fields, "deadline.on") || fieldOf(fields, "deadline.before");
  const parsed = parseVietnameseDate(typed);
  return parsed.ok ? parsed.date : null;
}

const CLAUSE =
  /(?<label>phụ lục|phần|(?:tiểu )?mục|khoản|điểm|tiết|nhiệm vụ|chỉ tiêu(?= (?:số )?\d+(?![\d%.,])))\s+(?:số\s+)?(?<code>[ivxlc]+|\d+(?:\.\d+)*|\p{L})(?!\p{L})/giu;

const RANKS: readonly RegExp[] = [
  /^phụ lục/u,
  /^phần/u,
  /^mục/u,
  /^tiểu mục/u,
  /^khoản \d/u,
  /^điểm \d/u,
  /^(?:khoản|điểm)/u,
  /^tiết/u,
  /^(?:nhiệm vụ|chỉ tiêu)/u,
];

/** The place of a plan that a clause names, in either order: "điểm 3 Mục IV" and "Mục IV, điểm 3" are IV.3, a work of an annex is "Phụ lục I.2"; "" for words that name none before their first colon. */
export function citedPlace(words: string): string {
  const [announced = ""] = words.split(":", 1);
  return (
    [...announced.matchAll(CLAUSE)]
      .map(({ groups: { label = "", code = "" } = {} }) => ({
        code: /^phụ lục/iu.test(label) ? `${label} ${code}` : code,
        rank: RANKS.findIndex((rank) => rank.test(`${label} ${code}`.toLowerCase())),
      }))
      // Usually the least is said first; the ranks decide where both orders occur.
      .reverse()
      .sort((a, b) => a.rank - b.rank)
      .map(({ code }) => code)
      .join(".")
  );
}

// The words of each task are taken apart once: a plan of 300 tasks may meet an amendment of 300 clauses.
type Worded = { readonly scope: AmendedScope; readonly words: Words };

const codeOf = ({ scope }: Worded) => scope.place?.code.toLowerCase() ?? "";

function nearestTo(words: Words, among: readonly Worded[]): AmendedScope[] {
  const scored = among.map(({ scope, words: own }) => ({ scope, score: inCommon(words, own) }));
  const best = Math.max(leastLikeness, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ scope }) => scope);
}

// At the place itself; else below it, where "khoản 2" has points, the one point that the words are nearest to: what is like none of
// them is a new work. Null where the plan has no such place.
function scopesAt(place: string, words: Words, scopes: readonly Worded[]): AmendedScope[] | null {
  if (place === "") return null;
  const there = scopes.filter((each) => codeOf(each) === place);
  if (there.length > 0) return there.map(({ scope }) => scope);
  const [annex, own] = withinGroups(place) ?? [];
  const grouped = scopes.filter((each) => annex && own && codeOf(each).startsWith(annex) && codeOf(each).endsWith(own));
  if (new Set(grouped.map(codeOf)).size === 1) return grouped.map(({ scope }) => scope);
  const below = scopes.filter((each) => codeOf(each).startsWith(`${place}.`));
  const nearest = nearestTo(words, below);
  const isOne = new Set(nearest.map((scope) => scope.place?.code)).size === 1;
  return below.length === 0 ? null : isOne ? nearest : [];
}

// What is added is none of the works that there are, wherever it is put and whatever its words; what is dropped gives none a day.
const isOfOtherWork = ({ source }: DraftItem) => ["adds", "drops"].includes(clauseKind(source?.words ?? ""));

function nearestScopes(item: DraftItem, scopes: readonly Worded[]): AmendedScope[] {
  if (isOfOtherWork(item)) return [];
  const { fields, source } = item;
  const words = wordsOf(fieldOf(fields, "text"));
  const there = scopesAt(citedPlace(source?.words ?? "").toLowerCase(), words, scopes);
  if (there === null) return words.size < leastWords ? [] : nearestTo(words, scopes);
  // A new day changes an old one: of the tasks of a place, those that have one.
  const dated = there.filter(({ days }) => days.some((day) => day !== null));
  return dated.length > 0 ? dated : there;
}

/** A clause of the document that amends, and the day that it gives to a scope of the plan. */
export type AmendedDay = { readonly scope: string; readonly on: CalendarDate; readonly itemId: string };

type Worked = (item: DraftItem) => readonly AmendedScope[];

/** Which scopes the day of an item is meant for; none for what names no day. */
export function worksIn(scopes: readonly AmendedScope[]): Worked {
  const worded = scopes.map((scope) => ({ scope, words: wordsOf(scope.task) }));
  return (item) => (item.kind === "task" && isKept(item) && dayOf(item) !== null ? nearestScopes(item, worded) : []);
}

/** Which clause gives which scope a new day, the first for each; a task that no scope is like, or that names no day, gives none. */
export function amendedBy(items: readonly DraftItem[], scopes: readonly AmendedScope[]): AmendedDay[] {
  const days = new Map<string, AmendedDay>();
  const worksOf = worksIn(scopes);
  for (const item of items) {
    const on = dayOf(item);
    for (const { value, days: standing } of on === null ? [] : worksOf(item))
      if (on !== null && standing.some((now) => now !== on) && !days.has(value))
        days.set(value, { scope: value, on, itemId: item.id });
  }
  return [...days.values()];
}
