import { evidenceFileView } from "~/features/assignments/evidence-file.view.server";
import { storedFileAnswer } from "~/http/file-answer.server";
import { guardedLoader } from "~/http/guarded";

export const loader = guardedLoader(async ({ param, view, context }) => {
  const evidence = await evidenceFileView(view, param("evidenceId"));
  return storedFileAnswer(context.env.dataDir, evidence.sha256, evidence);
});
