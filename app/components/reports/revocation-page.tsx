import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { RevocationForm } from "~/components/reports/decision-forms";
import { reportText } from "~/components/reports/report.text";
import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { useFormAnswer } from "~/components/ui/form";
import { Overtaken } from "~/components/ui/overtaken";
import { useSay, useText } from "~/components/ui/use-text";
import type { AcceptedReport } from "~/features/reports/report-shown";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

/** Where an acceptance is taken back: what that means for this report, and the reason. */
export function RevocationPage({ assignment, accepted }: AcceptedReport) {
  const t = useText(reportText);
  const hasConflict = useFormAnswer()?.conflict !== undefined;
  const crumb = { label: assignment.lead.name, to: paths.assignment(assignment.id) };
  const see = accepted
    ? { to: paths.reportVersion(assignment.id, accepted.number), label: t.version(accepted.number) }
    : { to: paths.assignment(assignment.id), label: t.seeReport };
  return (
    <>
      <AssignmentHeader assignment={assignment} crumbs={[crumb, { label: t.revoke }]} />
      <Card title={t.revoke}>
        {accepted && !hasConflict ? (
          <>
            <Consequences assignment={assignment} accepted={accepted} />
            <RevocationForm assignmentId={assignment.id} number={accepted.number} />
            <div className="mt-4">
              <LinkButton look="quiet" to={see.to}>
                {see.label}
              </LinkButton>
            </div>
          </>
        ) : (
          <Overtaken otherwise={t.notAcceptedNow} see={see} />
        )}
      </Card>
    </>
  );
}

type Standing = { assignment: AcceptedReport["assignment"]; accepted: NonNullable<AcceptedReport["accepted"]> };

function Consequences({ assignment, accepted: { number, at, by, laterPeriods } }: Standing) {
  const t = useText(reportText);
  const say = useSay();
  const who = [by, formatInstant(at)].filter(Boolean).join(", ");
  return (
    <div className="mb-4">
      <p>{t.revokeWhat(number, who)}</p>
      <ul className="mt-1 list-disc pl-5">
        <li>{t.revokeWaits}</li>
        <li>{t.revokeFigures}</li>
        {laterPeriods.length > 0 ? <li>{t.revokeLater(laterPeriods.map(say).join(", "))}</li> : null}
        {assignment.closing?.isClosed ? <li>{t.revokeClosed}</li> : null}
        <li>{t.revokePublished}</li>
      </ul>
    </div>
  );
}
