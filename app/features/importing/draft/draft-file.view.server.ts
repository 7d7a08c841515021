import type { ViewContext } from "~/features/accounts/context";
import type { StoredPaper } from "~/features/plans/plan-file.view.server";
import { loadDraft } from "./require-draft.server";

/** The file of a draft. @throws NotFound */
export async function draftFileView({ db, actor }: ViewContext, draftId: string): Promise<StoredPaper> {
  const { draft } = await loadDraft(db, actor, draftId);
  return { sha256: draft.sha256, fileName: draft.file_name, mediaType: draft.media_type };
}
