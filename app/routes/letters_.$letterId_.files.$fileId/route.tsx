import { letterFileView } from "~/features/documents/letter.view.server";
import { storedFileAnswer } from "~/http/file-answer.server";
import { guardedLoader } from "~/http/guarded";

export const loader = guardedLoader(async ({ param, view, context }) => {
  const file = await letterFileView(view, param("letterId"), param("fileId"));
  return storedFileAnswer(context.env.dataDir, file.sha256, { fileName: file.file_name, mediaType: file.media_type });
});
