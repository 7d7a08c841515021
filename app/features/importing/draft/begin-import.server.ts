import { grantsWith } from "~/features/accounts/actor";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { whoMayDo } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Forbidden } from "~/lib/errors";
import type { StoredFile } from "~/lib/file-store.server";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { findDraft, insertDraft } from "./draft.store.server";
import { type HandedInAs, handedInBy } from "./draft-state";

/**
 * Takes a file, which stands in the store already, as a document to be read. It belongs to the agency at which the actor enters plans, or
 * fills in reports. The same file sent again under its id answers that draft, unchanged; another file under an id that is used gets a new one.
 * @throws Forbidden when the actor does that nowhere
 */
export async function beginImport(
  { db, actor, now }: CommandContext,
  { id: asked = newId(), file, handedInAs = "plan" }: { id?: string; file: StoredFile; handedInAs?: HandedInAs },
): Promise<{ id: string }> {
  const { right, roles } = handedInBy[handedInAs];
  const [grant] = grantsWith(actor, ...roles);
  if (!grant) throw new Forbidden(whoMayDo(right));
  return inTransaction(db, async (trx) => {
    const { agencyId } = grant;
    const there = await findDraft(trx, asked);
    if (there?.sha256 === file.sha256 && there.agency_id === agencyId && there.handed_in_as === handedInAs) return { id: asked };
    const id = there ? newId() : asked;
    await insertDraft(trx, { id, agencyId, userId: actor.userId, at: now, file, handedInAs });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.begun",
      objectType: "import",
      objectId: id,
      data: { fileName: file.name, sha256: file.sha256, bytes: file.bytes },
    });
    return { id };
  });
}
