import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import type { PassageWords } from "./plan";
import { holdPlanToEdit } from "./plan-object.server";
import { nextPosition } from "./plan-rows.store.server";

export type NewPassage = PassageWords & {
  readonly id?: string;
  readonly planId: string;
  /** The passage before it; null puts it at the beginning, undefined at the end. */
  readonly afterId?: string | null;
};

async function placeAfter(trx: Knex.Transaction, planId: string, afterId: string | null | undefined): Promise<number> {
  const last = await nextPosition(trx, "passages", planId);
  if (afterId === undefined) return last;
  const before = afterId === null ? null : await trx("passages").where({ id: afterId, plan_id: planId }).first("position");
  if (before === undefined) {
    throw violation("afterId", {
      vi: "Mục đã chọn không còn trong văn bản. Hãy chọn lại.",
      en: "That passage is no longer in the document. Choose again.",
    });
  }
  const position = before === null ? 0 : before.position + 1;
  // By way of negative numbers, because two rows may never share a place, not even while they move.
  await trx("passages")
    .where({ plan_id: planId })
    .andWhere("position", ">=", position)
    .update({ position: trx.raw("-(position + 1)") });
  await trx("passages")
    .where({ plan_id: planId })
    .andWhere("position", "<", 0)
    .update({ position: trx.raw("-position") });
  return position;
}

/**
 * Adds words of the document by hand. An id that exists already answers that passage, unchanged.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 */
export async function addPassage({ db, actor, now }: CommandContext, input: NewPassage): Promise<{ id: string }> {
  const { id = newId(), planId, afterId, code, heading, words } = input;
  return inTransaction(db, async (trx) => {
    const { grant } = await holdPlanToEdit(trx, actor, planId);
    if (await trx("passages").where({ id, plan_id: planId }).first("id")) return { id };
    const position = await placeAfter(trx, planId, afterId);
    await trx("passages").insert({ id, plan_id: planId, position, code, heading, words });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "passage.added",
      objectType: "plan",
      objectId: planId,
      data: { passageId: id, code, heading, words },
    });
    return { id };
  });
}
