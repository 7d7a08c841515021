import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { LetterView } from "~/components/documents/letter-page";
import { lettersText } from "~/components/documents/letters.text";
import { pageTitle } from "~/components/frame/page-title";
import { Alert } from "~/components/ui/alert";
import { DoneNotice } from "~/components/ui/done-notice";
import { useText } from "~/components/ui/use-text";
import { outlineOf } from "~/features/documents/docx-outline.server";
import { letterFileView, letterView } from "~/features/documents/letter.view.server";
import { letterFiles } from "~/features/documents/letter-files.server";
import { readLetter } from "~/features/documents/read-letter.server";
import { guardedLoader } from "~/http/guarded";
import { findOffice } from "~/lib/office-pdf.server";

export const meta: MetaFunction = ({ matches }) => pageTitle(lettersText.textTitle, matches);

// The text is read back from the very file that is handed out.
export const loader = guardedLoader(async ({ view, param, context }) => {
  const letter = await letterView(view, param("letterId"));
  const draft = letter.draft ? await letterFileView(view, letter.id, letter.draft.id) : null;
  const blocks = draft ? outlineOf(await readLetter(letterFiles(context.env.dataDir), draft)) : [];
  return { letter, blocks, hasOffice: (await findOffice()) !== null };
});

export default function Letter() {
  const t = useText(lettersText);
  const [query] = useSearchParams();
  const done = { made: t.doneMade, registered: t.doneRegistered, scan: t.doneScan, voided: t.doneVoided };
  return (
    <>
      <DoneNotice words={done} />
      {query.get("pdf") === "failed" ? <Alert kind="error">{t.pdfFailed}</Alert> : null}
      <LetterView {...useLoaderData<typeof loader>()} />
    </>
  );
}
