import type { ReactNode } from "react";
import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { GapsNote } from "~/components/reports/gaps";
import { reportText } from "~/components/reports/report.text";
import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { useFormAnswer } from "~/components/ui/form";
import { Overtaken } from "~/components/ui/overtaken";
import { useText } from "~/components/ui/use-text";
import type { WaitingReport } from "~/features/reports/report-shown";
import { paths } from "~/lib/paths";

type Props = WaitingReport & { title: string; children: (number: number) => ReactNode };

/** Where a decision that was refused is shown again, in the report's context. A version that came meanwhile is read before it is decided on. */
export function DecisionPage({ assignment, waiting, title, children }: Props) {
  const t = useText(reportText);
  const hasConflict = useFormAnswer()?.conflict !== undefined;
  const back = waiting ? paths.reportVersion(assignment.id, waiting.number) : paths.assignment(assignment.id);
  return (
    <>
      <AssignmentHeader
        assignment={assignment}
        crumbs={[{ label: assignment.lead.name, to: paths.assignment(assignment.id) }, { label: title }]}
      />
      <Card title={title}>
        {waiting && !hasConflict ? (
          <>
            <div className="mb-4">
              <GapsNote gaps={waiting.gaps} />
            </div>
            {children(waiting.number)}
          </>
        ) : (
          <Overtaken otherwise={t.notNow} see={{ to: back, label: waiting ? t.readWaiting(waiting.number) : t.seeReport }} />
        )}
        <div className="mt-4">
          <LinkButton look="quiet" to={back}>
            {waiting ? t.version(waiting.number) : assignment.lead.name}
          </LinkButton>
        </div>
      </Card>
    </>
  );
}
