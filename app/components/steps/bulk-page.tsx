import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { GoToDay } from "~/components/assignments/go-to-day";
import { StateBadge } from "~/components/assignments/state-badge";
import { extensionText } from "~/components/extensions/extension.text";
import { ExtensionBadge, ExtensionNotes } from "~/components/extensions/extension-notes";
import { DueCell } from "~/components/progress/due-cell";
import { TaskCell } from "~/components/progress/task-cell";
import { stepText } from "~/components/steps/step.text";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { Card, Section } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { Details } from "~/components/ui/details";
import { EmptyState } from "~/components/ui/empty-state";
import { type Crumb, PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import type { ExtensionShown } from "~/features/assignments/extension";
import type { StepChoice, StepLine } from "~/features/progress/step-choice.view.server";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

// Longer lists are folded, so that the form stays on the screen.
const SHOWN_OPEN = 50;

type BulkPageProps = {
  choice: StepChoice;
  title: string;
  breadcrumbs?: readonly Crumb[];
  /** The form for those with which it can be done. */
  children: (ids: readonly string[]) => ReactNode;
};

/** The plan of all lines; null when they are of several, or there is none. */
function planOf(lines: readonly StepLine[]): StepLine["plan"] | null {
  const plan = lines[0]?.plan;
  return plan && lines.every((line) => line.plan.id === plan.id) ? plan : null;
}

function listOf(lines: readonly StepLine[]): string {
  const plan = planOf(lines);
  return plan ? paths.planAssignments(plan.id) : paths.assignments();
}

/** The way back to where the lines were chosen, which nothing else on the page leads to. */
function useCrumbs(lines: readonly StepLine[]): readonly Crumb[] {
  const t = useText(stepText);
  const plan = planOf(lines);
  const ofPlan = plan ? [{ label: plan.name, to: paths.plan(plan.id) }] : [];
  return [...ofPlan, { label: t.list, to: listOf(lines) }];
}

/** One form for the chosen assignments, which stand below it with what keeps some of them from it. */
export function BulkPage({ choice: { lines, total }, title, breadcrumbs, children }: BulkPageProps) {
  const t = useText(stepText);
  const columns = useColumns(lines);
  const ids = lines.filter((line) => line.whyNot === null).map((line) => line.id);
  const crumbs = useCrumbs(lines);
  const [able, chosen] = [formatNumber(ids.length), formatNumber(lines.length)];
  const sub = ids.length > 0 && ids.length < lines.length ? t.subSome(able, chosen) : t.sub(chosen);
  return (
    <>
      <PageHeader title={title} sub={sub} breadcrumbs={breadcrumbs ?? crumbs} />
      <LaterWork lines={lines} />
      {total > lines.length ? (
        <EmptyState title={t.tooMany(formatNumber(total))}>{t.tooManyHow}</EmptyState>
      ) : ids.length === 0 ? (
        <EmptyState title={t.none} action={<LinkButton to={listOf(lines)}>{t.toList}</LinkButton>}>
          {lines.length > 0 ? t.noneWhy : t.noneHow}
        </EmptyState>
      ) : (
        <Card>{children(ids)}</Card>
      )}
      {lines.length === 0 ? null : (
        <Section title={t.chosen}>
          <Details summary={t.chosenCount(formatNumber(lines.length))} isOpen={lines.length <= SHOWN_OPEN}>
            <DataTable caption={t.chosen} rows={lines} rowKey={(line) => line.id} columns={columns} />
          </Details>
        </Section>
      )}
    </>
  );
}

/** That some of the lines wait for a later day, and the way to it. */
function LaterWork({ lines }: { lines: readonly StepLine[] }) {
  const t = useText(stepText);
  const { pathname, search } = useLocation();
  const days = lines.flatMap(({ laterOn }) => laterOn ?? []);
  const last = days.toSorted().at(-1);
  if (last === undefined) return null;
  return (
    <Alert kind="warn">
      <p>{t.laterWork(formatNumber(days.length), formatDate(last))}</p>
      <GoToDay day={last} to={pathname + search} />
    </Alert>
  );
}

// Only what is true of one of the lines has a column.
function useColumns(lines: readonly StepLine[]): Column<StepLine>[] {
  const t = useText(stepText);
  const e = useText(extensionText);
  const say = useSay();
  const request: Column<StepLine> = {
    key: "request",
    header: e.ownRequest,
    cell: (line) => (line.request ? <Request request={line.request} /> : null),
  };
  const why: Column<StepLine> = {
    key: "why",
    header: t.willNot,
    cell: (line) => (line.whyNot ? <span className="text-ink-2">{say(line.whyNot)}</span> : null),
  };
  return [
    { key: "task", header: t.task, cell: (line) => <TaskCell line={line} /> },
    { key: "lead", header: t.lead, isName: true, cell: (line) => line.lead.name },
    { key: "due", header: t.due, cell: (line) => <DueCell {...line} /> },
    { key: "state", header: t.state, cell: (line) => <StateBadge {...line.state} /> },
    ...(lines.some((line) => line.request) ? [request] : []),
    ...(lines.some((line) => line.whyNot) ? [why] : []),
  ];
}

function Request({ request }: { request: ExtensionShown }) {
  return (
    <div>
      <ExtensionBadge extension={request} />
      <ExtensionNotes extension={request} />
    </div>
  );
}
