import { planFileView } from "~/features/plans/plan-file.view.server";
import { storedFileAnswer } from "~/http/file-answer.server";
import { guardedLoader } from "~/http/guarded";

export const loader = guardedLoader(async ({ param, view, context }) => {
  const file = await planFileView(view, param("planId"), param("fileId"));
  return storedFileAnswer(context.env.dataDir, file.sha256, file);
});
