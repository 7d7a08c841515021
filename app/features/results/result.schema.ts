import { z } from "zod";
import type { CalendarDate } from "~/lib/calendar-date";
import { optionalLines, say } from "~/lib/say";
import type { ResultFacts } from "./result-facts";
import { resultPeriod } from "./result-period";
import { resultAudiences } from "./result-shown";

const about = {
  audience: z.enum(resultAudiences, say("Hãy chọn ai được xem.", "Choose who may read it.")),
  note: optionalLines(5_000).transform((text) => text ?? ""),
};

export const draftSchema = z.object({
  ...about,
  agency: z.string(say("Hãy chọn cơ quan.", "Choose the agency.")).min(1, say("Hãy chọn cơ quan.", "Choose the agency.")),
  period: z
    .string(say("Hãy chọn kỳ.", "Choose the period."))
    .refine((key) => resultPeriod(key) !== null, say("Hãy chọn một kỳ trong danh sách.", "Choose a period of the list.")),
  reason: optionalLines(2_000),
});

export const publicationSchema = z.object({ ...about, seen: z.string().default("") });

/** The figures as they are stored. */
const groups = z.object({
  doneOnTime: z.number(),
  doneLate: z.number(),
  openInTime: z.number(),
  openOverdue: z.number(),
  noDeadline: z.number(),
  paused: z.number(),
  cancelled: z.number(),
});
const day = z.string().transform((text) => text as CalendarDate);
export const storedFactsSchema = z.object({
  rows: z.array(
    z.object({
      agencyId: z.string(),
      agency: z.string(),
      planId: z.string(),
      plan: z.string(),
      current: groups,
      original: groups,
    }),
  ),
  late: z.array(
    z.object({
      assignmentId: z.string(),
      agencyId: z.string().optional(),
      planId: z.string().optional(),
      agency: z.string(),
      plan: z.string(),
      task: z.string(),
      dueOn: day,
      originalDueOn: day.nullable(),
      daysLate: z.number(),
      isDone: z.boolean(),
      cause: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<ResultFacts>;
