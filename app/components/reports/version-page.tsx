import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { Annex } from "~/components/reports/annex";
import { AcceptanceForm, ReturnForm } from "~/components/reports/decision-forms";
import { GapsNote } from "~/components/reports/gaps";
import { PrintButton } from "~/components/reports/print-button";
import { reportText } from "~/components/reports/report.text";
import { VersionBefore } from "~/components/reports/version-before";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Tabs } from "~/components/ui/tabs";
import { useSay, useText } from "~/components/ui/use-text";
import { valueField } from "~/features/reports/report-fields";
import type { ReportVersion } from "~/features/reports/report-shown";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

/** One version of a report, for reading, deciding and printing. */
export function VersionPage({ version, done }: { version: ReportVersion; done: string | null }) {
  const t = useText(reportText);
  const { assignment, number } = version;
  return (
    <>
      <div className="mb-4 flex flex-col gap-3 print:hidden">
        <AssignmentHeader
          assignment={assignment}
          title={version.form.title}
          crumbs={[{ label: assignment.lead.name, to: paths.assignment(assignment.id) }, { label: t.version(number) }]}
          actions={
            <>
              {version.canWithdraw ? (
                <LinkButton look="quiet" to={paths.reportWithdrawal(assignment.id)}>
                  {t.withdraw}
                </LinkButton>
              ) : null}
              {version.canRevoke ? (
                <LinkButton look="quiet" to={paths.acceptanceRevocation(assignment.id)}>
                  {t.revoke}
                </LinkButton>
              ) : null}
              {version.canEdit ? <LinkButton to={paths.report(assignment.id)}>{t.edit}</LinkButton> : null}
              {/* The forms stand below the report, which may be long. */}
              {version.canDecide ? (
                <>
                  <LinkButton look="primary" to={paths.reportAcceptance(assignment.id)}>
                    {t.accept}
                  </LinkButton>
                  <LinkButton to={paths.reportReturn(assignment.id)}>{t.return}</LinkButton>
                </>
              ) : null}
              <PrintButton />
            </>
          }
        />
        {done === "submitted" ? <Alert kind="success">{t.doneSubmitted}</Alert> : null}
        {version.versions.length > 1 ? (
          <Tabs
            tabs={version.versions.map((one) => ({
              label: t.version(one),
              to: paths.reportVersion(assignment.id, one),
              isCurrent: one === number,
            }))}
          />
        ) : null}
        <Standing version={version} />
        <VersionBefore version={version} />
        {version.isKept ? <GapsNote gaps={version.gaps} /> : <Alert kind="warn">{t.notKept}</Alert>}
        <Findings version={version} />
      </div>
      <Annex version={version} />
      {version.canDecide ? <Decision version={version} /> : null}
    </>
  );
}

function Standing({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const { state, submittedAt, submittedBy, daysLate, decidedAt, decidedBy, reason, revoked } = version;
  const onTime = daysLate === null ? "" : ` · ${daysLate === 0 ? t.onTime : t.late(daysLate)}`;
  return (
    <>
      <p className="text-ink-2">
        <strong className="text-ink">{t[state]}</strong>
        {submittedAt ? ` · ${t.submittedBy(formatInstant(submittedAt), submittedBy ?? "")}${onTime}` : ""}
      </p>
      {revoked.length > 0 ? <Revoked revoked={revoked} /> : null}
      {decidedAt ? (
        <Alert
          kind={state === "accepted" ? "success" : "warn"}
          title={`${t[state]} · ${t.decidedBy(formatInstant(decidedAt), decidedBy ?? "")}`}
        >
          {reason ? <p className="whitespace-pre-line">{reason}</p> : null}
        </Alert>
      ) : null}
    </>
  );
}

// In the order in which it happened; what stands now is said below it.
function Revoked({ revoked }: Pick<ReportVersion, "revoked">) {
  const t = useText(reportText);
  return (
    <Alert kind="info">
      <ol className="flex flex-col gap-2">
        {revoked.map(({ acceptedAt, acceptedBy, revokedAt, revokedBy, reason }) => (
          <li key={revokedAt}>
            <div>{t.acceptedThen(t.decidedBy(formatInstant(acceptedAt), acceptedBy ?? ""))}</div>
            <div className="font-semibold">{t.revokedThen(t.decidedBy(formatInstant(revokedAt), revokedBy))}</div>
            <p className="whitespace-pre-line">{reason}</p>
          </li>
        ))}
      </ol>
    </Alert>
  );
}

function Findings({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const say = useSay();
  if (version.findings.length === 0) return null;
  return (
    <Alert kind="warn" title={t.findings(version.findings.length)}>
      <ul className="mt-1 list-disc pl-4">
        {version.findings.map(({ indicatorId, text }) => (
          <li key={`${indicatorId} ${text.vi}`}>
            <a href={`#field-${valueField(indicatorId)}`}>{say(text)}</a>
            {version.explanations[indicatorId] ? ` (${t.explained})` : ""}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Decision({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const read = { assignmentId: version.assignment.id, number: version.number };
  return (
    <div className="mt-6 grid gap-4 md:grid-cols-2 print:hidden">
      <Card title={t.accept}>
        <AcceptanceForm {...read} />
      </Card>
      <Card title={t.return}>
        <ReturnForm {...read} />
      </Card>
    </div>
  );
}
