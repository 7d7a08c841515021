// A document that amends a plan names new days; each is laid beside the task of the plan that its words are nearest to.

import type { AmendedScope } from "~/features/amendments/amendment-form.view.server";
import { citedDocuments } from "~/features/reading/identity/document-number";
import { amendsAnother } from "~/features/reading/tasks/amending-clauses";
import { type CalendarDate, parseVietnameseDate } from "~/lib/calendar-date";
import { foldForSearch } from "~/lib/vietnamese-text";
import { type DraftItem, fieldOf } from "./draft-item";

/** Numbers of documents in a title that says that it changes one: "Điều chỉnh Kế hoạch số 142/KH-UBND". None for other titles. */
export function amendedNumbers(title: string): string[] {
  return amendsAnother(title) ? citedDocuments(title).map(({ number }) => number) : [];
}

const wordsOf = (text: string) =>
  new Set(
    foldForSearch(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  );

/** How much two texts have in common, 0 to 1: the words of the shorter that the longer has too. */
export function likeness(a: string, b: string): number {
  const [own, other] = [wordsOf(a), wordsOf(b)];
  const [few, many] = own.size <= other.size ? [own, other] : [other, own];
  return few.size === 0 ? 0 : [...few].filter((word) => many.has(word)).length / few.size;
}

const leastLikeness = 0.6;
const leastWords = 3;

function dayOf({ fields }: DraftItem): CalendarDate | null {
  const typed = fieldOf(fields, "deadline.on") || fieldOf(fields, "deadline.before");
  const parsed = parseVietnameseDate(typed);
  return parsed.ok ? parsed.date : null;
}

const CLAUSE = /(?<label>phần|(?:tiểu )?mục|khoản|điểm|tiết)\s+(?<code>[ivxlc]+|\d+(?:\.\d+)*|\p{L})(?!\p{L})/giu;

const RANKS: readonly RegExp[] = [/^phần/u, /^mục/u, /^tiểu mục/u, /^khoản \d/u, /^điểm \d/u, /^(?:khoản|điểm)/u, /^tiết/u];

/** The place of a plan that a clause names, in either order: "điểm 3 Mục IV" and "Mục IV, điểm 3" are IV.3; "" for words that name none before their first colon. */
export function citedPlace(words: string): string {
  const [announced = ""] = words.split(":", 1);
  return (
    [...announced.matchAll(CLAUSE)]
      .map(({ groups: { label = "", code = "" } = {} }) => ({
        code,
        rank: RANKS.findIndex((rank) => rank.test(`${label} ${code}`.toLowerCase())),
      }))
      // Usually the least is said first; the ranks decide where both orders occur.
      .reverse()
      .sort((a, b) => a.rank - b.rank)
      .map(({ code }) => code)
      .join(".")
  );
}

type Scored = { readonly scope: AmendedScope; readonly score: number };

const nearestOf = (scored: readonly Scored[]): AmendedScope[] => {
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ scope }) => scope);
};

// At the place itself; else below it, where "khoản 2" has points, the point that the words are nearest to.
function scopesAt(place: string, scored: readonly Scored[]): AmendedScope[] {
  if (place === "") return [];
  const codeOf = ({ scope }: Scored) => scope.place?.code.toLowerCase() ?? "";
  const there = scored.filter((each) => codeOf(each) === place.toLowerCase());
  if (there.length > 0) return there.map(({ scope }) => scope);
  return nearestOf(scored.filter((each) => codeOf(each).startsWith(`${place.toLowerCase()}.`)));
}

function nearestScopes({ fields, source }: DraftItem, scopes: readonly AmendedScope[]): AmendedScope[] {
  const text = fieldOf(fields, "text");
  const scored = scopes.map((scope) => ({ scope, score: likeness(text, scope.task) }));
  const there = scopesAt(citedPlace(source?.words ?? ""), scored);
  // A new day changes an old one: of the tasks of a place, those that have one.
  const dated = there.filter(({ days }) => days.some((day) => day !== null));
  if (there.length > 0) return dated.length > 0 ? dated : there;
  return wordsOf(text).size < leastWords ? [] : nearestOf(scored.filter(({ score }) => score >= leastLikeness));
}

/** A clause of the document that amends, and the day that it gives to a scope of the plan. */
export type AmendedDay = { readonly scope: string; readonly on: CalendarDate; readonly itemId: string };

/** Which clause gives which scope a new day, the first for each; a task that no scope is like, or that names no day, gives none. */
export function amendedBy(items: readonly DraftItem[], scopes: readonly AmendedScope[]): AmendedDay[] {
  const days = new Map<string, AmendedDay>();
  for (const item of items) {
    const on = dayOf(item);
    if (item.kind !== "task" || item.state === "left-out" || on === null) continue;
    for (const { value, days: standing } of nearestScopes(item, scopes))
      if (standing.some((now) => now !== on) && !days.has(value)) days.set(value, { scope: value, on, itemId: item.id });
  }
  return [...days.values()];
}
