import { z } from "zod";
import { optionalLines, say } from "~/lib/say";
import { clauseOutcomes, reasonMissing } from "./clause";

/** What somebody says of a clause, and how it stood when it was looked at (`was`); what is not applied needs a reason. */
export const handleClauseSchema = z
  .object({
    outcome: z.enum(clauseOutcomes, say("Hãy chọn điều này đã áp dụng hay không.", "Choose whether the clause was applied.")),
    note: optionalLines(2_000),
    was: z.string().max(40).default(""),
  })
  .superRefine(({ outcome, note }, context) => {
    if (outcome === "declined" && note === null)
      context.addIssue({ code: "custom", path: ["note"], message: say(reasonMissing.vi, reasonMissing.en) });
  });
