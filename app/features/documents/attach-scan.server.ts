import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { violation } from "~/lib/errors";
import type { StoredFile } from "~/lib/file-store.server";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { holdLetter } from "./letter-object.server";

const notRegistered = {
  vi: "Hãy vào sổ văn bản (số, ngày) trước khi đính kèm bản ký.",
  en: "Register the letter (number, day) before attaching the signed paper.",
};

/**
 * Attaches the signed paper as a file that already stands in the store; an earlier one is replaced and kept.
 * @throws RuleViolation when the letter is not registered, or voided
 */
export async function attachScan(
  { db, actor, now }: CommandContext,
  { letterId, file }: { letterId: string; file: StoredFile },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { letter, grant } = await holdLetter(trx, actor, now, letterId);
    if (!letter.registered_at || letter.voided_at) throw violation("file", notRegistered);
    const scans = trx("letter_files").where({ letter_id: letterId, role: "scan" }).whereNull("removed_at");
    const standing = await scans.clone().first("sha256");
    if (standing?.sha256 === file.sha256) return;
    await scans.update({ removed_at: now });
    const { sha256, bytes, mediaType, name } = file;
    const kept = { sha256, bytes, media_type: mediaType, file_name: name, added_at: now, added_by: actor.userId };
    await trx("letter_files").insert({ id: newId(), letter_id: letterId, role: "scan", ...kept });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "letter.scanned",
      objectType: "letter",
      objectId: letterId,
      data: { fileName: name, sha256 },
    });
  });
}
