import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { LaterNotice } from "~/components/assignments/later-notice";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { Alert } from "~/components/ui/alert";
import { Card } from "~/components/ui/card";
import { useFormAnswer } from "~/components/ui/form";
import { Overtaken } from "~/components/ui/overtaken";
import { useText } from "~/components/ui/use-text";
import type { AssignmentFrame, AssignmentView } from "~/features/assignments/assignment-shown";

type StepPageProps = {
  assignment: AssignmentFrame & Partial<Pick<AssignmentView, "laterOn">>;
  title: string;
  isAllowed: boolean;
  /** Said instead of the form when the step cannot be taken. */
  whyNot?: string;
  /** A decision: once somebody else took it, the form is not offered again on the same page. */
  isDecision?: boolean;
  children: ReactNode;
};

/** A step of an assignment on a page of its own: where its form is shown again when it was refused. */
export function StepPage({ assignment, title, isAllowed, whyNot, isDecision = false, children }: StepPageProps) {
  const t = useText(assignmentText);
  const to = useWorkPaths();
  const isOvertaken = useFormAnswer()?.conflict !== undefined && isDecision;
  return (
    <>
      <AssignmentHeader
        assignment={assignment}
        crumbs={[{ label: assignment.lead.name, to: to.assignment(assignment.id) }, { label: title }]}
      />
      <Card title={title}>
        {isAllowed && !isOvertaken ? (
          children
        ) : assignment.laterOn && !isOvertaken ? (
          <LaterNotice assignmentId={assignment.id} laterOn={assignment.laterOn} />
        ) : whyNot ? (
          <Alert kind="info">{whyNot}</Alert>
        ) : (
          <Overtaken otherwise={t.notNow} see={{ to: to.assignment(assignment.id), label: t.seeAssignment }} />
        )}
        <p className="mt-4">
          <Link to={to.assignment(assignment.id)}>{t.back}</Link>
        </p>
      </Card>
    </>
  );
}
