import { assignmentText } from "~/components/assignments/assignment.text";
import { LaterNotice } from "~/components/assignments/later-notice";
import { StepFold } from "~/components/assignments/step-fold";
import {
  CompletionForm,
  ConfirmationForm,
  DirectiveForm,
  EvidenceForm,
  ProgressForm,
  ReceiptForm,
  ReturnForm,
  WithdrawalForm,
} from "~/components/assignments/step-forms";
import { extensionText } from "~/components/extensions/extension.text";
import { AskForm, WithdrawForm } from "~/components/extensions/extension-forms";
import { reportText } from "~/components/reports/report.text";
import { stepText } from "~/components/steps/step.text";
import { LinkButton } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import type { EventKind } from "~/features/assignments/assignment-event";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { standingReturn } from "~/features/assignments/standing-return";
import { paths } from "~/lib/paths";

/** The events and requests that the forms will make, so that sending one twice makes one. */
export type StepIds = { readonly progress: string; readonly directive: string; readonly extension: string };

type Props = { assignment: AssignmentView; waitingVersion: number | null; ids: StepIds };

/** What the reader may do with this assignment now, the main thing first. */
export function NextSteps({ assignment, waitingVersion, ids }: Props) {
  const t = useText(assignmentText);
  const e = useText(extensionText);
  const s = useText(stepText);
  const r = useText(reportText);
  const { id: assignmentId, next, laterOn } = assignment;
  // Then the red box on top holds the main button.
  const isReturned = standingReturn(assignment.history, assignment.state.workState) !== null;
  const form = (id: string) => ({ assignmentId, id });
  // What was done with a step that stays: when it is done once more, its form closes and is empty again.
  const lastOf = (kind: EventKind) => assignment.history.find((entry) => entry.kind === kind)?.id;
  if (laterOn) return <LaterNotice assignmentId={assignmentId} laterOn={laterOn} />;
  if (!Object.values(next).some(Boolean)) return <p className="text-ink-2">{t.nothingToDo}</p>;
  return (
    <div className="steps flex flex-col gap-2">
      {next.receipt ? <ReceiptForm assignmentId={assignmentId} /> : null}
      {next.report ? (
        <LinkButton look={isReturned ? "secondary" : "primary"} isWide to={paths.report(assignmentId)}>
          {t.openReport}
        </LinkButton>
      ) : null}
      {next.reportDecision && waitingVersion !== null ? (
        <>
          <LinkButton look="primary" isWide to={paths.reportVersion(assignmentId, waitingVersion)}>
            {t.readReport}
          </LinkButton>
          <LinkButton isWide to={paths.reportAcceptance(assignmentId)}>
            {r.accept}
          </LinkButton>
          <LinkButton isWide to={paths.reportReturn(assignmentId)}>
            {r.return}
          </LinkButton>
        </>
      ) : null}
      {next.completion ? (
        <StepFold name="completion" label={t.requestCompletion} isMain>
          <CompletionForm {...form("")} />
        </StepFold>
      ) : null}
      {next.confirmation ? (
        <>
          <StepFold name="confirmation" label={t.confirmCompletion} isMain>
            <ConfirmationForm {...form("")} />
          </StepFold>
          <StepFold name="return" label={t.returnCompletion}>
            <ReturnForm {...form("")} />
          </StepFold>
        </>
      ) : null}
      {next.progress ? (
        <StepFold key={`progress ${lastOf("noted")}`} name="progress" label={t.noteProgress}>
          <ProgressForm {...form(ids.progress)} />
        </StepFold>
      ) : null}
      {next.evidence ? (
        <StepFold key={`evidence ${lastOf("evidence-added")}`} label={t.addEvidence}>
          <EvidenceForm {...form("")} />
        </StepFold>
      ) : null}
      {next.reportWithdrawal ? (
        <LinkButton isWide to={paths.reportWithdrawal(assignmentId)}>
          {r.withdraw}
        </LinkButton>
      ) : null}
      {next.extensionDecision ? (
        <LinkButton isWide to={paths.extensionDecision(assignmentId)}>
          {e.decide}
        </LinkButton>
      ) : null}
      {next.extensionRequest ? (
        <StepFold name="extension" label={e.ask}>
          <AskForm {...form(ids.extension)} />
        </StepFold>
      ) : null}
      {next.extensionWithdrawal ? (
        <StepFold name="extension-withdrawal" label={e.withdraw}>
          <WithdrawForm {...form("")} />
        </StepFold>
      ) : null}
      {next.extensionGrant ? (
        <LinkButton isWide to={paths.extensionNew(assignmentId)}>
          {e.title}
        </LinkButton>
      ) : null}
      {next.reopening ? (
        <LinkButton isWide to={paths.reopeningNew({ assignment: assignmentId })}>
          {s.reopeningTitle}
        </LinkButton>
      ) : null}
      {next.urgency ? (
        <LinkButton isWide to={paths.urgencyMarkNew({ assignment: assignmentId })}>
          {s.urgencyTitle}
        </LinkButton>
      ) : null}
      {next.pause ? (
        <LinkButton isWide to={paths.pauseNew({ assignment: assignmentId })}>
          {s.pause}
        </LinkButton>
      ) : null}
      {next.resumption ? (
        <LinkButton isWide to={paths.resumptionNew({ assignment: assignmentId })}>
          {s.resumption}
        </LinkButton>
      ) : null}
      {next.cancellation ? (
        <LinkButton isWide to={paths.cancellationNew({ assignment: assignmentId })}>
          {s.cancellation}
        </LinkButton>
      ) : null}
      {next.directive ? (
        <StepFold key={`directive ${lastOf("directive-given")}`} name="directive" label={t.giveDirective}>
          <DirectiveForm {...form(ids.directive)} />
        </StepFold>
      ) : null}
      {next.withdrawal ? (
        <StepFold label={t.withdraw}>
          <WithdrawalForm {...form("")} />
        </StepFold>
      ) : null}
    </div>
  );
}
