import { assignmentText } from "~/components/assignments/assignment.text";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { directiveText } from "~/components/directives/directive.text";
import { FileField } from "~/components/ui/file-field";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { acceptAttribute, maxFileBytes, megabytes } from "~/lib/file-rules";
import { paths } from "~/lib/paths";

type StepFormProps = { assignmentId: string };
/** `id` is the event that the form will make, so that sending it twice makes one. */
type NotingFormProps = StepFormProps & { id: string };

/** One press; it needs no words. */
export function ReceiptForm({ assignmentId }: StepFormProps) {
  const t = useText(assignmentText);
  const to = useWorkPaths();
  return (
    <FormFrame name="receipt" action={to.receipt(assignmentId)}>
      <div>
        <SubmitButton look="secondary">{t.acknowledge}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function ProgressForm({ assignmentId, id }: NotingFormProps) {
  const t = useText(assignmentText);
  const to = useWorkPaths();
  return (
    <FormFrame name="progress" action={to.progress(assignmentId)} hidden={{ id }}>
      <TextAreaField name="words" label={t.progressLabel} help={t.progressHelp} rows={4} />
      <div>
        <SubmitButton>{t.noteProgress}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function EvidenceForm({ assignmentId }: StepFormProps) {
  const t = useText(assignmentText);
  const to = useWorkPaths();
  return (
    <FormFrame action={to.evidence(assignmentId)} encType="multipart/form-data">
      <FileField name="files" label={t.files} help={t.filesHelp(megabytes(maxFileBytes))} accept={acceptAttribute} isMultiple />
      <div>
        <SubmitButton>{t.addEvidence}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function CompletionForm({ assignmentId }: StepFormProps) {
  const t = useText(assignmentText);
  return (
    <FormFrame name="completion" action={paths.assignmentCompletion(assignmentId)}>
      <TextAreaField name="words" label={t.resultLabel} help={t.resultHelp} rows={4} isOptional />
      <div>
        <SubmitButton>{t.requestCompletion}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function ConfirmationForm({ assignmentId }: StepFormProps) {
  const t = useText(assignmentText);
  return (
    <FormFrame name="confirmation" action={paths.assignmentConfirmation(assignmentId)} standsAt={paths.assignment(assignmentId)}>
      <TextAreaField name="words" label={t.confirmLabel} help={t.confirmHelp} rows={2} isOptional />
      <div>
        <SubmitButton>{t.confirmCompletion}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function ReturnForm({ assignmentId }: StepFormProps) {
  const t = useText(assignmentText);
  return (
    <FormFrame name="return" action={paths.assignmentCompletionReturn(assignmentId)} standsAt={paths.assignment(assignmentId)}>
      <TextAreaField name="reason" label={t.reasonLabel} help={t.reasonHelp} rows={3} />
      <div>
        <SubmitButton look="danger">{t.returnCompletion}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function DirectiveForm({ assignmentId, id }: NotingFormProps) {
  const t = useText(assignmentText);
  const d = useText(directiveText);
  return (
    <FormFrame name="directive" action={paths.assignmentDirective(assignmentId)} hidden={{ id }}>
      <TextAreaField name="words" label={t.directiveLabel} help={t.directiveHelp} rows={3} />
      <DateField name="answerBy" label={d.answerBy} isOptional />
      <div>
        <SubmitButton>{t.sendDirective}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function WithdrawalForm({ assignmentId }: StepFormProps) {
  const t = useText(assignmentText);
  return (
    <FormFrame name="withdrawal" action={paths.assignmentWithdrawal(assignmentId)}>
      <TextAreaField name="reason" label={t.withdrawLabel} help={t.withdrawHelp} rows={2} />
      <div>
        <SubmitButton look="danger">{t.withdraw}</SubmitButton>
      </div>
    </FormFrame>
  );
}
