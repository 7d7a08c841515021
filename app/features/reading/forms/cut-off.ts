// The day on which data are closed: "Số liệu tính đến hết ngày 30/6/2020", "(Từ 01/01/2022 đến 30/6/2025)".

import type { CalendarDate } from "~/lib/calendar-date";
import { comparable } from "~/lib/vietnamese-text";
import { DAY, dayFound, dayOf } from "../identity/written-day";

const CUT_OFF = new RegExp(
  String.raw`(?:(?:số liệu|thời điểm|tính|chốt|có mặt)[^.;]{0,60}?(?:đến|từ ngày[^.;]{0,40}đến|vào)|chốt số liệu\s*:|số liệu (?:được )?(?:chốt|khóa sổ|lấy)(?= (?:hết )?ngày)|^\(\s*(?:tính )?đến(?= (?:hết )?ngày)|^\(\s*(?:kỳ báo cáo\s*:?\s*)?từ (?:ngày\s*)?[\d/.]+\s*đến)\s*(?:\d{1,2} giờ(?: \d{1,2})?(?: phút)?,?\s*)?(?:hết\s*)?(?:ngày\s*)?(?:${DAY}|(?<dd>\d{1,2})\s?[/.]\s?(?<mm>\d{1,2})(?![\d/]))`,
  "u",
);

/** The day until which figures are counted; null when no sentence names one. A day without a year takes `year`. */
export function cutOffIn(texts: readonly string[], year: number | null): CalendarDate | null {
  for (const text of texts) {
    const groups = CUT_OFF.exec(comparable(text))?.groups;
    if (!groups) continue;
    const day = groups.dd && year !== null ? dayOf(year, groups.mm ?? "", groups.dd) : dayFound(groups);
    if (day !== null) return day;
  }
  return null;
}
