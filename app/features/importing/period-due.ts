// "Hằng tháng, trước ngày 20", "báo cáo năm trước ngày 15/11", "ngày 05 tháng đầu quý sau": the due day of a period as its words name it.

import type { PeriodDue } from "~/features/calendar/deadline";
import { LENGTH_IN_MONTHS, type PeriodLength } from "~/features/calendar/period-name";
import type { DeadlineRead } from "~/features/reading/document-reading";
import { comparable } from "~/lib/vietnamese-text";

const DAY_AND_MONTH = /(\d{1,2})(?:\s?[/.]\s?|\s+tháng\s+)(\d{1,2})(?!\d)/u;
const DAY = /ngày\s+(?:mùng\s+)?(\d{1,2})(?![\d/.])/u;
// What follows the day: "tháng sau", "của tháng đầu quý sau", "tháng thứ hai của quý".
const NEXT_MONTH = /^\s+(?:của\s+)?tháng\s+(?:sau|kế|tiếp|liền|đầu|thứ nhất)/u;
const MONTH_OF_PERIOD = /^\s+(?:của\s+)?tháng\s+(?:thứ\s+(?<place>hai|ba)|(?<middle>giữa))/u;

// A month that begins a period belongs to the one before: a report on a year that is due in January is on the year that ended.
function offsetOf(month: number, length: number): number {
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
  const length = LENGTH_IN_MONTHS[every];
  const [, dated, month] = DAY_AND_MONTH.exec(plain) ?? [];
  const alone = DAY.exec(plain);
  const day = Number(dated ?? alone?.[1]);
  if (!(day >= 1 && day <= 31) || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return null;
  if (month !== undefined) return { day, monthOffset: offsetOf(Number(month), length) };
  return { day, monthOffset: offsetInWords(plain.slice((alone?.index ?? 0) + (alone?.[0].length ?? 0)), length) };
}
