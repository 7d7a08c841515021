import type { ViewContext } from "~/features/accounts/context";
import type { LetterPreview } from "./compose-page";
import { outlineOf } from "./docx-outline.server";
import { draftLetters } from "./draft-letters.server";
import type { LetterFiles } from "./letter-files.server";
import type { LetterForm } from "./letter-form.schema";

const previewed = 3;

/** What the letters would say, read back from the files that would be made; nothing is kept. */
export async function previewLettersView(
  { db, actor, now, today }: ViewContext,
  files: LetterFiles,
  form: LetterForm,
): Promise<LetterPreview> {
  const { drafts, names } = await draftLetters({ db, actor, files, now, today }, form, previewed);
  return { total: names.length, papers: drafts.map(({ docx }, index) => ({ to: names[index] ?? "", blocks: outlineOf(docx) })) };
}
