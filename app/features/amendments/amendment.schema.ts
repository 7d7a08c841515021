import { z } from "zod";
import { type CalendarDate, calendarDate, isCalendarDate } from "~/lib/calendar-date";
import { readDay } from "~/lib/read-day";
import { requiredDate, requiredText, say } from "~/lib/say";

const mostDays = 1_000;

// One field for each task and period of the plan: empty ones keep their day.
const newDay = z.string().transform((typed, context): CalendarDate | null => {
  if (typed.trim() === "") return null;
  const read = readDay("Hạn mới", "new deadline", typed.trim());
  if (read.ok) return read.date;
  context.addIssue({ code: "custom", message: say(read.text.vi, read.text.en) });
  return z.NEVER;
});

/** What a document changes: the tasks themselves, these and the periods after those named, or nothing but the chosen work. */
export const reaches = ["task", "onward", "chosen"] as const;
export type Reach = (typeof reaches)[number];

const document = {
  number: requiredText("số, ký hiệu văn bản", "number of the document", 100),
  issuedOn: requiredDate("Ngày ban hành", "day of issue"),
  about: requiredText("trích yếu", "subject", 500),
};

/** The document, and beside each scope (`AmendedScope.value`) the day that it names. */
export const amendmentForm = z
  .object({
    ...document,
    scope: z.array(z.string().max(200)).max(mostDays).default([]),
    on: z.array(newDay).max(mostDays).default([]),
    reach: z.enum(reaches, say("Hãy chọn văn bản đổi hạn của những gì.", "Choose what the document changes.")),
  })
  .transform(({ scope, on, reach, ...rest }) => ({
    document: rest,
    reach,
    days: scope.flatMap((value, index) => {
      const day = on[index] ?? null;
      return day === null ? [] : [{ scope: value, on: day }];
    }),
  }));

// "01J… 2026-06-30": which assignment, and the day that counted when it was looked at.
const chosenMove = z.string().transform((value, context) => {
  const [assignmentId = "", from = ""] = value.split(" ");
  if (assignmentId !== "" && (from === "" || isCalendarDate(from)))
    return { assignmentId, from: from === "" ? null : calendarDate(from) };
  context.addIssue({
    code: "custom",
    message: say("Biểu này đã cũ. Hãy tải lại trang.", "This form is out of date. Reload the page."),
  });
  return z.NEVER;
});

/** Which of the assignments shown move. */
export const chosenMovesForm = z.object({ moves: z.array(chosenMove).max(5_000).default([]) });
