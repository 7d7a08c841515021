import { letterFiles } from "~/features/documents/letter-files.server";
import { templateKindOf } from "~/features/documents/template-owner.server";
import { templateSampleView } from "~/features/documents/templates.view.server";
import { docxAnswer } from "~/http/file-answer.server";
import { guardedLoader } from "~/http/guarded";

export const loader = guardedLoader(async ({ view, param, url, context }) => {
  const kind = templateKindOf(param("kind"));
  const owner = url.searchParams.get("owner");
  return docxAnswer(await templateSampleView(view, letterFiles(context.env.dataDir), { kind, owner }));
});
