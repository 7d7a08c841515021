import { z } from "zod";
import { optionalLines, requiredLines, say } from "~/lib/say";

// The version that was read.
const number = z.coerce
  .number(
    say("Không rõ đang quyết định bản nào. Hãy tải lại trang.", "It is not clear which version this is about. Reload the page."),
  )
  .int()
  .min(1);

export const acceptanceSchema = z.object({ number, words: optionalLines(5_000) });
export const reportWithdrawalSchema = z.object({
  number,
  reason: requiredLines("lý do rút lại", "reason for withdrawing", 5_000),
});
export const reportReturnSchema = z.object({ number, reason: requiredLines("lý do trả lại", "reason for returning", 5_000) });
export const acceptanceRevocationSchema = z.object({
  number,
  reason: requiredLines("lý do rút lại việc chấp nhận", "reason for taking the acceptance back", 5_000),
});
