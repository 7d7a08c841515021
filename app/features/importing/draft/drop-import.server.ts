import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { endDraft, findDraft } from "./draft.store.server";
import { loadDraft } from "./require-draft.server";

const confirmedAlready = {
  vi: "Văn bản này đã thành kế hoạch nên không bỏ được nữa. Hãy mở kế hoạch đó.",
  en: "This document has become a plan and can no longer be dropped. Open that plan.",
};

/** Gives a document up, also while it is being read or when it could not be; one that was given up stays so. @throws NotFound, Conflict when it has become a plan */
export async function dropImport({ db, actor, now }: CommandContext, { draftId }: { draftId: string }): Promise<void> {
  const { grant } = await loadDraft(db, actor, draftId);
  await inTransaction(db, async (trx) => {
    const draft = await findDraft(trx, draftId, { forUpdate: true });
    if (!draft || draft.state === "dropped") return;
    if (draft.state === "confirmed") throw new Conflict(confirmedAlready);
    await endDraft(trx, draftId, { state: "dropped", at: now, userId: actor.userId });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.dropped",
      objectType: "import",
      objectId: draftId,
      data: { fileName: draft.file_name },
    });
  });
}
