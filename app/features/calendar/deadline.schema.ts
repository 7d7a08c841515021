import { z } from "zod";
import { type CalendarDate, isCalendarDate } from "~/lib/calendar-date";
import { type DeadlineSpec, dueLevels, periodWindows } from "./deadline-spec";

const words = z.string();
const day = z.custom<CalendarDate>((value) => typeof value === "string" && isCalendarDate(value), "not a day of the calendar");
const periodDue = z.strictObject({ day: z.int().min(1).max(31), monthOffset: z.int().min(-11).max(1) });
const year = z.int().min(1900).max(2200);

/** A DeadlineSpec as it is stored in a database column. */
const deadlineSpecSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("date"), words, on: day }),
  z.strictObject({ kind: z.literal("before"), words, on: day }),
  z.strictObject({ kind: z.literal("month"), words, year, month: z.int().min(1).max(12) }),
  z.strictObject({ kind: z.literal("quarter"), words, year, quarter: z.literal([1, 2, 3, 4]) }),
  z.strictObject({ kind: z.literal("half"), words, year, half: z.literal([1, 2]) }),
  z.strictObject({ kind: z.literal("year"), words, year }),
  z.strictObject({
    kind: z.literal("relative"),
    words,
    count: z.int().min(1).max(10_000),
    unit: z.enum(["days", "workingDays", "months"]),
    from: day,
    event: z.string(),
  }),
  z.strictObject({
    kind: z.literal("periodic"),
    words,
    every: z.enum(["month", "quarter", "half", "nineMonths", "year"]),
    window: z.enum(periodWindows),
    due: periodDue,
    levels: z.partialRecord(z.enum(dueLevels), periodDue).optional(),
  }),
  z.strictObject({ kind: z.enum(["ongoing", "adhoc", "none"]), words }),
]) satisfies z.ZodType<DeadlineSpec>;

/** Reads the column back. Throws SyntaxError when it is not JSON and ZodError when it is not a deadline. */
export function parseDeadlineSpec(json: string): DeadlineSpec {
  return deadlineSpecSchema.parse(JSON.parse(json));
}
