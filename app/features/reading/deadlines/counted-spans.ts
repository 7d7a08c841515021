// "Trong tuần đầu tháng 9" and "trong hai năm 2026, 2027" count spans inside or over others, and end with the last that they count.

import { addDays, type CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "../identity/written-day";
import { lastDayOf } from "./last-day";
import { type DeadlineContext, type Found, found, isCutOff, timeWords } from "./phrase";

const LEAD = String.raw`(?:(?:hoàn thành|thực hiện|tổ chức|xong|trong|vào|trước|chậm nhất|dự kiến)\s+)*`;
const ORDINALS: Readonly<Record<string, number>> = { đầu: 1, nhất: 1, hai: 2, ba: 3, tư: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const WEEK = new RegExp(
  String.raw`(?<!\p{L})${LEAD}tuần\s+(?:lễ\s+)?(?:thứ\s+)?(?<week>đầu(?: tiên)?|nhất|hai|ba|tư|cuối(?: cùng)?|[1-4])\s+(?:(?:của\s+)?tháng\s+)(?<m>1[0-2]|0?[1-9])(?:(?:\s*/\s*|\s*,?\s*năm\s+)(?<y>20\d{2}))?(?![\d/]\d)`,
  "gu",
);
// "Trong 10 ngày đầu của tháng 5/2026".
const DAYS_OF_MONTH =
  /(?<!\p{L})(?:trong\s+)?(?<count>[1-2]?\d)\s+ngày\s+(?<end>đầu|cuối)\s+(?:của\s+)?tháng\s+(?<m>1[0-2]|0?[1-9])(?:(?:\s*\/\s*|\s*,?\s*năm\s+)(?<y>20\d{2}))?(?![\d/]\d)/gu;
const YEARS =
  /(?<!\p{L})(?:trong|sau|vòng)\s+(?:hai|ba|bốn|năm|0?[2-5])\s+năm\s*\(?\s*(?:20\d{2}\s*,\s*)*20\d{2}\s*(?:,|và|-|đến)\s*(?:năm\s+)?(?<y>20\d{2})(?!\d)/gu;

/** The last day of a week of a month: the seventh, fourteenth, …, or the last of the month. */
function lastOfWeek(week: string, month: number, year: number): CalendarDate | null {
  if (week.startsWith("cuối")) return lastDayOf({ kind: "month", number: month, year });
  const number = ORDINALS[week.replace(" tiên", "")] ?? 1;
  return dayOf(year, month, number * 7);
}

function weekDue(match: RegExpMatchArray, { year: own }: DeadlineContext) {
  const { week = "", m, y } = match.groups ?? {};
  const year = y ? Number(y) : own;
  const last = year === null ? null : lastOfWeek(week, Number(m), year);
  if (!/trước\s+tuần/u.test(match[0]) || last === null || week.startsWith("cuối"))
    return { kind: "date", date: last, every: null } as const;
  return { kind: "before", date: addDays(last, -6), every: null } as const;
}

function daysDue({ groups: { count = "", end, m = "", y } = {} }: RegExpMatchArray, { year: own }: DeadlineContext) {
  const year = y ? Number(y) : own;
  if (year === null) return { kind: "date", date: null, every: null } as const;
  const last = end === "đầu" ? dayOf(year, m, count) : lastDayOf({ kind: "month", number: Number(m), year });
  return { kind: "date", date: last, every: null } as const;
}

/** Every week of a month, and every run of years, at whose end something is due. */
export function countedSpansIn(text: string, context: DeadlineContext): Found[] {
  const plain = timeWords(text);
  const weeks = plain.includes("tuần") ? [...plain.matchAll(WEEK)] : [];
  const years = plain.includes("năm 20") ? [...plain.matchAll(YEARS)] : [];
  const days = plain.includes("ngày") ? [...plain.matchAll(DAYS_OF_MONTH)] : [];
  return [
    ...days.map((match) => found(match, text, daysDue(match, context))),
    ...weeks.filter(({ index }) => !isCutOff(plain, index)).map((match) => found(match, text, weekDue(match, context))),
    ...years.map((match) =>
      found(match, text, {
        kind: "year",
        date: lastDayOf({ kind: "year", number: 1, year: Number(match.groups?.y) }),
        every: null,
      }),
    ),
  ];
}
