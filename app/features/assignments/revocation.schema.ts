import { z } from "zod";
import { requiredLines } from "~/lib/say";

/** `agreed` is asked for where agencies have begun to work. */
export const revocationSchema = z.object({
  reason: requiredLines("lý do thu hồi kế hoạch", "reason for revoking the plan", 5_000),
  agreed: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
});

export const restorationSchema = z.object({
  reason: requiredLines("lý do khôi phục kế hoạch", "reason for restoring the plan", 5_000),
});
