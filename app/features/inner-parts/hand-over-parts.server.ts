import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf } from "~/lib/clock";
import { inTransaction } from "~db/connection";
import { isOver, type PartState } from "./inner-part";
import type { Holder, NamedHolder } from "./inner-part.schema";
import { holderInside } from "./part-holders.server";
import { type PermittedPart, permittedParts } from "./part-object.server";
import { recordPartEvent } from "./record-part-event.server";

export type HandOver = { readonly partIds: readonly string[]; readonly holder: NamedHolder; readonly words: string | null };

const isFor = ({ last }: PermittedPart, { holderId, unitId }: Holder) => last.holder_id === holderId && last.unit_id === unitId;

/**
 * Hands open inner parts to another person or unit of the agency, in one step: when somebody leaves, nothing is lost. Parts that
 * are over, or theirs already, are left as they are.
 * @returns ids of the parts that were handed over
 * @throws Forbidden unless the actor is head or administrator of the lead agency
 * @throws RuleViolation when the new holder is not of the agency, or a whole is finished
 */
export async function handOverParts(
  { db, actor, now }: CommandContext,
  { partIds, holder: named, words }: HandOver,
): Promise<string[]> {
  return inTransaction(db, async (trx) => {
    const objects = await permittedParts(trx, { actor, now }, "part.hand", [...new Set(partIds)]);
    let found: Holder | null = null;
    for (const { agencyIds, paths } of new Set(objects.map(({ grant }) => grant)))
      found = await holderInside(trx, { agencyIds, paths, on: dayOf(now) }, named, "holder");
    if (found === null) return [];
    const holder = found;
    const open = objects.filter((object) => !isOver(object.last.state as PartState) && !isFor(object, holder));
    for (const object of open) {
      await recordPartEvent(trx, now, object, { kind: "handed-over", words, userId: actor.userId, holder });
      await recordAudit(trx, authorOf(actor, object.grant), now, {
        action: "part.handed-over",
        objectType: "part",
        objectId: object.part.id,
        data: { assignmentId: object.part.assignment_id },
      });
    }
    return open.map(({ part }) => part.id);
  });
}
