import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { lettersText } from "~/components/documents/letters.text";
import { TemplateFieldsTable } from "~/components/documents/template-fields-table";
import { templatesText } from "~/components/documents/templates.text";
import { pageTitle } from "~/components/frame/page-title";
import { buttonClass, LinkButton } from "~/components/ui/button";
import { Card, Section } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { DoneNotice } from "~/components/ui/done-notice";
import { FileField } from "~/components/ui/file-field";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { addTemplate } from "~/features/documents/add-template.server";
import { maxTemplateBytes } from "~/features/documents/docx-package.server";
import { letterFiles } from "~/features/documents/letter-files.server";
import { templateNames } from "~/features/documents/template-kind";
import { templateKindOf, templateOwner } from "~/features/documents/template-owner.server";
import type { TemplatePage } from "~/features/documents/template-shown";
import { templateView } from "~/features/documents/templates.view.server";
import { guardedLoader, guardedUploadAction } from "~/http/guarded";
import { readUpload } from "~/http/upload.server";
import { formatInstant } from "~/lib/clock";
import { RuleViolation, violation } from "~/lib/errors";
import { paths } from "~/lib/paths";
import { tidy } from "~/lib/vietnamese-text";

export const meta: MetaFunction = ({ matches }) => pageTitle(templatesText.title, matches);

export const loader = guardedLoader(({ view, param, url }) =>
  templateView(view, templateKindOf(param("kind")), url.searchParams.get("owner")),
);

const noFile = {
  vi: "Chưa chọn tệp nào. Hãy chọn mẫu Word rồi gửi.",
  en: "No file is chosen. Choose a Word template and send it.",
};

export const action = guardedUploadAction(async ({ view, param, url, request, context, command }) => {
  const kind = templateKindOf(param("kind"));
  // Nothing is stored for somebody who keeps no templates.
  const { owner } = await templateOwner(view.db, view.actor, url.searchParams.get("owner"));
  const { dataDir } = context.env;
  const upload = await readUpload(request, { dataDir, field: "file", maxFiles: 1, maxBytes: maxTemplateBytes });
  if (upload.problems.length > 0) throw new RuleViolation(upload.problems);
  const [file] = upload.files;
  if (!file) throw violation("file", noFile);
  const note = tidy(upload.fields.note?.[0] ?? "").slice(0, 200) || null;
  await addTemplate(command, letterFiles(dataDir), { owner: owner.id, kind, file, note });
  return redirect(`${paths.letterTemplate(kind, owner.id)}&done=added`, 303);
});

function Versions({ page }: { page: TemplatePage }) {
  const t = useText(templatesText);
  return (
    <Section title={t.versions}>
      <DataTable
        caption={t.versions}
        rows={page.versions}
        rowKey={(version) => String(version.number)}
        empty={<p>{t.noVersions}</p>}
        columns={[
          {
            key: "name",
            header: t.current,
            cell: ({ number, fileName }) => (fileName ? t.version(number, fileName) : t.defaultAgain(number)),
          },
          { key: "since", header: t.since, cell: ({ addedAt, addedBy }) => t.by(formatInstant(addedAt), addedBy) },
          { key: "note", header: t.note, cell: ({ note }) => note ?? "" },
          {
            key: "file",
            header: t.downloadVersion,
            cell: ({ number }) => (
              <a href={paths.letterTemplateFile(page.kind, page.owner.id, number)} download>
                {t.downloadVersion}
              </a>
            ),
          },
        ]}
      />
    </Section>
  );
}

export default function LetterTemplate() {
  const page = useLoaderData<typeof loader>();
  const { kind, owner, versions, fields } = page;
  const [t, list] = [useText(templatesText), useText(lettersText)];
  const say = useSay();
  const crumbs = [
    { label: list.title, to: paths.letters() },
    { label: t.title, to: paths.letterTemplates(owner.id) },
  ];
  return (
    <>
      <DoneNotice words={{ added: t.doneAdded, restored: t.doneRestored }} />
      <PageHeader
        title={say(templateNames[kind])}
        sub={owner.name}
        breadcrumbs={crumbs}
        actions={
          <>
            <a className={buttonClass("secondary")} href={paths.letterTemplateFile(kind, owner.id)} download>
              {t.download}
            </a>
            <a className={buttonClass("secondary")} href={paths.letterTemplateSample(kind, owner.id)} download>
              {t.sample}
            </a>
            {versions[0]?.fileName ? <LinkButton to={paths.letterTemplateDefault(kind, owner.id)}>{t.restore}</LinkButton> : null}
          </>
        }
      />
      <Card title={t.upload}>
        <FormFrame encType="multipart/form-data" action={paths.letterTemplate(kind, owner.id)}>
          <FileField name="file" label={t.file} help={t.fileHelp} accept=".docx" />
          <TextField name="note" label={t.note} isOptional maxLength={200} />
          <div>
            <SubmitButton>{t.send}</SubmitButton>
          </div>
        </FormFrame>
      </Card>
      <Versions page={page} />
      <Section title={t.fields}>
        <p className="field-help mb-2">{t.fieldsHelp}</p>
        <TemplateFieldsTable fields={fields} />
      </Section>
    </>
  );
}
