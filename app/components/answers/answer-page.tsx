import { Link } from "@remix-run/react";
import { answerText } from "~/components/answers/answer.text";
import { assignmentText } from "~/components/assignments/assignment.text";
import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { EvidenceList } from "~/components/assignments/evidence-list";
import { ReturnNotice } from "~/components/assignments/return-notice";
import { StepFold } from "~/components/assignments/step-fold";
import { EvidenceForm, ProgressForm, ReceiptForm } from "~/components/assignments/step-forms";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { extensionText } from "~/components/extensions/extension.text";
import { AskForm } from "~/components/extensions/extension-forms";
import { SummaryMark } from "~/components/plans/summary-mark";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { DoneNotice } from "~/components/ui/done-notice";
import { Quote } from "~/components/ui/quote";
import { useText } from "~/components/ui/use-text";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { wordsOfPassage } from "~/features/plans/plan";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

export type AnswerPageProps = {
  assignment: AssignmentView;
  /** Who answers, and by the mail of which day. */
  by: { readonly name: string; readonly agencyName: string; readonly mailOn: CalendarDate };
  ids: { readonly progress: string; readonly extension: string };
};

/** One assignment as the link of a mail opens it: what is asked, and the ways to answer, for a small screen and little time. */
export function AnswerPage({ assignment, by, ids }: AnswerPageProps) {
  const t = useText(answerText);
  const a = useText(assignmentText);
  const done = {
    noted: a.doneNoted,
    evidence: a.doneEvidence,
    acknowledged: a.doneAcknowledged,
    "extension-asked": a.doneExtensionAsked,
    submitted: t.doneReport,
  };
  return (
    <>
      <AssignmentHeader assignment={assignment} />
      <DoneNotice words={done} />
      <ReturnNotice assignment={assignment} />
      <Card title={t.answer}>
        <AnswerSteps assignment={assignment} ids={ids} />
      </Card>
      <div className="mt-4">
        <Card title={t.work}>
          <Work assignment={assignment} />
        </Card>
      </div>
      <p className="mt-4 text-sm text-ink-2">
        {t.by(by.name, by.agencyName, formatDate(by.mailOn))} {t.notYou}
      </p>
      <p className="mt-2">
        <Link to={paths.signIn(paths.assignment(assignment.id))}>{t.signInForMore}</Link>
      </p>
    </>
  );
}

function AnswerSteps({ assignment, ids }: Pick<AnswerPageProps, "assignment" | "ids">) {
  const a = useText(assignmentText);
  const e = useText(extensionText);
  const to = useWorkPaths();
  const { id: assignmentId, next, laterOn } = assignment;
  if (laterOn) return <Alert kind="warn">{a.notNow}</Alert>;
  const { receipt, report, progress, evidence, extensionRequest } = next;
  if (!(receipt || report || progress || evidence || extensionRequest)) return <p className="text-ink-2">{a.nothingToDo}</p>;
  return (
    <div className="steps flex flex-col gap-2">
      {receipt ? <ReceiptForm assignmentId={assignmentId} /> : null}
      {report ? (
        <LinkButton look="primary" isWide to={to.report(assignmentId)}>
          {a.openReport}
        </LinkButton>
      ) : null}
      {progress ? (
        <StepFold name="progress" label={a.noteProgress}>
          <ProgressForm assignmentId={assignmentId} id={ids.progress} />
        </StepFold>
      ) : null}
      {evidence ? (
        <StepFold label={a.addEvidence}>
          <EvidenceForm assignmentId={assignmentId} />
        </StepFold>
      ) : null}
      {extensionRequest ? (
        <StepFold name="extension" label={e.ask}>
          <AskForm assignmentId={assignmentId} id={ids.extension} />
        </StepFold>
      ) : null}
    </div>
  );
}

function Work({ assignment: { plan, passage, task, evidence } }: { assignment: AssignmentView }) {
  const t = useText(answerText);
  return (
    <>
      {passage ? (
        <Quote>
          {plan.isDemo ? <SummaryMark /> : null}
          {wordsOfPassage(passage)}
        </Quote>
      ) : (
        <p>{task.text}</p>
      )}
      {task.deliverable ? <p className="mt-2">{t.deliverable(task.deliverable)}</p> : null}
      {evidence.length > 0 ? (
        <div className="mt-3">
          <EvidenceList evidence={evidence} mayRemove={false} />
        </div>
      ) : null}
    </>
  );
}
