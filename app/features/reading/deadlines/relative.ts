// "Chậm nhất sau 10 ngày làm việc kể từ ngày …": the first day is not counted (Civil Code 2015, Điều 147.2).

import { addWorkingDays } from "~/features/calendar/work-calendar";
import { addDays, addMonths, type CalendarDate } from "~/lib/calendar-date";
import { comparable } from "~/lib/vietnamese-text";
import { DAY, dayFound } from "../identity/written-day";
import { type DeadlineContext, type Found, found } from "./phrase";

const LEAD = String.raw`(?:(?:trong|thời hạn|thời gian|vòng|chậm nhất|muộn nhất|không quá|tối đa|sau|là)\s+)*`;
const RELATIVE = new RegExp(
  String.raw`(?<!\p{L})${LEAD}(?<count>\d{1,3})\s*(?:\([^)]*\)\s*)?(?<unit>ngày làm việc|ngày|tuần|tháng)\s*,?\s*(?:(?:kể|tính)\s+)?(?:từ|sau)\s+(?<event>(?:ngày|khi|lúc|thời điểm)\s[^,;.()]{1,90})`,
  "gu",
);
// An event without a number of days: "trước kỳ họp cuối năm của HĐND", in a cell also "sau khi Trung ương ban hành …".
const SESSION = /(?:(?:trước|tại|vào|trong)\s+|(?:^|[:;])\s*)(?:kỳ họp|phiên họp|đại hội)[^,;.()]{0,90}/gu;
const EVENT_CELL = /^\s*(?:ngay\s+)?sau\s+khi\s+(?!có (?:yêu cầu|hướng dẫn|chỉ đạo))[^;.()]{3,300}[.\s]*$/gu;
const ISSUE =
  /^ngày\s+(?:ký|ban hành|kế hoạch này|quyết định này|được ban hành)|ban hành kế hoạch|kế hoạch (?:này )?(?:được )?(?:ban hành|có hiệu lực)|có hiệu lực/u;

function startOf(event: string, { issuedOn }: DeadlineContext): CalendarDate | null {
  const named = new RegExp(`ngày\\s+${DAY}`, "u").exec(event);
  if (named) return dayFound(named.groups ?? {});
  return ISSUE.test(event) ? issuedOn : null;
}

function counted(start: CalendarDate, count: number, unit: string, { calendar }: DeadlineContext): CalendarDate {
  if (unit === "ngày làm việc") return addWorkingDays(calendar, start, count);
  if (unit === "tháng") return addMonths(start, count);
  return addDays(start, unit === "tuần" ? count * 7 : count);
}

/** Every limit that runs from an event, or ends at one; its day is known when the event's is. */
export function relativeIn(text: string, context: DeadlineContext): Found[] {
  const plain = comparable(text);
  const counts = [...plain.matchAll(RELATIVE)].map((match) => {
    const { count, unit = "", event = "" } = match.groups ?? {};
    const start = startOf(event, context);
    const date = start === null ? null : counted(start, Number(count), unit, context);
    return found(match, text, { kind: "relative", date, every: null });
  });
  const events = [SESSION, ...(context.isTimeCell ? [EVENT_CELL] : [])].flatMap((shape) => [...plain.matchAll(shape)]);
  return [...counts, ...events.map((match) => found(match, text, { kind: "relative", date: null, every: null }))];
}
