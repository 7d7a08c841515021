import { z } from "zod";
import { type CalendarDayRow, calendarDayKinds } from "~/features/calendar/work-calendar";
import { type CalendarDate, isCalendarDate } from "~/lib/calendar-date";
import { optionalDate, optionalText, requiredDate, requiredText, say } from "~/lib/say";
import { calendarYears } from "./calendar-change";

const kind = z.enum(calendarDayKinds, say("Hãy chọn loại ngày.", "Choose the kind of day."));

/** The form of one day. Without an English name the Vietnamese one stands in both languages. */
export const calendarDayForm = z
  .object({
    on: requiredDate("Ngày", "day"),
    kind,
    nameVi: requiredText("tên dịp nghỉ", "occasion", 200),
    nameEn: optionalText(200),
    basis: requiredText("căn cứ", "basis", 300),
    noticeNumber: optionalText(100),
    noticeOn: optionalDate("Ngày của thông báo", "day of the notice"),
  })
  .transform(
    ({ on, kind, nameVi, nameEn, basis, noticeNumber, noticeOn }): CalendarDayRow => ({
      on,
      kind,
      name: { vi: nameVi, en: nameEn ?? nameVi },
      basis,
      notice: noticeNumber === null && noticeOn === null ? null : { number: noticeNumber ?? "", on: noticeOn },
    }),
  );

const years = say(
  `Hãy nhập năm từ ${calendarYears.first} đến ${calendarYears.last}.`,
  `Enter a year from ${calendarYears.first} to ${calendarYears.last}.`,
);
const yearSchema = z.coerce.number(years).int(years).min(calendarYears.first, years).max(calendarYears.last, years);

/** How a change of the calendar begins; the choices count when it begins from the law. */
export const newChangeForm = z.object({
  year: yearSchema,
  from: z.enum(["edit", "law"], say("Hãy chọn bắt đầu từ đâu.", "Choose where to begin.")),
  tetDaysBefore: z.enum(["likely", "1", "2"]).default("likely"),
  nationalDay: z.enum(["likely", "before", "after"]).default("likely"),
});

/** Which deadlines move with a change. */
export const movesForm = z
  .object({
    version: z.coerce.number().int(),
    move: z.enum(["none", "chosen", "all"], say("Hãy chọn có chuyển hạn hay không.", "Choose whether deadlines move.")),
    assignments: z.array(z.string()).max(50).default([]),
  })
  .refine(({ move, assignments }) => move !== "chosen" || assignments.length > 0, {
    path: ["move"],
    error: say(
      "Chưa đánh dấu hạn nào. Hãy đánh dấu các hạn cần chuyển trong bảng, hoặc chọn không chuyển hạn nào.",
      "No deadline is ticked. Tick those that shall move, or choose to move none.",
    ),
  });

const day = z.custom<CalendarDate>((value) => typeof value === "string" && isCalendarDate(value));
const stored = z.array(
  z.object({
    on: day,
    kind: z.enum(calendarDayKinds),
    name: z.object({ vi: z.string(), en: z.string() }),
    basis: z.string(),
    notice: z.object({ number: z.string(), on: day.nullable() }).nullable().default(null),
  }),
);

/** Reads a table of days back from its JSON column. */
export function parseCalendarRows(json: string): CalendarDayRow[] {
  return stored.parse(JSON.parse(json));
}
