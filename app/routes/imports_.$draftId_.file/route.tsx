import { draftFileView } from "~/features/importing/draft/draft-file.view.server";
import { storedFileAnswer } from "~/http/file-answer.server";
import { guardedLoader } from "~/http/guarded";

export const loader = guardedLoader(async ({ param, view, context }) => {
  const file = await draftFileView(view, param("draftId"));
  return storedFileAnswer(context.env.dataDir, file.sha256, file);
});
