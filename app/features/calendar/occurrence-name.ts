// The key of an occurrence read back into the words of a document, and into the days that these name: "2021-H1" is "6 tháng đầu năm 2021".

import type { Text } from "~/lib/i18n/text";
import { type DayRange, halfDays, monthDays, quarterDays, yearDays } from "./day-range";
import { type PeriodLength, periodName } from "./period-name";

const KEY = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])|(9M)))?$/;

type Named = { readonly length: PeriodLength; readonly year: number; readonly number: number };

function readKey(key: string): Named | null {
  const [all, year = "", month, quarter, half, nineMonths] = KEY.exec(key) ?? [];
  if (all === undefined) return null;
  const named = (length: PeriodLength, number = "1"): Named => ({ length, year: Number(year), number: Number(number) });
  if (month) return named("month", month);
  if (quarter) return named("quarter", quarter);
  if (half) return named("half", half);
  return named(nineMonths ? "nineMonths" : "year");
}

/** The period of an occurrence; null when the deadline is not periodic. */
export function occurrenceName(key: string): Text | null {
  const named = readKey(key);
  return named && periodName(named.length, named.year, named.number);
}

/**
 * The days that the name of a period speaks of, whatever days its figures are counted in: "tháng 11" is the whole of November
 * where NĐ 09/2019/NĐ-CP, Điều 12 counts from 15 October to 14 November. Null when the deadline is not periodic.
 */
export function namedDays(key: string): DayRange | null {
  const named = readKey(key);
  if (named === null) return null;
  const { length, year, number } = named;
  switch (length) {
    case "month":
      return monthDays(year, number);
    case "quarter":
      return quarterDays(year, number);
    case "half":
      return halfDays(year, number);
    case "nineMonths":
      return { from: yearDays(year).from, to: quarterDays(year, 3).to };
    case "year":
      return yearDays(year);
    default:
      return length satisfies never;
  }
}
