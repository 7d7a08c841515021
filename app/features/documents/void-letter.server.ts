import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import { letterName } from "./letter-name";
import { holdLetter } from "./letter-object.server";
import { tellAssignments } from "./tell-assignments.server";

/**
 * Voids a letter; it stays in the register with the reason, and its works may be written about again. Those who were
 * told of it are told of this. A second press changes nothing.
 */
export async function voidLetter(
  { db, actor, now }: CommandContext,
  { letterId: id, reason }: { letterId: string; reason: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { letter, grant } = await holdLetter(trx, actor, now, id);
    if (letter.voided_at) return;
    await trx("letters")
      .where({ id })
      .update({ voided_at: now, voided_by: actor.userId, void_reason: reason, version: letter.version + 1 });
    const { kind, number, symbol, issued_on: issuedOn } = letter;
    const words = `${letterName({ kind, number, symbol, issuedOn })}: ${reason}`;
    const by = { userId: actor.userId, agencyId: grant.agencyId };
    if (letter.registered_at) await tellAssignments(trx, now, { letterId: id, kind: "letter-voided", words, ...by });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "letter.voided",
      objectType: "letter",
      objectId: id,
      data: { reason, number },
    });
  });
}
