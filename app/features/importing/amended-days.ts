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

function nearestScopes({ fields, source }: DraftItem, scopes: readonly AmendedScope[]): AmendedScope[] {
  const place = citedPlace(source?.words ?? "");
  const there = scopes.filter((scope) => place !== "" && scope.place?.code.toLowerCase() === place.toLowerCase());
  if (there.length > 0) return there;
  const text = fieldOf(fields, "text");
  if (wordsOf(text).size < leastWords) return [];
  const near = scopes
    .map((scope) => ({ scope, score: likeness(text, scope.task) }))
    .filter(({ score }) => score >= leastLikeness)
    .sort((a, b) => b.score - a.score);
  return near.filter(({ score }) => score === near[0]?.score).map(({ scope }) => scope);
}

/** The new days, by the value of the scope; a task that no scope is like, or that names no day, gives none. */
export function amendedDays(items: readonly DraftItem[], scopes: readonly AmendedScope[]): Record<string, CalendarDate> {
  const days: Record<string, CalendarDate> = {};
  for (const item of items) {
    const on = dayOf(item);
    if (item.kind !== "task" || item.state === "left-out" || on === null) continue;
    for (const scope of nearestScopes(item, scopes)) if (scope.days.some((now) => now !== on)) days[scope.value] ??= on;
  }
  return days;
}
