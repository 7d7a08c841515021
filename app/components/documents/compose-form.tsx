import { composeText } from "~/components/documents/compose.text";
import { ComposeLines } from "~/components/documents/compose-lines";
import { Card } from "~/components/ui/card";
import { RadioField, SelectField } from "~/components/ui/choice-fields";
import { FormFrame, useFormAnswer } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextAreaField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { ComposePage } from "~/features/documents/compose-page";
import type { LetterFrame } from "~/features/documents/letter-frame";
import { formatNumber } from "~/lib/number-format";

function ContentFields({ page, frame }: { page: ComposePage; frame: LetterFrame }) {
  const t = useText(composeText);
  const { kind } = page;
  return (
    <Card title={t.content}>
      <div className="flex flex-col gap-4">
        {kind === "urging" ? (
          <RadioField
            name="layout"
            label={t.layout}
            defaultValue="each"
            options={[
              { value: "each", label: t.each, help: t.eachHelp },
              { value: "together", label: t.together, help: t.togetherHelp },
            ]}
          />
        ) : null}
        <TextAreaField name="subject" label={t.subject} help={t.subjectHelp} defaultValue={page.subject} rows={2} />
        {kind === "urging" ? <DateField name="replyBy" label={t.replyBy} defaultValue={page.replyBy} /> : null}
        {kind === "urging" || kind === "assignment-slip" ? (
          <TextField name="reportTo" label={t.reportTo} defaultValue={frame.reportTo} />
        ) : (
          <input type="hidden" name="reportTo" value={frame.reportTo} />
        )}
        {kind === "progress-report" ? (
          <>
            <TextField name="to" label={t.to} help={t.toHelp} isOptional />
            <TextField name="period" label={t.period} defaultValue={page.period} width="medium" />
            <TextAreaField name="causes" label={t.causes} help={t.paragraphHelp} isOptional />
            <TextAreaField name="proposals" label={t.proposals} help={t.paragraphHelp} isOptional />
          </>
        ) : null}
        {kind === "conclusion" ? <TextAreaField name="opening" label={t.opening} help={t.paragraphHelp} isOptional /> : null}
        {kind === "assignment-list" || kind === "progress-report" ? null : (
          <TextAreaField name="extra" label={t.extra} rows={3} isOptional />
        )}
      </div>
    </Card>
  );
}

function FrameFields({ page, frame }: { page: ComposePage; frame: LetterFrame }) {
  const t = useText(composeText);
  return (
    <Card title={t.head}>
      <div className="grid items-end gap-4 lg:grid-cols-2">
        <SelectField
          name="sender"
          label={t.sender}
          emptyLabel={null}
          options={page.senders.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={page.senders[0]?.id}
        />
        <TextField name="symbol" label={t.symbol} help={t.symbolHelp} defaultValue={frame.symbol} />
        <TextAreaField
          name="parentName"
          label={t.parentName}
          help={t.parentHelp}
          defaultValue={frame.parentName}
          rows={2}
          isOptional
        />
        <TextAreaField name="issuerName" label={t.issuerName} help={t.issuerHelp} defaultValue={frame.issuerName} rows={2} />
        <TextField name="issuerWords" label={t.issuerWords} defaultValue={frame.issuerWords} />
        <TextField name="place" label={t.place} defaultValue={frame.place} />
        <SelectField
          name="urgency"
          label={t.urgency}
          emptyLabel={t.normal}
          defaultValue={frame.urgency}
          options={[
            { value: "khan", label: t.khan },
            { value: "thuong-khan", label: t.thuongKhan },
            { value: "hoa-toc", label: t.hoaToc },
          ]}
        />
        <TextField name="signer" label={t.signer} defaultValue={frame.signer} isOptional />
        <TextAreaField
          name="signAs"
          label={t.signAs}
          help={t.signAsHelp}
          defaultValue={frame.signAs.join("\n")}
          rows={3}
          isOptional
        />
        <TextAreaField
          name="copies"
          label={t.copies}
          help={t.copiesHelp}
          defaultValue={frame.copies.join("\n")}
          rows={4}
          isOptional
        />
        <TextField
          name="draftingUnit"
          label={t.draftingUnit}
          help={t.draftingHelp}
          defaultValue={frame.draftingUnit}
          isOptional
        />
      </div>
    </Card>
  );
}

/** The form that makes letters: about what, which words, in whose name. */
export function ComposeForm({ page, frame }: { page: ComposePage; frame: LetterFrame }) {
  const t = useText(composeText);
  const answer = useFormAnswer();
  // Until somebody else's letter was shown, the page counts from when it was first opened.
  const seen = answer?.conflict ? page.seen : (answer?.fields?.seen?.[0] ?? page.seen);
  return (
    <FormFrame asksBeforeLeaving hidden={{ kind: page.kind, plan: page.plan?.id ?? "", batch: page.batch, seen }}>
      {page.lines.length > 0 ? <ComposeLines page={page} /> : <p>{t.wholePlan(formatNumber(page.total))}</p>}
      <ContentFields page={page} frame={frame} />
      <FrameFields page={page} frame={frame} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="make">
          {t.make}
        </SubmitButton>
        <SubmitButton name="intent" value="preview" look="secondary">
          {t.preview}
        </SubmitButton>
      </div>
    </FormFrame>
  );
}
