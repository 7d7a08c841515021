import { Form, Link } from "@remix-run/react";
import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { useGapWords } from "~/components/reports/gaps";
import { reportText } from "~/components/reports/report.text";
import { titleOf } from "~/components/reports/report-rows";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Details } from "~/components/ui/details";
import { useFormAnswer } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import { narrativeField, valueField } from "~/features/reports/report-fields";
import type { ReportEntry } from "~/features/reports/report-shown";
import { formatDate } from "~/lib/calendar-date";

/** The question before a report that leaves much out is submitted: what it leaves out, and whether it goes all the same. */
export function SubmissionPage({ entry }: { entry: ReportEntry }) {
  const t = useText(reportText);
  const to = useWorkPaths();
  const { assignment } = entry;
  const title = t.submitVersion(entry.number);
  return (
    <>
      <AssignmentHeader
        assignment={assignment}
        title={entry.form.title}
        crumbs={[
          { label: assignment.lead.name, to: to.assignment(assignment.id) },
          { label: t.entryTitle, to: to.report(assignment.id) },
          { label: title },
        ]}
      />
      <Card title={title}>
        <Question entry={entry} />
      </Card>
    </>
  );
}

function Question({ entry }: { entry: ReportEntry }) {
  const t = useText(reportText);
  const say = useSay();
  const conflict = useFormAnswer()?.conflict;
  const words = useGapWords(entry.gaps);
  const to = useWorkPaths();
  const back = to.report(entry.assignment.id);
  if (conflict) {
    return (
      <Alert kind="warn" title={say(conflict.text)}>
        <p>
          <Link to={back}>{t.openDraft}</Link>
        </p>
      </Alert>
    );
  }
  return (
    <>
      {entry.beginsOn === null ? null : <Alert kind="warn" title={t.periodToCome(formatDate(entry.beginsOn))} />}
      {words === "" ? (
        <p>{t.nothingLeftOut}</p>
      ) : (
        <Alert kind="warn" title={t.submitAllTheSame(words)}>
          <p>{t.receiverSees}</p>
        </Alert>
      )}
      <Form method="post" action={to.reportSubmission(entry.assignment.id)} className="mt-4 flex flex-wrap gap-2">
        <input type="hidden" name="version" value={entry.revision} />
        <SubmitButton name="confirmed" value="yes">
          {words === "" && entry.beginsOn === null ? t.submit : t.submitYes}
        </SubmitButton>
        <LinkButton look="secondary" to={back}>
          {t.goOn}
        </LinkButton>
      </Form>
      <LeftOut entry={entry} />
    </>
  );
}

/** The sections and rows in question, each a way back to its field. */
function LeftOut({ entry: { gaps, form, assignment } }: { entry: ReportEntry }) {
  const t = useText(reportText);
  const to = useWorkPaths();
  const link = (field: string, words: string) => (
    <li key={field}>
      <Link to={`${to.report(assignment.id)}#field-${field}`}>{words}</Link>
    </li>
  );
  const sections = form.outline.filter(({ id }) => gaps.emptySections.includes(id));
  const rows = form.indicators.filter(({ id }) => gaps.dashes.includes(id) || gaps.notApplicable.includes(id));
  return (
    <div className="mt-4 flex flex-col gap-2">
      {sections.length === 0 ? null : (
        <Details summary={t.whichSections} isOpen>
          <ul className="list-disc pl-4">
            {sections.map(({ id, code, title }) => link(narrativeField(id), `${code}. ${title}`))}
          </ul>
        </Details>
      )}
      {rows.length === 0 ? null : (
        <Details summary={t.whichRows(rows.length)}>
          <ul className="list-disc pl-4">{rows.map((row) => link(valueField(row.id), titleOf(row)))}</ul>
        </Details>
      )}
    </div>
  );
}
