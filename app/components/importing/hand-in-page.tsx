import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { DraftsTable } from "~/components/importing/drafts-table";
import { DropArea } from "~/components/importing/drop-area";
import { handInText } from "~/components/importing/hand-in.text";
import { handingOverText } from "~/components/importing/handing-over.text";
import { importingText } from "~/components/importing/importing.text";
import { numberIn } from "~/components/importing/step-done";
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
import { formatNumber } from "~/lib/number-format";

type HandInPageProps = {
  title: string;
  sub: string;
  crumbs: readonly { label: string; to: string }[];
  page: DraftsPage;
  actions?: ReactNode;
};

function DocumentField() {
  const h = useText(handInText);
  const many = (count: number) => h.filesChosen(formatNumber(count));
  return <FileField name="file" label={h.file} help={h.fileHelp} accept={documentEndings} isMultiple many={many} />;
}

/** Where documents are handed in, above those that were. */
export function HandInPage({ title, sub, crumbs, page, actions }: HandInPageProps) {
  const [t, h, o] = [useText(importingText), useText(handInText), useText(handingOverText)];
  const [query] = useSearchParams();
  const [count, pages] = [numberIn(query, "count"), numberIn(query, "pages")];
  const several = [h.doneSeveral(formatNumber(count)), pages > 0 ? h.donePages(formatNumber(pages)) : ""].join(" ").trim();
  return (
    <>
      <PageHeader title={title} sub={sub} breadcrumbs={crumbs} actions={actions} />
      <DoneNotice words={{ dropped: t.doneDropped, "handed-over": o.done, two: h.doneTwo, several }} />
      {/* What was taken no longer lies in the field, where it could be sent once more. */}
      <FormFrame key={page.lines[0]?.id ?? ""} encType="multipart/form-data" hidden={{ id: page.id, pastedId: page.pastedId }}>
        <DropArea field={<DocumentField />}>
          <TextAreaField name="pasted" label={h.pasted} help={h.pastedHelp} isOptional rows={5} />
          <div>
            <SubmitButton>{h.read}</SubmitButton>
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
