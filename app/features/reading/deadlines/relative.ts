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
// "Chậm nhất sau 05 ngày làm việc": after what stands before it.
const COUNTED =
  /(?<!\p{L})(?:trong (?:thời hạn|vòng)|trong(?=\s+\d{1,3}\s+ngày làm việc)|chậm nhất|muộn nhất|không quá|tối đa)\s+(?:(?:là|sau|không quá)\s+)*\d{1,3}\s+(?:ngày(?:\s+làm việc)?|giờ)(?=\s*(?:[,.;)]|$|các\s|phải\s))/gu;
// An event without a number of days: "trước kỳ họp cuối năm của HĐND", in a cell also "sau khi Trung ương ban hành …".
const SESSION = /(?:(?:trước|tại|vào|trong)\s+|(?:^|[:;])\s*)(?:kỳ họp|phiên họp|đại hội)[^,;.()]{0,90}/gu;
// "Chậm nhất 10 ngày trước ngày khai mạc": a day that is counted back to.
const AHEAD =
  /(?<!\p{L})(?:chậm nhất|ít nhất|tối thiểu)(?:\s+là)?\s+\d{1,3}\s+ngày(?:\s+làm việc)?\s+trước\s+(?:ngày|khi)\s[^,;.()]{1,90}/gu;
// "Sau khi kết thúc mỗi đợt tiêm 05 ngày".
const DAYS_AFTER =
  /(?<!\p{L})sau (?:khi )?(?:kết thúc|hoàn thành)\s[^.;,()]{3,60}?\s\d{1,3} ngày(?: làm việc)?(?=\s*(?:[,.;)]|$))/gu;
// Tết and a school year have no day here: "sau Tết Nguyên đán", "đầu năm học 2026 - 2027".
const FEAST =
  /(?<!trong và )(?<!\p{L})(?:ngay\s+)?(?:(?:trước|sau)\s+(?:dịp\s+)?tết(?!\p{L})(?:\s+(?:nguyên đán|dương lịch|cổ truyền))?|(?:trước|sau|dịp)\s+(?:khi\s+|ngày\s+|lễ\s+)?khai giảng(?:\s+năm học(?:\s+mới)?)?|(?:trước|sau|kết thúc|đầu|cuối|trước khi (?:bước )?vào)\s+năm học(?:\s+(?:mới|\d{4}\s*-\s*\d{4}))?)(?:\s+năm\s+\d{4})?(?![\p{L}\d]|\s*\([^()]*\d)/gu;
// In a cell a season does the same; in a sentence "trước mùa mưa" only says how work goes.
const SEASON_CELL = /(?:trước|sau|kết thúc)\s+mùa\s+(?:mưa|khô|bão|lũ|lễ hội)(?:\s+(?:bão|lũ))?(?:\s+năm\s+\d{4})?/gu;
const EVENT_CELL = /^\s*(?:ngay\s+)?sau\s+khi\s+(?!có (?:yêu cầu|hướng dẫn|chỉ đạo))[^;.()]{3,300}[.\s]*$/gu;
const ISSUE =
  /^ngày\s+(?:(?:ký|ban hành|ký ban hành|có hiệu lực)(?=\s*$|\s+(?:và|kế hoạch|[^,;.]{0,30}\snày(?!\p{L})))|được ban hành|(?:kế hoạch|quyết định|chỉ thị|nghị quyết|công văn|văn bản|thông báo|quy (?:định|chế)) này(?!\p{L}))|ban hành kế hoạch|kế hoạch (?:này )?(?:được )?(?:ban hành|có hiệu lực)/u;

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
  const events = [
    SESSION,
    COUNTED,
    ...(plain.includes("trước") ? [AHEAD] : []),
    ...(plain.includes("sau ") ? [DAYS_AFTER] : []),
    ...(/tết|năm học|khai giảng/u.test(plain) ? [FEAST] : []),
    ...(context.isTimeCell ? [EVENT_CELL, SEASON_CELL] : []),
  ].flatMap((shape) => [...plain.matchAll(shape)]);
  return [...counts, ...events.map((match) => found(match, text, { kind: "relative", date: null, every: null }))];
}
