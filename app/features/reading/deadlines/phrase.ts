// What all phrases of time share: where they stand, what they say, and how the plan fills in a missing year.

import type { WorkCalendar } from "~/features/calendar/work-calendar";
import type { CalendarDate } from "~/lib/calendar-date";
import { comparable } from "~/lib/vietnamese-text";
import type { DeadlineRead } from "../document-reading";

export type DeadlineContext = {
  /** The year of a day that names none: the plan's, otherwise that of its issue. */
  readonly year: number | null;
  readonly issuedOn: CalendarDate | null;
  readonly calendar: WorkCalendar;
  /** In a column or after a label "Thời gian" every word speaks of time; in a sentence only what has a preposition does. */
  readonly isTimeCell: boolean;
};

/** A deadline with the place of its words in the text. */
export type Found = DeadlineRead & { readonly at: number; readonly end: number };

/** What was read of a phrase of time, with its words as the text has them; `lead` stands before them and is none of them. */
export const found = (
  { index, 0: all }: RegExpExecArray | RegExpMatchArray,
  text: string,
  read: Omit<DeadlineRead, "words">,
  lead = "",
): Found => {
  const at = (index ?? 0) + lead.length;
  const end = (index ?? 0) + all.length;
  return {
    ...read,
    words: text
      .slice(at, end)
      .replace(/[\s,;:.(]+$/u, "")
      .replace(/^[\s,;:(]+/u, ""),
    at,
    end,
  };
};

const VERB = `(?:hoàn thành|hoàn thiện|thực hiện|tổ chức|dự kiến|thời gian|thời hạn|tiến độ|thời điểm|gửi|hạn)`;
const PREPOSITION = `(?:trước|chậm nhất|muộn nhất|hạn chót|hạn cuối|xong|kết thúc|đến|hết|trong|vào|cuối|đầu|giữa|tới|không quá|là)`;
/** Groups `verb` and `lead`: "hoàn thành" and "trước", "chậm nhất là", "xong trong". */
export const LEAD = String.raw`(?<verb>(?<!\p{L})${VERB}\s*:?\s+(?:khoảng\s+)?)?(?<lead>(?:(?<!\p{L})${PREPOSITION}\s+)+)?`;

/** "Của năm sau", "năm kế tiếp": behind a day or a month it stands in the year after that of the plan. */
export const NEXT_YEAR = String.raw`(?:của\s+)?năm\s+(?:sau|kế tiếp|tiếp theo|liền kề sau)`;

/** The year of a span: the one it names, the next where it says so, otherwise that of the plan; null where nothing tells. */
export function yearOf({ year }: Pick<DeadlineContext, "year">, named: string | undefined, isNext = false): number | null {
  if (named !== undefined) return Number(named);
  return year === null || !isNext ? year : year + 1;
}

/** A text for comparing; "quí" is spelled "quý". */
export const timeWords = (text: string) => comparable(text).replaceAll("quí", "quý");

/** The dates that close a count of data are not deadlines: "số liệu tính đến hết ngày 30/6/2020". */
export function isCutOff(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - 70), at);
  return /(?:(?:tính|chốt(?! (?:quân số|danh sách|phương án|kế hoạch|hồ sơ|lịch))|lấy(?! (?:lại )?(?:ý kiến|mẫu|phiếu|chữ ký))|cập nhật)(?:\s+(?:số liệu|từ|đến|tới|vào|hết|ngày))*[^.;,]{0,30}|tính từ ngày [^.;,]{0,60}|số liệu(?:\s+(?:đến|từ))?\s*)$/u.test(
    before,
  );
}
