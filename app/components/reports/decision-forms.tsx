import { reportText } from "~/components/reports/report.text";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { paths } from "~/lib/paths";

/** `number` is the version that was read: a newer one must be read before it is decided on. */
type DecisionProps = { assignmentId: string; number: number };

export function AcceptanceForm({ assignmentId, number }: DecisionProps) {
  const t = useText(reportText);
  return (
    <FormFrame name="acceptance" action={paths.reportAcceptance(assignmentId)} hidden={{ number: String(number) }}>
      <TextAreaField name="words" label={t.remark} help={t.acceptHelp} rows={2} isOptional />
      <div>
        <SubmitButton>{t.accept}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function WithdrawalForm({ assignmentId, number }: DecisionProps) {
  const t = useText(reportText);
  return (
    <FormFrame name="withdrawal" action={paths.reportWithdrawal(assignmentId)} hidden={{ number: String(number) }}>
      <TextAreaField name="reason" label={t.withdrawReason} help={t.withdrawHow} rows={3} />
      <div>
        <SubmitButton look="danger">{t.withdraw}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function RevocationForm({ assignmentId, number }: DecisionProps) {
  const t = useText(reportText);
  return (
    <FormFrame name="revocation" action={paths.acceptanceRevocation(assignmentId)} hidden={{ number: String(number) }}>
      <TextAreaField name="reason" label={t.revokeReason} help={t.revokeReasonHelp} rows={3} />
      <div>
        <SubmitButton look="danger">{t.revoke}</SubmitButton>
      </div>
    </FormFrame>
  );
}

export function ReturnForm({ assignmentId, number }: DecisionProps) {
  const t = useText(reportText);
  return (
    <FormFrame name="return" action={paths.reportReturn(assignmentId)} hidden={{ number: String(number) }}>
      <TextAreaField name="reason" label={t.reason} help={t.reasonHelp} rows={3} />
      <div>
        <SubmitButton look="danger">{t.return}</SubmitButton>
      </div>
    </FormFrame>
  );
}
