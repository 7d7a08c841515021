import { z } from "zod";
import { optionalDate, optionalLines, requiredLines, say } from "~/lib/say";

// Made with the form, so that sending it twice makes one event.
const id = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, say("Biểu này đã cũ. Hãy tải lại trang.", "This form is out of date. Reload the page."))
  .optional();

export const progressSchema = z.object({ id, words: requiredLines("tiến độ", "progress") });
export const directiveSchema = z.object({
  id,
  words: requiredLines("nội dung chỉ đạo", "directive"),
  answerBy: optionalDate("Ngày cần trả lời", "day for the answer"),
});
export const directiveAnswerSchema = z.object({ words: requiredLines("nội dung trả lời", "answer") });
export const completionSchema = z.object({ words: optionalLines() });
export const confirmationSchema = z.object({ words: optionalLines(2_000) });
export const returnSchema = z.object({ reason: requiredLines("lý do trả lại", "reason for returning", 5_000) });
export const withdrawalSchema = z.object({ reason: requiredLines("lý do thu hồi", "reason for withdrawing", 2_000) });
