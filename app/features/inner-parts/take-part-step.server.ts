import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import type { Action } from "~/features/accounts/permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import { permittedParts } from "./part-object.server";
import { recordPartEvent } from "./record-part-event.server";

export type PartStep = { readonly partId: string; readonly words: string | null };

/**
 * Takes one step with an inner part: its event and its audit entry, which does not repeat the words of the inside.
 * @throws NotFound when the actor may not see the part, Forbidden when it is not for the actor, Conflict when it stands otherwise
 * @throws RuleViolation when the whole is finished or cancelled
 */
export async function takePartStep(
  { db, actor, now }: CommandContext,
  step: { readonly right: Action; readonly kind: "noted" | "reported" | "confirmed" | "returned" | "withdrawn" },
  { partId, words }: PartStep,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const part of await permittedParts(trx, { actor, now }, step.right, [partId])) {
      await recordPartEvent(trx, now, part, { kind: step.kind, words, userId: actor.userId });
      await recordAudit(trx, authorOf(actor, part.grant), now, {
        action: `part.${step.kind}`,
        objectType: "part",
        objectId: partId,
        data: { assignmentId: part.part.assignment_id },
      });
    }
  });
}
