import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { AssignmentHeader } from "~/components/assignments/assignment-header";
import { type DoneKey, doneWords } from "~/components/assignments/event-words";
import { EvidenceList } from "~/components/assignments/evidence-list";
import { History } from "~/components/assignments/history";
import { NextSteps, type StepIds } from "~/components/assignments/next-steps";
import { ReportVersions } from "~/components/assignments/report-versions";
import { ReturnNotice } from "~/components/assignments/return-notice";
import { DirectiveList } from "~/components/directives/directive-list";
import { ExtensionBadge, ExtensionNotes } from "~/components/extensions/extension-notes";
import { SummaryMark } from "~/components/plans/summary-mark";
import { Alert } from "~/components/ui/alert";
import { Card, Section } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { Quote } from "~/components/ui/quote";
import { useText } from "~/components/ui/use-text";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { wordsOfPassage } from "~/features/plans/plan";
import type { ReportSummary } from "~/features/reports/report-shown";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type PageProps = {
  assignment: AssignmentView;
  report: ReportSummary | null;
  done: DoneKey | null;
  ids: StepIds;
  /** What is to be known of the deadline before anything is done. */
  notice?: ReactNode;
  /** How the lead agency has split it. */
  inside?: ReactNode;
  /** What else belongs to the page, after its history: the reminders that were sent. */
  children?: ReactNode;
};

/** One assignment: the words of the document, what happened, and what to do next. */
export function AssignmentPage({ assignment, report, done, ids, notice, inside, children }: PageProps) {
  const t = useText(assignmentText);
  const waiting = report?.versions.find((version) => version.state === "submitted")?.number ?? null;
  return (
    <>
      <AssignmentHeader assignment={assignment} />
      {done ? <Alert kind="success">{t[doneWords[done]]}</Alert> : null}
      <ReturnNotice assignment={assignment} />
      {notice}
      <div className="grid items-start gap-x-4 gap-y-4 lg:grid-cols-[minmax(0,1fr)_22.5rem]">
        <aside className="lg:order-2 lg:row-span-2 print:hidden">
          <Card title={t.nextSteps}>
            <NextSteps assignment={assignment} waitingVersion={waiting} ids={ids} />
          </Card>
          {report ? (
            <div className="mt-4">
              <Card title={t.report}>
                <ReportVersions assignmentId={assignment.id} summary={report} mayEdit={assignment.next.report} />
              </Card>
            </div>
          ) : null}
          <div className="mt-4">
            <Card title={t.evidence}>
              <EvidenceList evidence={assignment.evidence} mayRemove={assignment.next.evidenceRemoval} />
            </Card>
          </div>
        </aside>
        <div className="min-w-0">
          <WordsOfDocument assignment={assignment} />
          <Facts assignment={assignment} />
          {assignment.extensions.length > 0 ? (
            <Section title={t.extensions}>
              <ul className="card divide-y divide-line">
                {assignment.extensions.map((extension) => (
                  <li key={extension.id} className="px-4 py-3">
                    <ExtensionBadge extension={extension} />
                    <ExtensionNotes extension={extension} />
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <DirectiveList assignment={assignment} />
          {inside}
          <Section title={t.history}>
            <History entries={assignment.history} groupName={assignment.groupName} />
          </Section>
          {children}
        </div>
      </div>
    </>
  );
}

function WordsOfDocument({ assignment }: { assignment: AssignmentView }) {
  const t = useText(assignmentText);
  const { passage, plan } = assignment;
  return (
    <Card>
      <p className="mb-2 text-sm text-ink-3">
        {t.wordsOfDocument}
        {passage?.code ? `, ${t.passage(passage.code)}` : ""}
      </p>
      {passage ? (
        <Quote source={<Link to={paths.planDocument(plan.id, passage.id)}>{t.openDocument}</Link>}>
          {plan.isDemo ? <SummaryMark /> : null}
          {wordsOfPassage(passage)}
        </Quote>
      ) : (
        <p className="text-ink-2">{t.noPassage}</p>
      )}
    </Card>
  );
}

function Facts({ assignment }: { assignment: AssignmentView }) {
  const t = useText(assignmentText);
  const { plan, task, supports, period, occurrence } = assignment;
  const receiver = [task.sendTo, task.viaName ? `(${t.via(task.viaName)})` : null].filter(Boolean).join(" ");
  const planName = [plan.number, plan.title].filter(Boolean).join(" · ");
  return (
    <Section title={t.facts}>
      <DefinitionList
        entries={[
          { term: t.plan, description: <Link to={paths.plan(plan.id)}>{planName}</Link> },
          { term: t.lead, description: assignment.lead.name },
          { term: t.supports, description: supports.length > 0 ? supports.map((support) => support.name).join("; ") : null },
          { term: t.deliverable, description: task.deliverable },
          { term: t.receiver, description: receiver || null },
          {
            term: t.period,
            description: occurrence === null ? null : t.periodSpan(formatDate(period.from), formatDate(period.to)),
          },
          { term: t.cutOff, description: assignment.cutOffOn ? formatDate(assignment.cutOffOn) : null },
          { term: t.assignedOn, description: formatDate(assignment.assignedOn) },
        ]}
      />
    </Section>
  );
}
