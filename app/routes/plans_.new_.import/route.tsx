import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { DraftsTable } from "~/components/importing/drafts-table";
import { importingText } from "~/components/importing/importing.text";
import { planText } from "~/components/plans/plan.text";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { DoneNotice } from "~/components/ui/done-notice";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { SubmitButton } from "~/components/ui/submit-button";
import { FileField, TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { beginImport } from "~/features/importing/begin-import.server";
import { acceptedDocuments, documentEndings } from "~/features/importing/document-type";
import { importsView } from "~/features/importing/imports.view.server";
import { newIdSchema } from "~/features/plans/plan.schema";
import { guardedLoader, guardedUploadAction } from "~/http/guarded";
import { readUpload } from "~/http/upload.server";
import { RuleViolation, violation } from "~/lib/errors";
import { storeFile } from "~/lib/file-store.server";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";
import { readFields } from "~/lib/read-fields";

export const loader = guardedLoader(({ view, url }) => importsView(view, pageNumber(url.searchParams)));

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(importingText.title, matches);

const draftIds = newIdSchema.extend({ pastedId: newIdSchema.shape.id });

const storeText = (dataDir: string, text: string) =>
  storeFile(dataDir, new TextEncoder().encode(text), { name: "van-ban-dan.txt", field: "pasted" });

export const action = guardedUploadAction(async ({ actor, command, request, context }) => {
  requireSomewhere(actor, "plan.create");
  const { dataDir } = context.env;
  const upload = await readUpload(request, { dataDir, field: "file", maxFiles: 1, accepted: acceptedDocuments });
  if (upload.problems.length > 0) throw new RuleViolation(upload.problems);
  const pasted = upload.fields.pasted?.[0]?.trim() ?? "";
  if (upload.files.length === 0 && pasted === "") throw violation("file", importingText.nothing);
  // A file and a text are two papers: neither is dropped for the other, and the list says that both were taken.
  const { id, pastedId } = readFields(draftIds, upload.fields);
  const papers = upload.files.map((file) => ({ id, file }));
  if (pasted !== "") papers.push({ id: pastedId, file: await storeText(dataDir, pasted) });
  const begun: string[] = [];
  for (const paper of papers) begun.push((await beginImport(command, paper)).id);
  for (const draftId of begun) void context.readings.begin(draftId);
  const [first = "", ...more] = begun;
  return redirect(more.length === 0 ? paths.import(first) : `${paths.planImport()}?done=two`, 303);
});

export default function ImportPage() {
  const t = useText(importingText);
  const { plans } = useText(planText);
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.title}
        sub={t.sub}
        breadcrumbs={[{ label: plans, to: paths.plans() }]}
        actions={<LinkButton to={paths.planNew()}>{t.byHand}</LinkButton>}
      />
      <DoneNotice words={{ dropped: t.doneDropped, two: t.doneTwo }} />
      <FormFrame encType="multipart/form-data" hidden={{ id: page.id, pastedId: page.pastedId }}>
        <div className="card flex max-w-2xl flex-col gap-4 px-4 py-3.5">
          <FileField name="file" label={t.file} help={t.fileHelp} accept={documentEndings} />
          <TextAreaField name="pasted" label={t.pasted} help={t.pastedHelp} isOptional rows={5} />
          <div>
            <SubmitButton>{t.read}</SubmitButton>
          </div>
        </div>
      </FormFrame>
      <Section title={t.drafts}>
        <DraftsTable lines={page.lines} />
        <Pagination page={page.page} pageSize={page.pageSize} total={page.total} />
      </Section>
    </>
  );
}
