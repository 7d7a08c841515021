// A deadline that was read fills the fields of the deadline's form; what the words do not say is left empty, and a person is asked.

import type { DeadlineSpec } from "~/features/calendar/deadline-spec";
import { isDueAfterClosing } from "~/features/calendar/occurrences";
import { deadlineFields } from "~/features/plans/deadline-fields";
import type { DeadlineRead } from "~/features/reading/document-reading";
import { DAY, dayOf } from "~/features/reading/identity/written-day";
import { type CalendarDate, monthOf, yearOf } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { periodDueOf } from "./period-due";

export type FilledDeadline = { readonly fields: Record<string, string>; readonly doubts: readonly Text[] };

const noDay: Text = {
  vi: "Lời văn không cho biết ngày nào. Hãy chọn ngày, hoặc để “không thời hạn”.",
  en: "The words name no day. Choose one, or say that there is no deadline.",
};

const periodWithoutDay: Text = {
  vi: "Văn bản không nói nộp vào ngày nào của kỳ. Đã để tạm ngày 16 tháng cuối kỳ, sau ngày chốt 14 của Nghị định 09/2019; hãy kiểm tra.",
  en: "The document does not say on which day of the period it is due. Day 16 of the last month stands in, after the closing on day 14 (Decree 09/2019); check it.",
};

const noSuchPeriod: Text = {
  vi: "Chưa có kỳ báo cáo như lời văn (chẳng hạn hằng tuần). Hãy chọn một kỳ, hoặc để “thường xuyên”.",
  en: "There is no period like that of the words (such as a week). Choose another, or leave it as ongoing.",
};

const closingUnsaid: Text = {
  vi: "Hạn gửi sớm hơn ngày chốt 14 tháng cuối kỳ của Nghị định 09/2019, văn bản không nói chốt số liệu ngày nào. Đã để chốt ngay trước hạn; hãy kiểm tra.",
  en: "It is due before the closing on day 14 of the last month (Decree 09/2019), and the document does not say when data close. The day before the due day stands in; check it.",
};

const otherHalfUnsaid: Text = {
  vi: "Văn bản chỉ nêu một ngày cho kỳ 6 tháng; kỳ 6 tháng còn lại cũng được lập, hạn vào ngày ấy của sáu tháng sau. Nếu báo cáo năm thay cho kỳ đó thì hãy chọn lại.",
  en: "The document names one day for its half-years; the other half is asked for as well, on that day six months later. Choose another deadline if the yearly report stands for it.",
};

const noSuchDay: Text = {
  vi: "Ngày trong lời văn không có trong lịch. Hãy hỏi lại nơi ban hành rồi chọn ngày.",
  en: "The day in the words is in no calendar. Ask who issued it, then choose the day.",
};

const noYear: Text = {
  vi: "Lời văn ghi ngày, tháng mà không ghi năm. Hãy chọn ngày, tháng, năm.",
  en: "The words name a day and a month, but no year. Choose the day with its year.",
};

const eventWithoutDay: Text = {
  vi: "Thời hạn tính từ một sự kiện chưa có ngày. Hãy nhập ngày của sự kiện, hoặc để “đột xuất”.",
  en: "The limit runs from an event without a day. Enter the day of the event, or leave it as ad hoc.",
};

const deadlineDoubts: readonly Text[] = [
  noDay,
  periodWithoutDay,
  noSuchPeriod,
  closingUnsaid,
  otherHalfUnsaid,
  noSuchDay,
  noYear,
  eventWithoutDay,
];

/** Whether a doubt is about the deadline of a task. */
export const isDeadlineDoubt = ({ vi }: Text) => deadlineDoubts.some((doubt) => doubt.vi === vi);

const bare = (kind: string, words: string) => ({ "deadline.kind": kind, "deadline.words": words });

const certain = (spec: DeadlineSpec): FilledDeadline => ({ fields: deadlineFields(spec), doubts: [] });

