import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { EvidenceRow } from "~db/tables";
import { watchersOf } from "./assignment-object.server";
import { mustBeOpen } from "./closing-now.server";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";
import { workStateNow } from "./work-state-now.server";

/**
 * Takes a piece of evidence away; the file stays in the store and the history names it.
 * @returns the assignment it belonged to
 * @throws RuleViolation when the result is being judged, or was confirmed on this evidence
 */
export async function removeEvidence(
  { db, actor, now }: CommandContext,
  { evidenceId }: { evidenceId: string },
): Promise<{ assignmentId: string }> {
  return inTransaction(db, async (trx) => {
    const read = () => trx<EvidenceRow>("evidence").where({ id: evidenceId }).first();
    const assignmentId = (await read())?.assignment_id;
    if (assignmentId === undefined) throw new NotFound();
    const object = await permittedAssignment(trx, actor, "assignment.progress", assignmentId);
    // Read again now that the assignment is held: somebody may have taken it away meanwhile.
    const evidence = await read();
    if (!evidence || evidence.removed_at) return { assignmentId };
    await mustBeOpen(trx, assignmentId, now);
    const state = await workStateNow(trx, assignmentId);
    if (state === "awaiting-confirmation" || state === "completed") throw violation(null, heldBack(evidence.file_name));
    await trx("evidence").where({ id: evidenceId }).update({ removed_at: now });
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    const told = { words: evidence.file_name, tell: watchersOf(object) };
    await recordEvent(trx, now, { assignmentId, kind: "evidence-removed", ...by, ...told });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "evidence.removed",
      objectType: "evidence",
      objectId: evidenceId,
      data: { assignmentId, fileName: evidence.file_name, sha256: evidence.sha256 },
    });
    return { assignmentId };
  });
}

const heldBack = (name: string) => ({
  vi: `Tệp “${name}” là căn cứ của kết quả đã báo, nên không bỏ được. Nếu nhầm, hãy gửi thêm tệp đúng hoặc đề nghị trả lại.`,
  en: `The file “${name}” supports the result that was reported, so it cannot be taken away. If it is wrong, add the right one or ask for a return.`,
});
