import type { ReactNode } from "react";
import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { GapsNote } from "~/components/reports/gaps";
import { reportText } from "~/components/reports/report.text";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { useFormAnswer } from "~/components/ui/form";
import { uiText } from "~/components/ui/ui.text";
import { useSay, useText } from "~/components/ui/use-text";
import type { WaitingReport } from "~/features/reports/report-shown";
import { paths } from "~/lib/paths";

type Props = WaitingReport & { title: string; children: (number: number) => ReactNode };

/** Where a decision that was refused is shown again, in the report's context. */
export function DecisionPage({ assignment, waiting, title, children }: Props) {
  const t = useText(reportText);
  const back = waiting ? paths.reportVersion(assignment.id, waiting.number) : paths.assignment(assignment.id);
  return (
    <>
      <AssignmentHeader
        assignment={assignment}
        crumbs={[{ label: assignment.lead.name, to: paths.assignment(assignment.id) }, { label: title }]}
      />
      <Card title={title}>
        {waiting ? (
          <>
            <div className="mb-4">
              <GapsNote gaps={waiting.gaps} />
            </div>
            {children(waiting.number)}
          </>
        ) : (
          <NothingWaits />
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

/** Nothing is left to decide, also when someone else just did; what was typed stays to be copied. */
function NothingWaits() {
  const t = useText(reportText);
  const ui = useText(uiText);
  const say = useSay();
  const answer = useFormAnswer();
  const typed = answer?.fields?.reason?.[0] ?? answer?.fields?.words?.[0] ?? "";
  return (
    <Alert kind="warn" title={answer?.conflict ? say(answer.conflict.text) : t.notNow}>
      {typed === "" ? null : (
        <p className="whitespace-pre-line">
          {ui.youTyped} {typed}
        </p>
      )}
    </Alert>
  );
}
