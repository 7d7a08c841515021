import { draftFileView } from "~/features/importing/draft/draft-file.view.server";
import { shownFileAnswer, storedFileAnswer } from "~/http/file-answer.server";
import { guardedLoader } from "~/http/guarded";

export const loader = guardedLoader(async ({ param, view, context, url }) => {
  const file = await draftFileView(view, param("draftId"));
  const answer = url.searchParams.get("show") === "1" ? shownFileAnswer : storedFileAnswer;
  return answer(context.env.dataDir, file.sha256, file);
});
