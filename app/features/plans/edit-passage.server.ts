import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { changes } from "~/features/audit/audit-entry";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict, NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { PassageRow } from "~db/tables";
import { passageVersion } from "./passage-version.server";
import type { PassageWords } from "./plan";
import { holdPlanToEdit } from "./plan-object.server";

export type PassageEdit = PassageWords & { readonly planId: string; readonly passageId: string; readonly version: string };

const changedMeanwhile = {
  vi: "Người khác vừa sửa đoạn văn bản này. Hãy xem bản đang lưu rồi lưu lại.",
  en: "Someone else has just changed these words. Look at what is stored, then save again.",
};

/**
 * Corrects the words of a passage.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws Conflict when someone changed the words first
 */
export async function editPassage({ db, actor, now }: CommandContext, input: PassageEdit): Promise<void> {
  const { planId, passageId, version, code, heading, words } = input;
  await inTransaction(db, async (trx) => {
    const { grant } = await holdPlanToEdit(trx, actor, planId);
    const row: PassageRow | undefined = await trx("passages").where({ id: passageId, plan_id: planId }).first();
    if (!row) throw new NotFound();
    const before = { code: row.code, heading: row.heading, words: row.words };
    const standing = passageVersion(before);
    if (standing !== version) throw new Conflict(changedMeanwhile, { ...before, version: standing });
    await trx("passages").where({ id: passageId }).update({ code, heading, words });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "passage.edited",
      objectType: "plan",
      objectId: planId,
      data: { passageId, changes: changes(before, { code, heading, words }) },
    });
  });
}
