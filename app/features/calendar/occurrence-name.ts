// The key of an occurrence read back into the words of a document: "2021-H1" is "6 tháng đầu năm 2021".

import { periodName } from "~/features/calendar/period-name";
import type { Text } from "~/lib/i18n/text";

const KEY = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])|(9M)))?$/;

/** The period of an occurrence; null when the deadline is not periodic. */
export function occurrenceName(key: string): Text | null {
  const [all, year = "", month, quarter, half, nineMonths] = KEY.exec(key) ?? [];
  if (all === undefined) return null;
  if (month) return periodName("month", Number(year), Number(month));
  if (quarter) return periodName("quarter", Number(year), Number(quarter));
  if (half) return periodName("half", Number(year), Number(half));
  return periodName(nineMonths ? "nineMonths" : "year", Number(year), 1);
}
