import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { watchersOf } from "./assignment-object.server";
import { mustBeOpen } from "./closing-now.server";
import { permittedAssignment } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

/** A file that already stands in the store. */
export type EvidenceFile = { sha256: string; fileName: string; mediaType: string; bytes: number };

/**
 * Attaches files as evidence; a file that is attached already is left as it is.
 * @returns ids of the evidence added
 * @throws Forbidden when the actor does not work for the lead agency
 */
export async function addEvidence(
  { db, actor, now }: CommandContext,
  { assignmentId, files }: { assignmentId: string; files: readonly EvidenceFile[] },
): Promise<{ evidenceIds: string[] }> {
  return inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "assignment.progress", assignmentId);
    await mustBeOpen(trx, assignmentId, now);
    const present: string[] = await trx("evidence")
      .where({ assignment_id: assignmentId })
      .whereNull("removed_at")
      .pluck("sha256");
    const fresh = [...new Map(files.map((file) => [file.sha256, file])).values()].filter(
      (file) => !present.includes(file.sha256),
    );
    if (fresh.length === 0) return { evidenceIds: [] };
    const rows = fresh.map((file) => ({
      id: newId(),
      assignment_id: assignmentId,
      sha256: file.sha256,
      file_name: file.fileName,
      media_type: file.mediaType,
      bytes: file.bytes,
      added_at: now,
      added_by: actor.userId,
    }));
    await trx("evidence").insert(rows);
    const names = fresh.map((file) => file.fileName);
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    const told = { words: names.join("; "), tell: watchersOf(object) };
    await recordEvent(trx, now, { assignmentId, kind: "evidence-added", ...by, ...told });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "evidence.added",
      objectType: "assignment",
      objectId: assignmentId,
      data: { files: fresh.map(({ fileName, sha256 }) => ({ fileName, sha256 })) },
    });
    return { evidenceIds: rows.map((row) => row.id) };
  });
}
