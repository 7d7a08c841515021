import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { LaterNotice } from "~/components/assignments/later-notice";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { Alert } from "~/components/ui/alert";
import { Card } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import type { AssignmentFrame, AssignmentView } from "~/features/assignments/assignment-shown";

type StepPageProps = {
  assignment: AssignmentFrame & Partial<Pick<AssignmentView, "laterOn">>;
  title: string;
  isAllowed: boolean;
  /** Said instead of the form when the step cannot be taken. */
  whyNot?: string;
  children: ReactNode;
};

/** A step of an assignment on a page of its own: where its form is shown again when it was refused. */
export function StepPage({ assignment, title, isAllowed, whyNot, children }: StepPageProps) {
  const t = useText(assignmentText);
  const to = useWorkPaths();
  return (
    <>
      <AssignmentHeader
        assignment={assignment}
        crumbs={[{ label: assignment.lead.name, to: to.assignment(assignment.id) }, { label: title }]}
      />
      <Card title={title}>
        {isAllowed ? (
          children
        ) : assignment.laterOn ? (
          <LaterNotice assignmentId={assignment.id} laterOn={assignment.laterOn} />
        ) : (
          <Alert kind={whyNot ? "info" : "warn"}>{whyNot ?? t.notNow}</Alert>
        )}
        <p className="mt-4">
          <Link to={to.assignment(assignment.id)}>{t.back}</Link>
        </p>
      </Card>
    </>
  );
}
