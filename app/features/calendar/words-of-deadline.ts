// A day may be corrected while the words stay as the document has them: whoever reads both is told so.

import { addDays, calendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { type DayRange, halfDays, monthDays, quarterDays, yearDays } from "./day-range";
import type { DeadlineSpec } from "./deadline-spec";

/** The days that a deadline names itself; null for those that are counted, come back, or name none. */
function daysOf(spec: DeadlineSpec): DayRange | null {
  switch (spec.kind) {
    case "date":
    case "before":
      return { from: spec.on, to: spec.on };
    case "month":
      return monthDays(spec.year, spec.month);
    case "quarter":
      return quarterDays(spec.year, spec.quarter);
    case "half":
      return halfDays(spec.year, spec.half);
    case "year":
      return yearDays(spec.year);
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
const yearIn = (written: string | undefined, { to }: DayRange) => Number(written ?? to.slice(0, 4));
const isMonth = (month: number) => month >= 1 && month <= 12;
// "Trước tháng 8" ends on the day before it.
const withEve = ({ from, to }: DayRange): DayRange => ({ from: addDays(from, -1), to });

function daysNamed(words: string, counted: DayRange): DayRange[] {
  return [...words.matchAll(days)].flatMap(([, day, month, year]) => {
    const last = isMonth(Number(month)) && monthDays(yearIn(year, counted), Number(month)).to;
    if (!last || Number(day) < 1 || Number(day) > Number(last.slice(8))) return [];
    const on = calendarDate(`${last.slice(0, 8)}${String(day).padStart(2, "0")}`);
    return [{ from: on, to: on }];
  });
}

function monthsNamed(words: string, counted: DayRange): DayRange[] {
  return [...words.matchAll(months)].flatMap(([, month, year, alone, itsYear]) => {
    const number = Number(month ?? alone);
    if (!isMonth(number)) return [];
    return [withEve(monthDays(yearIn(year ?? itsYear, counted), number))];
  });
}

function quartersNamed(words: string, counted: DayRange): DayRange[] {
  return [...words.matchAll(listedQuarters)].flatMap(([, list = "", year]) =>
    [...list.toUpperCase().matchAll(/IV|I{1,3}|[1-4]/gu)].map(([one]) =>
      withEve(quarterDays(yearIn(year, counted), quarters[one] ?? 1)),
    ),
  );
}

const yearsNamed = (words: string): DayRange[] => [...words.matchAll(years)].map(([, year]) => withEve(yearDays(Number(year))));

/** Whether the words name a time and none of those they name is the one that counts. What the words leave open is not held against it. */
export function differsFromWords(spec: DeadlineSpec): boolean {
  const counted = daysOf(spec);
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
