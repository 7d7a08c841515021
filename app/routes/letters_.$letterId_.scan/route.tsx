import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { LetterStep } from "~/components/documents/letter-step";
import { lettersText } from "~/components/documents/letters.text";
import { pageTitle } from "~/components/frame/page-title";
import { FileField } from "~/components/ui/file-field";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { attachScan } from "~/features/documents/attach-scan.server";
import { letterView } from "~/features/documents/letter.view.server";
import { requireLetter } from "~/features/documents/letter-object.server";
import { acceptedScans } from "~/features/documents/scan-type";
import { guardedLoader, guardedUploadAction } from "~/http/guarded";
import { readUpload } from "~/http/upload.server";
import { RuleViolation, violation } from "~/lib/errors";
import { maxFileBytes, megabytes } from "~/lib/file-rules";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(lettersText.addScan, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  await requireLetter(view.db, view.actor, view.now, param("letterId"));
  return { letter: await letterView(view, param("letterId")) };
});

const noFile = { vi: "Chưa chọn tệp nào. Hãy chọn bản quét rồi gửi.", en: "No file is chosen. Choose the scan and send it." };

export const action = guardedUploadAction(async ({ view, param, request, context, command }) => {
  const letterId = param("letterId");
  // Nothing is stored for somebody who may not add it.
  await requireLetter(view.db, view.actor, view.now, letterId);
  const upload = await readUpload(request, {
    dataDir: context.env.dataDir,
    field: "file",
    maxFiles: 1,
    accepted: acceptedScans,
  });
  if (upload.problems.length > 0) throw new RuleViolation(upload.problems);
  const [file] = upload.files;
  if (!file) throw violation("file", noFile);
  await attachScan(command, { letterId, file });
  return redirect(`${paths.letter(letterId)}?done=scan`, 303);
});

export default function Scan() {
  const { letter } = useLoaderData<typeof loader>();
  const t = useText(lettersText);
  const help = t.scanHelp(megabytes(maxFileBytes));
  return (
    <LetterStep letter={letter} title={t.addScan} help={help} isAllowed={letter.state === "registered"}>
      <FormFrame encType="multipart/form-data">
        <FileField name="file" label={t.scanLabel} accept=".pdf,.png,.jpg,.jpeg" />
        <div>
          <SubmitButton>{t.addScan}</SubmitButton>
        </div>
      </FormFrame>
    </LetterStep>
  );
}
