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
import { type ButtonLook, LinkButton } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import type { EventKind } from "~/features/assignments/assignment-event";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { standingReturn } from "~/features/assignments/standing-return";
import { paths } from "~/lib/paths";

/** The events and requests that the forms will make, so that sending one twice makes one. */
export type StepIds = { readonly progress: string; readonly directive: string; readonly extension: string };

type Props = { assignment: AssignmentView; waitingVersion: number | null; ids: StepIds };
type StepProps = Pick<AssignmentView, "id" | "next">;

/** A step that has a page of its own. */
function StepLink({ to, children, look }: { to: string; children: string; look?: ButtonLook }) {
  return (
    <LinkButton look={look} isWide to={to}>
      {children}
    </LinkButton>
  );
}

/** What brings the work forward: the one main thing of whoever leads it, or of whoever decides. */
function MainSteps({ assignment, waitingVersion }: Omit<Props, "ids">) {
  const [t, r] = [useText(assignmentText), useText(reportText)];
  const { id, next } = assignment;
  // Then the red box on top holds the main button.
  const isReturned = standingReturn(assignment.history, assignment.state.workState) !== null;
  return (
    <>
      {next.receipt ? <ReceiptForm assignmentId={id} /> : null}
      {next.report ? (
        <StepLink look={isReturned ? "secondary" : "primary"} to={paths.report(id)}>
          {t.openReport}
        </StepLink>
      ) : null}
      {next.reportDecision && waitingVersion !== null ? (
        <>
          <StepLink look="primary" to={paths.reportVersion(id, waitingVersion)}>
            {t.readReport}
          </StepLink>
          <StepLink to={paths.reportAcceptance(id)}>{r.accept}</StepLink>
          <StepLink to={paths.reportReturn(id)}>{r.return}</StepLink>
        </>
      ) : null}
      {next.completion ? (
        <StepFold name="completion" label={t.requestCompletion} isMain>
          <CompletionForm assignmentId={id} />
        </StepFold>
      ) : null}
      {next.confirmation ? (
        <>
          <StepFold name="confirmation" label={t.confirmCompletion} isMain>
            <ConfirmationForm assignmentId={id} />
          </StepFold>
          <StepFold name="return" label={t.returnCompletion}>
            <ReturnForm assignmentId={id} />
          </StepFold>
        </>
      ) : null}
    </>
  );
}

type ExtensionProps = StepProps & { eventId: string; extendedBy: string | null };

function ExtensionSteps({ id, next, eventId, extendedBy }: ExtensionProps) {
  const e = useText(extensionText);
  return (
    <>
      {next.extensionDecision ? <StepLink to={paths.extensionDecision(id)}>{e.decide}</StepLink> : null}
      {next.extensionRequest ? (
        <StepFold name="extension" label={e.ask}>
          <AskForm assignmentId={id} id={eventId} />
        </StepFold>
      ) : null}
      {next.extensionWithdrawal ? (
        <StepFold name="extension-withdrawal" label={e.withdraw}>
          <WithdrawForm assignmentId={id} />
        </StepFold>
      ) : null}
      {next.extensionGrant ? <StepLink to={paths.extensionNew(id)}>{e.title}</StepLink> : null}
      {next.extensionCorrection && extendedBy ? (
        <StepLink to={paths.extensionCorrection(extendedBy)}>{e.correct}</StepLink>
      ) : null}
    </>
  );
}

/** What holds the work up, hurries it, or ends it. */
function CourseSteps({ id, next }: StepProps) {
  const s = useText(stepText);
  return (
    <>
      {next.reopening ? <StepLink to={paths.reopeningNew({ assignment: id })}>{s.reopeningTitle}</StepLink> : null}
      {next.urgency ? <StepLink to={paths.urgencyMarkNew({ assignment: id })}>{s.urgencyTitle}</StepLink> : null}
      {next.pause ? <StepLink to={paths.pauseNew({ assignment: id })}>{s.pause}</StepLink> : null}
      {next.resumption ? <StepLink to={paths.resumptionNew({ assignment: id })}>{s.resumption}</StepLink> : null}
      {next.cancellation ? <StepLink to={paths.cancellationNew({ assignment: id })}>{s.cancellation}</StepLink> : null}
    </>
  );
}

/** What the reader may do with this assignment now, the main thing first. */
export function NextSteps({ assignment, waitingVersion, ids }: Props) {
  const [t, r] = [useText(assignmentText), useText(reportText)];
  const { id, next, laterOn } = assignment;
  // What was done with a step that stays: when it is done once more, its form closes and is empty again.
  const lastOf = (kind: EventKind) => assignment.history.find((entry) => entry.kind === kind)?.id;
  if (laterOn) return <LaterNotice assignmentId={id} laterOn={laterOn} />;
  if (!Object.values(next).some(Boolean)) return <p className="text-ink-2">{t.nothingToDo}</p>;
  return (
    <div className="steps flex flex-col gap-2">
      <MainSteps assignment={assignment} waitingVersion={waitingVersion} />
      {next.progress ? (
        <StepFold key={`progress ${lastOf("noted")}`} name="progress" label={t.noteProgress}>
          <ProgressForm assignmentId={id} id={ids.progress} />
        </StepFold>
      ) : null}
      {next.evidence ? (
        <StepFold key={`evidence ${lastOf("evidence-added")}`} label={t.addEvidence}>
          <EvidenceForm assignmentId={id} />
        </StepFold>
      ) : null}
      {next.acceptanceRevocation ? <StepLink to={paths.acceptanceRevocation(id)}>{r.revoke}</StepLink> : null}
      {next.reportWithdrawal ? <StepLink to={paths.reportWithdrawal(id)}>{r.withdraw}</StepLink> : null}
      <ExtensionSteps id={id} next={next} eventId={ids.extension} extendedBy={assignment.extendedBy} />
      <CourseSteps id={id} next={next} />
      {next.directive ? (
        <StepFold key={`directive ${lastOf("directive-given")}`} name="directive" label={t.giveDirective}>
          <DirectiveForm assignmentId={id} id={ids.directive} />
        </StepFold>
      ) : null}
      {next.withdrawal ? (
        <StepFold label={t.withdraw}>
          <WithdrawalForm assignmentId={id} />
        </StepFold>
      ) : null}
    </div>
  );
}
