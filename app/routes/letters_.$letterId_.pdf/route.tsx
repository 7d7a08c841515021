import { redirect } from "@remix-run/node";
import { letterFileView, letterView } from "~/features/documents/letter.view.server";
import { letterFiles } from "~/features/documents/letter-files.server";
import { readLetter } from "~/features/documents/read-letter.server";
import { fileAnswer } from "~/http/file-answer.server";
import { guardedLoader } from "~/http/guarded";
import { NotFound } from "~/lib/errors";
import { toPdf } from "~/lib/office-pdf.server";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ param, view, context }) => {
  const letter = await letterView(view, param("letterId"));
  if (!letter.draft) throw new NotFound();
  const draft = await letterFileView(view, letter.id, letter.draft.id);
  const pdf = await toPdf(await readLetter(letterFiles(context.env.dataDir), draft));
  if (pdf === null) return redirect(`${paths.letter(letter.id)}?pdf=failed`);
  return fileAnswer(pdf, pdf.byteLength, { fileName: draft.file_name.replace(/\.docx$/, ".pdf"), mediaType: "application/pdf" });
});
