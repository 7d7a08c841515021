import { letterFileView } from "~/features/documents/letter.view.server";
import { letterFiles } from "~/features/documents/letter-files.server";
import { readLetter } from "~/features/documents/read-letter.server";
import { fileAnswer, storedFileAnswer } from "~/http/file-answer.server";
import { guardedLoader } from "~/http/guarded";

/** A file of a letter. The Word file of a registered one carries its number, unless the one that was made is asked for. */
export const loader = guardedLoader(async ({ param, view, context, url }) => {
  const file = await letterFileView(view, param("letterId"), param("fileId"));
  const { dataDir } = context.env;
  const sent = { fileName: file.file_name, mediaType: file.media_type };
  if (file.numbering === null || url.searchParams.get("as") === "made") return storedFileAnswer(dataDir, file.sha256, sent);
  const bytes = await readLetter(letterFiles(dataDir), file);
  return fileAnswer(bytes, bytes.byteLength, sent);
});
