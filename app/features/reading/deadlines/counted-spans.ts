// "Trong tuần đầu tháng 9" and "trong hai năm 2026, 2027" count spans inside or over others, and end with the last that they count.

import { addDays, type CalendarDate } from "~/lib/calendar-date";
import type { DeadlineRead } from "../document-reading";
import { dayOf } from "../identity/written-day";
import { lastDayOf } from "./last-day";
import { type DeadlineContext, type Found, found, isCutOff, timeWords, yearOf } from "./phrase";

const BEFORE = String.raw`(?:(?:hoàn thành|thực hiện|tổ chức|xong|trong|vào|trước|chậm nhất|dự kiến)\s+)*`;
const OF_MONTH = String.raw`(?:của\s+)?tháng\s+(?<month>1[0-2]|0?[1-9])(?:(?:\s*/\s*|\s*,?\s*năm\s+)(?<own>20\d{2}))?(?![\d/]\d)`;
const ORDINALS: Readonly<Record<string, number>> = { đầu: 1, nhất: 1, hai: 2, ba: 3, tư: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const WEEK = new RegExp(
  String.raw`(?<!\p{L})${BEFORE}tuần\s+(?:lễ\s+)?(?:thứ\s+)?(?<week>đầu(?: tiên)?|nhất|hai|ba|tư|cuối(?: cùng)?|[1-4])\s+${OF_MONTH}`,
  "gu",
);
// "Trong 10 ngày đầu của tháng 5/2026".
const DAYS_OF_MONTH = new RegExp(
  String.raw`(?<!\p{L})(?:trong\s+)?(?<count>[1-2]?\d)\s+ngày\s+(?<end>đầu|cuối)\s+${OF_MONTH}`,
  "gu",
);
const YEARS =
  /(?<!\p{L})(?:trong|sau|vòng)\s+(?:hai|ba|bốn|năm|0?[2-5])\s+năm\s*\(?\s*(?:20\d{2}\s*,\s*)*20\d{2}\s*(?:,|và|-|đến)\s*(?:năm\s+)?(?<year>20\d{2})(?!\d)/gu;

const lastOfMonth = (month: string, year: number) => lastDayOf({ kind: "month", number: Number(month), year });

/** The last day of a week of a month: the seventh, fourteenth, …, or the last of the month. */
const lastOfWeek = (week: string, month: string, year: number): CalendarDate | null =>
  week.startsWith("cuối") ? lastOfMonth(month, year) : dayOf(year, month, (ORDINALS[week.replace(" tiên", "")] ?? 1) * 7);

type Due = Omit<DeadlineRead, "words">;

/** By the end of a week; "trước tuần thứ hai" is before its first day. */
function weekDue({ 0: words, groups: { week = "", month = "", own } = {} }: RegExpMatchArray, context: DeadlineContext): Due {
  const year = yearOf(context, own);
  const last = year === null ? null : lastOfWeek(week, month, year);
  if (!/trước\s+tuần/u.test(words) || last === null || week.startsWith("cuối")) return { kind: "date", date: last, every: null };
  return { kind: "before", date: addDays(last, -6), every: null };
}

/** By the last of so many days at the beginning or at the end of a month. */
function daysDue({ groups: { count = "", end, month = "", own } = {} }: RegExpMatchArray, context: DeadlineContext): Due {
  const year = yearOf(context, own);
  if (year === null) return { kind: "date", date: null, every: null };
  return { kind: "date", date: end === "đầu" ? dayOf(year, month, count) : lastOfMonth(month, year), every: null };
}

const yearDue = ({ groups }: RegExpMatchArray): Due => ({
  kind: "year",
  date: lastDayOf({ kind: "year", number: 1, year: Number(groups?.year) }),
  every: null,
});

/** Every week of a month, run of its days and run of years at whose end something is due. */
export function countedSpansIn(text: string, context: DeadlineContext): Found[] {
  const plain = timeWords(text);
  const weeks = plain.includes("tuần") ? [...plain.matchAll(WEEK)] : [];
  const years = plain.includes("năm 20") ? [...plain.matchAll(YEARS)] : [];
  const days = plain.includes("ngày") ? [...plain.matchAll(DAYS_OF_MONTH)] : [];
  return [
    ...days.map((match) => found(match, text, daysDue(match, context))),
    ...weeks.filter(({ index }) => !isCutOff(plain, index)).map((match) => found(match, text, weekDue(match, context))),
    ...years.map((match) => found(match, text, yearDue(match))),
  ];
}
