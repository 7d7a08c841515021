import { useLocation } from "@remix-run/react";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { extensionText } from "~/components/extensions/extension.text";
import { RadioField } from "~/components/ui/choice-fields";
import { DataTable } from "~/components/ui/data-table";
import { FormFrame } from "~/components/ui/form";
import { problemsAt, shownValues, useFormState } from "~/components/ui/form-state";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { AlikeExtension } from "~/features/assignments/alike-extensions.view.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** `id` is the request that the form will make, so that sending it twice makes one. */
export function AskForm({ assignmentId, id }: { assignmentId: string; id: string }) {
  const t = useText(extensionText);
  const to = useWorkPaths();
  return (
    <FormFrame name="extension" action={to.extension(assignmentId)} hidden={{ id }}>
      <DateField name="wantedOn" label={t.wantedOn} />
      <TextAreaField name="reason" label={t.reason} help={t.reasonHelp} rows={4} />
      <div>
        <SubmitButton>{t.send}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function WithdrawForm({ assignmentId }: { assignmentId: string }) {
  const t = useText(extensionText);
  return (
    <FormFrame name="extension-withdrawal" action={paths.extensionWithdrawal(assignmentId)}>
      <p className="text-ink-2">{t.withdrawHow}</p>
      <div>
        <SubmitButton look="danger">{t.withdraw}</SubmitButton>
      </div>
    </FormFrame>
  );
}

/** The new day. When the form comes back because of it, sending the same day once more agrees to it. */
function NewDayField({ wantedOn = null }: { wantedOn?: CalendarDate | null }) {
  const t = useText(extensionText);
  const state = useFormState();
  const asked = problemsAt(state, "on").length > 0 ? (shownValues(state, "on", [])[0] ?? "") : "";
  return (
    <>
      {asked === "" ? null : <input type="hidden" name="agreedOn" value={asked} />}
      <DateField name="on" label={t.on} help={t.onHelp} defaultValue={wantedOn} />
    </>
  );
}

type DecisionFormProps = { assignmentId: string; request: { readonly id: string; readonly wantedOn: CalendarDate } | undefined };

/** Grants or refuses what was asked for; there is no `request` when nobody asked. The decision is on that request and no other. */
export function DecisionForm({ assignmentId, request }: DecisionFormProps) {
  const t = useText(extensionText);
  const options = [
    { value: "grant", label: t.grant },
    { value: "refuse", label: t.refuse },
  ];
  return (
    <FormFrame
      name="extension-decision"
      action={paths.extensionDecision(assignmentId)}
      standsAt={paths.assignment(assignmentId)}
      hidden={request ? { request: request.id } : {}}
    >
      <RadioField name="decision" label={t.decision} options={options} defaultValue="grant" />
      <NewDayField wantedOn={request?.wantedOn ?? null} />
      <TextAreaField name="condition" label={t.condition} help={t.conditionHelp} rows={2} isOptional />
      <TextAreaField name="words" label={t.words} help={t.wordsHelp} rows={3} isOptional />
      <div>
        <SubmitButton>{t.decideNow}</SubmitButton>
      </div>
    </FormFrame>
  );
}

/** One day and one reason for all of `ids`. */
export function BulkForm({ ids }: { ids: readonly string[] }) {
  const t = useText(extensionText);
  // To the address of this page, so that what was chosen is still there when the answer is a refusal.
  const { pathname, search } = useLocation();
  return (
    <FormFrame action={pathname + search}>
      {ids.map((id) => (
        <input key={id} type="hidden" name="assignment[]" value={id} />
      ))}
      <NewDayField />
      <TextAreaField name="reason" label={t.bulkReason} help={t.bulkReasonHelp} rows={4} />
      <TextAreaField name="condition" label={t.condition} help={t.conditionHelp} rows={2} isOptional />
      <div>
        <SubmitButton>{t.bulkSend(formatNumber(ids.length))}</SubmitButton>
      </div>
    </FormFrame>
  );
}

/** `until` is the day until which it is extended now. */
export function CorrectionForm({
  extensionId,
  assignmentId,
  until,
}: {
  extensionId: string;
  assignmentId: string;
  until: string;
}) {
  const t = useText(extensionText);
  return (
    <FormFrame
      name="correction"
      action={paths.extensionCorrection(extensionId)}
      standsAt={paths.assignment(assignmentId)}
      hidden={{ seen: until }}
    >
      <DateField name="on" label={t.correctedDay} help={t.correctedDayHelp} />
      <TextAreaField name="words" label={t.correctWords} help={t.correctHelp} rows={3} />
      <div>
        <SubmitButton>{t.correct}</SubmitButton>
      </div>
    </FormFrame>
  );
}

/** `alike` are those of the same decision, which can be ticked to end with it. */
export function LapseForm({ extensionId, alike }: { extensionId: string; alike: readonly AlikeExtension[] }) {
  const t = useText(extensionText);
  return (
    <FormFrame name="lapse" action={paths.extensionLapse(extensionId)}>
      <TextAreaField name="words" label={t.lapseWords} help={t.lapseHelp} rows={3} />
      {alike.length > 0 ? <AlikeTable alike={alike} /> : null}
      <div>
        <SubmitButton look="danger">{t.lapse}</SubmitButton>
      </div>
    </FormFrame>
  );
}

function AlikeTable({ alike }: { alike: readonly AlikeExtension[] }) {
  const t = useText(extensionText);
  const ticked = shownValues(useFormState(), "also[]", []);
  return (
    <div>
      <h2 className="font-medium">{t.alike}</h2>
      <p className="field-help mb-2">{t.alikeHow}</p>
      <DataTable
        caption={t.alike}
        rows={alike}
        rowKey={({ id }) => id}
        columns={[
          { key: "lead", header: t.lead, cell: ({ lead }) => lead },
          { key: "task", header: t.task, cell: ({ task }) => task },
          { key: "due", header: t.due, cell: ({ dueOn }) => formatDate(dueOn), isNowrap: true },
        ]}
        select={{
          name: "also[]",
          valueOf: ({ id }) => id,
          labelOf: ({ task, lead }) => t.selectRow(task, lead),
          isTicked: ({ id }) => ticked.includes(id),
        }}
      />
    </div>
  );
}
