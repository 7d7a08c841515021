import { z } from "zod";
import { optionalDate, optionalLines, requiredDate, requiredLines, say } from "~/lib/say";
import { urgencies } from "./urgency";

/** Assignments chosen for one act. */
export const chosenAssignments = z
  .array(z.string(), say("Hãy chọn ít nhất một phần việc.", "Choose at least one assignment."))
  .max(1_000, say("Mỗi lần nhiều nhất 1.000 phần việc.", "At most 1,000 assignments at a time."));

const reason = requiredLines("lý do", "reason", 5_000);

export const reasonedStepSchema = z.object({ assignment: chosenAssignments, reason });
export const resumptionSchema = z.object({
  assignment: chosenAssignments,
  reason,
  on: optionalDate("Thời hạn mới", "new deadline"),
});
export const reopeningSchema = z.object({
  assignment: chosenAssignments,
  reason,
  until: requiredDate("Ngày mở đến hết", "last day"),
});

export const urgencySchema = z.object({
  assignment: chosenAssignments,
  urgency: z.enum(urgencies, say("Hãy chọn mức độ khẩn.", "Choose how urgent it is.")),
  reason: optionalLines(2_000),
});

/** `scope` is empty for the whole plan, else a task, or a task and one of its occurrences. */
export const closingSchema = z.object({
  scope: z.string().max(200).default(""),
  closesOn: optionalDate("Ngày cuối nhận", "last day"),
  reason: optionalLines(2_000),
});
