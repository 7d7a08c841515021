import type { ReactNode } from "react";
import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { reportText } from "~/components/reports/report.text";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import type { AssignmentFrame } from "~/features/assignments/assignment-shown";
import { paths } from "~/lib/paths";

type Props = { assignment: AssignmentFrame; number: number | null; title: string; children: (number: number) => ReactNode };

/** Where a decision that was refused is shown again, in the report's context. */
export function DecisionPage({ assignment, number, title, children }: Props) {
  const t = useText(reportText);
  const back = number === null ? paths.assignment(assignment.id) : paths.reportVersion(assignment.id, number);
  return (
    <>
      <AssignmentHeader
        assignment={assignment}
        crumbs={[{ label: assignment.lead.name, to: paths.assignment(assignment.id) }, { label: title }]}
      />
      <Card title={title}>
        {number === null ? <Alert kind="warn">{t.notNow}</Alert> : children(number)}
        <div className="mt-4">
          <LinkButton look="quiet" to={back}>
            {number === null ? t.reports : t.version(number)}
          </LinkButton>
        </div>
      </Card>
    </>
  );
}
