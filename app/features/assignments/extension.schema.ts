import { z } from "zod";
import { optionalLines, requiredDate, requiredLines, say } from "~/lib/say";
import { chosenAssignments } from "./bulk-step.schema";

/** How many extensions end together with another: a page, for each is several statements, and one command keeps the others waiting. */
export const MOST_ALSO = 50;

// Of a request, made with its form, so that sending it twice makes one.
const id = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, say("Biểu này đã cũ. Hãy tải lại trang.", "This form is out of date. Reload the page."))
  .optional();

const newDay = requiredDate("Ngày mới", "new day");
// Travels unseen: a day that cannot be read agrees to nothing.
const agreedDay = requiredDate("Ngày mới", "new day").optional().catch(undefined);

export const extensionRequestSchema = z.object({
  id,
  wantedOn: newDay,
  reason: requiredLines("lý do đề nghị gia hạn", "reason for the extension", 5_000),
});

// The request that was looked at; none when nobody asked.
const granting = z.object({
  decision: z.literal("grant"),
  request: id,
  on: newDay,
  agreedOn: agreedDay,
  condition: optionalLines(2_000),
  words: optionalLines(2_000),
});
const refusing = z.object({
  decision: z.literal("refuse"),
  request: id,
  words: requiredLines("lý do không đồng ý", "reason for refusing", 2_000),
});

export const extensionDecisionSchema = z.discriminatedUnion("decision", [granting, refusing], {
  error: say("Hãy chọn đồng ý hoặc không đồng ý.", "Choose to grant or to refuse."),
});

/** One reason and one day for several assignments. */
export const bulkExtensionSchema = z.object({
  assignment: chosenAssignments,
  on: newDay,
  agreedOn: agreedDay,
  reason: requiredLines("lý do gia hạn", "reason for the extension", 5_000),
  condition: optionalLines(2_000),
});

/** `seen` is the day until which it was extended when the page was opened. */
export const extensionCorrectionSchema = z.object({
  on: newDay,
  seen: requiredDate("Ngày đang gia hạn", "day of the extension"),
  words: requiredLines("lý do sửa", "reason for the correction", 2_000),
});

export const extensionLapseSchema = z.object({
  /** Others of the same decision that end with it. */
  also: z
    .array(z.string())
    .max(MOST_ALSO, say(`Mỗi lần nhiều nhất ${MOST_ALSO} phần việc.`, `At most ${MOST_ALSO} assignments at a time.`))
    .default([]),
  words: requiredLines("điều kiện nào không đạt", "condition that was not met", 2_000),
});
