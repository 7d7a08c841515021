// "Hằng tháng, trước ngày 20", "báo cáo năm trước ngày 15/11", "ngày 05 tháng đầu quý sau": the due day of a period as its words name it.

import type { PeriodDue } from "~/features/calendar/deadline-spec";
import { LENGTH_IN_MONTHS, type PeriodLength } from "~/features/calendar/period-name";
import type { DeadlineRead } from "~/features/reading/document-reading";
import { comparable } from "~/lib/vietnamese-text";

const DAY_AND_MONTH = /(\d{1,2})(?:\s?[/.]\s?|\s+tháng\s+)(\d{1,2})(?!\d|\s+lần)/u;
const DAY = /ngày\s+(?:mùng\s+)?(\d{1,2})(?![\d/.])/u;
// What follows the day: "tháng sau", "của tháng đầu quý sau", "tháng thứ hai của quý".
const NEXT_MONTH = /^\s+(?:của\s+)?tháng\s+(?:sau|kế|tiếp|liền|đầu|thứ nhất)/u;
const MONTH_OF_PERIOD = /^\s+(?:của\s+)?tháng\s+(?:thứ\s+(?<place>hai|ba)|(?<middle>giữa))/u;

// A month that begins a period belongs to the one before: a report on a year that is due in January is on the year that ended.
// Nine months come once a year, so what is due in November is of no such period; null.
function offsetOf(month: number, every: PeriodLength): number | null {
  const length = LENGTH_IN_MONTHS[every];
  if (every === "nineMonths") return month > length + 1 ? null : month - length;
  const place = ((month - 1) % length) + 1;
  return place === 1 && length > 1 ? 1 : place - length;
}

function offsetInWords(behind: string, length: number): number {
  if (NEXT_MONTH.test(behind)) return 1;
  const { place, middle } = MONTH_OF_PERIOD.exec(behind)?.groups ?? {};
  return place === undefined && middle === undefined ? 0 : (place === "ba" ? 3 : 2) - length;
}

/** The due day of a return, by its words; null where they name none. */
export function periodDueOf({ words, every }: Pick<DeadlineRead, "words"> & { every: PeriodLength }): PeriodDue | null {
  const plain = comparable(words);
  const [, dated, month] = DAY_AND_MONTH.exec(plain) ?? [];
  const alone = DAY.exec(plain);
  const day = Number(dated ?? alone?.[1]);
  if (!(day >= 1 && day <= 31) || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return null;
  const behind = plain.slice((alone?.index ?? 0) + (alone?.[0].length ?? 0));
  const monthOffset = month === undefined ? offsetInWords(behind, LENGTH_IN_MONTHS[every]) : offsetOf(Number(month), every);
  return monthOffset === null ? null : { day, monthOffset };
}