function ofDay(kind: "month" | "quarter" | "half" | "year", words: string, date: CalendarDate): DeadlineSpec {
  const [year, month] = [yearOf(date), monthOf(date)];
  switch (kind) {
    case "month":
      return { kind, words, year, month };
    case "quarter":
      return { kind, words, year, quarter: Math.ceil(month / 3) as 1 | 2 | 3 | 4 };
    case "half":
      return { kind, words, year, half: month <= 6 ? 1 : 2 };
    case "year":
      return { kind, words, year };
    default:
      return kind satisfies never;
  }
}

const LIMIT = /(\d+)\s*(?:\([^)]*\)\s*)?(ngày làm việc|ngày|tháng)/iu;
const EVENT = /(?:kể từ|tính từ|từ|sau)\s+(.+)$/iu;
const EVENT_DAY = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u;

function relative({ words, date }: DeadlineRead): FilledDeadline {
  const [, count = "", unit = ""] = LIMIT.exec(words) ?? [];
  const [, event = ""] = EVENT.exec(words) ?? [];
  const [from = ""] = EVENT_DAY.exec(event) ?? [];
  const units: Record<string, string> = { "ngày làm việc": "workingDays", ngày: "days", tháng: "months" };
  // The day is known where the reading could count it; without the event's own day it stands as a plain date.
  if (from === "" && date !== null) return certain({ kind: "date", words, on: date });
  const fields = {
    ...bare("relative", words),
    "deadline.count": count,
    "deadline.unit": units[unit.toLowerCase()] ?? "days",
    "deadline.from": from.replace(/[.-]/g, "/"),
    "deadline.event": event,
  };
  return { fields, doubts: from === "" ? [eventWithoutDay] : [] };
}

// Data close on day 14 (Decree 09/2019, Điều 12) and at least one working day lies between closing and sending (Điều 8.5).
const usualDue = { day: 16, monthOffset: 0 } as const;

// "20/6", "20 tháng 6": a day of the year, and not one of every period.
const DATED = /\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}(?!\d|\s+lần)/giu;

function periodic(read: DeadlineRead): FilledDeadline {
  const { words } = read;
  const every = read.every ?? (/9\s+tháng/iu.test(words) ? "nineMonths" : null);
  if (every === null) return { fields: bare("periodic", words), doubts: [noSuchPeriod] };
  const said = periodDueOf({ ...read, every });
  const due = said ?? usualDue;
  const window = isDueAfterClosing({ every, window: "decree09", due }) ? "decree09" : "untilDue";
  const unsaid = said === null ? [periodWithoutDay] : window === "untilDue" ? [closingUnsaid] : [];
  const isOneOfTwo = every === "half" && [...words.matchAll(DATED)].length === 1;
  const doubts = isOneOfTwo ? [...unsaid, otherHalfUnsaid] : unsaid;
  return { fields: deadlineFields({ kind: "periodic", words, every, window, due }), doubts };
}

const WHOLE_DAY = new RegExp(DAY, "u");
const DAY_AND_MONTH = /(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})/iu;
const leapYear = 2024;

// A day is unknown because no calendar has it, because its year is missing, or because none is named.
function withoutDate(words: string): Text {
  if (WHOLE_DAY.test(words)) return noSuchDay;
  const [, day, month] = DAY_AND_MONTH.exec(words) ?? [];
  if (day === undefined || month === undefined) return noDay;
  return dayOf(leapYear, month, day) === null ? noSuchDay : noYear;
}

/** The fields "deadline.…" of a task's form for a deadline that was read; null for none. */
export function deadlineOfReading(read: DeadlineRead | null): FilledDeadline {
  if (read === null) return { fields: bare("none", ""), doubts: [] };
  const { kind, words, date } = read;
  switch (kind) {
    case "date":
    case "before":
      return date === null
        ? { fields: bare(kind, words), doubts: [withoutDate(words)] }
        : { fields: deadlineFields({ kind, words, on: date }), doubts: [] };
    case "month":
    case "quarter":
    case "half":
    case "year":
      return date === null ? { fields: bare(kind, words), doubts: [noDay] } : certain(ofDay(kind, words, date));
    case "relative":
      return relative(read);
    case "periodic":
      return periodic(read);
    case "ongoing":
    case "adhoc":
      return certain({ kind, words });
    default:
      return kind satisfies never;
  }
}
