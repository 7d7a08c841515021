// A day may be corrected while the words stay as the document has them: whoever reads both is told so.

import {
  addDays,
  type CalendarDate,
  calendarDate,
  dayOfMonth,
  endOfHalf,
  endOfMonth,
  endOfQuarter,
  endOfYear,
} from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import type { DeadlineSpec } from "./deadline-spec";

type Span = { readonly from: CalendarDate; readonly to: CalendarDate };

/** The days that a deadline names itself; null for those that are counted, come back, or name none. */
function spanOf(spec: DeadlineSpec): Span | null {
  const first = (year: number, month: number) => dayOfMonth(year, month, 1);
  switch (spec.kind) {
    case "date":
    case "before":
      return { from: spec.on, to: spec.on };
    case "month":
      return { from: first(spec.year, spec.month), to: endOfMonth(first(spec.year, spec.month)) };
    case "quarter":
      return { from: first(spec.year, spec.quarter * 3 - 2), to: endOfQuarter(first(spec.year, spec.quarter * 3)) };
    case "half":
      return { from: first(spec.year, spec.half * 6 - 5), to: endOfHalf(first(spec.year, spec.half * 6)) };
    case "year":
      return { from: first(spec.year, 1), to: endOfYear(first(spec.year, 1)) };
    case "relative":
    case "periodic":
    case "ongoing":
    case "adhoc":
    case "none":
      return null;
    default:
      return spec satisfies never;
  }
}

const quarters: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const oneQuarter = "(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])";

// "20/6/2020", "20/6", "ngày 20 tháng 6 năm 2020".
const days = /(?<![\d/.-])(\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(\d{1,2})(?![\d])(?:(?:\s?[/.-]\s?|,?\s+năm\s+)(\d{4})(?!\d))?/giu;
const months = /(?:tháng\s+(\d{1,2})(?!\d)(?:(?:\s?[/.-]\s?|\s+năm\s+)(\d{4}))?|(?<![\d/.-])(\d{1,2})\s?\/\s?(\d{4}))/giu;
const listedQuarters = new RegExp(
  `quý\\s+(${oneQuarter}(?:\\s?(?:,|và|-|–)\\s?${oneQuarter})*)(?:(?:\\s?/\\s?|\\s+năm\\s+)(\\d{4}))?`,
  "giu",
);
const years = /năm\s+(\d{4})(?!\d)/giu;

// A month or year that is named without its year is one of the year that counts.
const yearIn = (written: string | undefined, { to }: Span) => Number(written ?? to.slice(0, 4));
const isMonth = (month: number) => month >= 1 && month <= 12;
// "Trước tháng 8" ends on the day before it.
const withEve = (from: CalendarDate, to: CalendarDate): Span => ({ from: addDays(from, -1), to });

function daysNamed(words: string, counted: Span): Span[] {
  return [...words.matchAll(days)].flatMap(([, day, month, year]) => {
    const last = isMonth(Number(month)) && endOfMonth(dayOfMonth(yearIn(year, counted), Number(month), 1));
    if (!last || Number(day) < 1 || Number(day) > Number(last.slice(8))) return [];
    const on = calendarDate(`${last.slice(0, 8)}${String(day).padStart(2, "0")}`);
    return [{ from: on, to: on }];
  });
}

function monthsNamed(words: string, counted: Span): Span[] {
  return [...words.matchAll(months)].flatMap(([, month, year, alone, itsYear]) => {
    const number = Number(month ?? alone);
    if (!isMonth(number)) return [];
    const first = dayOfMonth(yearIn(year ?? itsYear, counted), number, 1);
    return [withEve(first, endOfMonth(first))];
  });
}

function quartersNamed(words: string, counted: Span): Span[] {
  return [...words.matchAll(listedQuarters)].flatMap(([, list = "", year]) =>
    [...list.toUpperCase().matchAll(/IV|I{1,3}|[1-4]/gu)].map(([one]) => {
      const first = dayOfMonth(yearIn(year, counted), (quarters[one] ?? 1) * 3 - 2, 1);
      return withEve(first, endOfQuarter(first));
    }),
  );
}

const yearsNamed = (words: string): Span[] =>
  [...words.matchAll(years)].map(([, year]) => {
    const first = dayOfMonth(Number(year), 1, 1);
    return withEve(first, endOfYear(first));
  });

/** Whether the words name a time and none of those they name is the one that counts. What the words leave open is not held against it. */
export function differsFromWords(spec: DeadlineSpec): boolean {
  const counted = spanOf(spec);
  if (counted === null) return false;
  const { words } = spec;
  const named = [daysNamed, monthsNamed, quartersNamed, yearsNamed]
    .map((find) => find(words, counted))
    .find(({ length }) => length > 0);
  return named !== undefined && !named.some(({ from, to }) => from <= counted.to && counted.from <= to);
}

const corrected: Text = { vi: "đã sửa so với văn bản", en: "corrected from the document" };

const same = (words: string): Text => ({ vi: words, en: words });

/** The words of the document as they are quoted beside the day that counts; null where it has none. */
export function quotedWords(spec: DeadlineSpec): Text | null {
  if (spec.words === "") return null;
  if (!differsFromWords(spec)) return same(`“${spec.words}”`);
  return { vi: `“${spec.words}”, ${corrected.vi}`, en: `“${spec.words}”, ${corrected.en}` };
}

/** The words of the document alone, for lists. */
export function bareWords(spec: DeadlineSpec): Text {
  if (!differsFromWords(spec)) return same(spec.words);
  return { vi: `${spec.words} (${corrected.vi})`, en: `${spec.words} (${corrected.en})` };
}
