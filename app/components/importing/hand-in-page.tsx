import type { ReactNode } from "react";
import { DraftsTable } from "~/components/importing/drafts-table";
import { DropArea } from "~/components/importing/drop-area";
import { importingText } from "~/components/importing/importing.text";
import { Section } from "~/components/ui/card";
import { DoneNotice } from "~/components/ui/done-notice";
import { FileField } from "~/components/ui/file-field";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { documentEndings } from "~/features/importing/draft/document-type";
import type { DraftsPage } from "~/features/importing/draft/draft-shown";

type HandInPageProps = {
  title: string;
  sub: string;
  crumbs: readonly { label: string; to: string }[];
  page: DraftsPage;
  actions?: ReactNode;
};

/** Where documents are handed in, above those that were. */
export function HandInPage({ title, sub, crumbs, page, actions }: HandInPageProps) {
  const t = useText(importingText);
  return (
    <>
      <PageHeader title={title} sub={sub} breadcrumbs={crumbs} actions={actions} />
      <DoneNotice words={{ dropped: t.doneDropped, two: t.doneTwo }} />
      <FormFrame encType="multipart/form-data" hidden={{ id: page.id, pastedId: page.pastedId }}>
        <DropArea>
          <FileField name="file" label={t.file} help={t.fileHelp} accept={documentEndings} />
          <TextAreaField name="pasted" label={t.pasted} help={t.pastedHelp} isOptional rows={5} />
          <div>
            <SubmitButton>{t.read}</SubmitButton>
          </div>
        </DropArea>
      </FormFrame>
      <Section title={t.drafts}>
        <DraftsTable lines={page.lines} />
        <Pagination page={page.page} pageSize={page.pageSize} total={page.total} />
      </Section>
    </>
  );
}
