import { Link } from "@remix-run/react";
import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { LaterNotice } from "~/components/assignments/later-notice";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { EntryForm } from "~/components/reports/entry-form";
import { reportText } from "~/components/reports/report.text";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { useSay, useText } from "~/components/ui/use-text";
import type { ReportEntry } from "~/features/reports/report-shown";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

/** The page on which an agency fills in its report. */
export function EntryPage({ entry, done }: { entry: ReportEntry; done: string | null }) {
  const t = useText(reportText);
  const to = useWorkPaths();
  const { assignment, form } = entry;
  const cutOffOn = form.cutOffOn ?? assignment.cutOffOn;
  const { period } = assignment;
  return (
    <>
      <AssignmentHeader
        assignment={assignment}
        title={form.title}
        crumbs={[{ label: assignment.lead.name, to: to.assignment(assignment.id) }, { label: t.entryTitle }]}
        actions={
          !to.isByLink && (entry.savedAt || !entry.isOpen) ? (
            <LinkButton look="quiet" to={to.sent(assignment.id, entry.number)}>
              {t.asOnPaper}
            </LinkButton>
          ) : undefined
        }
      />
      <p className="mb-3 text-ink-2">
        {t.version(entry.number)} · {t.period(formatDate(period.from), formatDate(period.to))}
        {cutOffOn ? ` · ${t.cutOff(formatDate(cutOffOn))}` : ""}
      </p>
      {to.isByLink || !entry.isOpen ? null : (
        <p className="mb-3 print:hidden">
          <Link to={paths.reportImport({ for: assignment.id })} className="underline">
            {t.fromDocumentHow}
          </Link>
        </p>
      )}
      {done === "saved" ? <Saved unread={entry.unread} /> : null}
      {entry.returned ? (
        <Alert kind="warn" title={t.returnedTitle(entry.returned.number)}>
          <p className="whitespace-pre-line">{entry.returned.reason}</p>
          <p>{t.returnedHow(entry.number)}</p>
        </Alert>
      ) : null}
      {entry.withdrawn ? (
        <Alert kind="info" title={t.withdrawnTitle(entry.withdrawn.number)}>
          <p className="whitespace-pre-line">{entry.withdrawn.reason}</p>
          <p>{t.returnedHow(entry.number)}</p>
        </Alert>
      ) : null}
      {entry.laterOn === null ? null : <LaterNotice assignmentId={assignment.id} laterOn={entry.laterOn} />}
      <Closed entry={entry} />
      <EntryForm key={`${assignment.id} ${entry.number}`} entry={entry} />
    </>
  );
}

function Saved({ unread }: { unread: number }) {
  const t = useText(reportText);
  return unread > 0 ? <Alert kind="warn">{t.doneSavedUnread(unread)}</Alert> : <Alert kind="success">{t.doneSaved}</Alert>;
}

/** Why the report cannot be changed here. */
function Closed({ entry: { isOpen, later, laterOn, isKept, assignment } }: { entry: ReportEntry }) {
  const t = useText(reportText);
  const say = useSay();
  if (isOpen) return null;
  // What came later is said by its own notice.
  if (!later && laterOn !== null) return null;
  if (!later)
    return <Alert kind="info">{assignment.state.workState === "completed" ? t.closedAccepted : t.closedSubmitted}</Alert>;
  return (
    <Alert kind="warn" title={say(later)}>
      {isKept ? null : <p>{t.notKept}</p>}
    </Alert>
  );
}
