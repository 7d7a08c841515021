import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import { addVersion } from "./add-template.server";
import type { TemplateKind } from "./template-kind";
import { templateOwner } from "./template-owner.server";

/** Goes back to the default template; the versions before stay and can be downloaded. @throws NotFound, Forbidden as `templateOwner` */
export async function restoreDefaultTemplate(
  command: CommandContext,
  { owner: asked, kind }: { owner: string | null; kind: TemplateKind },
): Promise<void> {
  const { db, actor, now } = command;
  const { owner, grant } = await templateOwner(db, actor, asked);
  await inTransaction(db, async (trx) => {
    if (!(await addVersion(trx, { ...command, db: trx }, { ownerId: owner.id, kind, file: null, note: null }))) return;
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "template.restored",
      objectType: "letter-template",
      objectId: owner.id,
      data: { kind },
    });
  });
}
