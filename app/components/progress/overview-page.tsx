import { Link } from "@remix-run/react";
import { standingLooks } from "~/components/plans/standing-words";
import { LineTable } from "~/components/progress/line-table";
import { overviewText } from "~/components/progress/overview.text";
import { OverviewFigures } from "~/components/progress/overview-figures";
import { OverviewMatrix } from "~/components/progress/overview-matrix";
import { progressText } from "~/components/progress/progress.text";
import { TargetsAtRisk } from "~/components/targets/targets-at-risk";
import { LinkButton } from "~/components/ui/button";
import { Card, Section } from "~/components/ui/card";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { StackBar } from "~/components/ui/stack-bar";
import { useSay, useText } from "~/components/ui/use-text";
import type { Overview } from "~/features/progress/overview";
import type { Standing, StateFilter } from "~/features/progress/standing";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** How everything in sight stands: the figures, what is overdue and why, what comes, and who needs a hand. */
export function OverviewPage({ overview }: { overview: Overview }) {
  const t = useText(overviewText);
  const { total, matrix, before, isOwnWork } = overview;
  const sub = (isOwnWork ? t.subOwn : t.sub)(formatNumber(matrix.planCount), formatNumber(total), formatDate(before.on));
  if (total === 0) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState title={t.emptyTitle} action={<LinkButton to={paths.plans()}>{t.toPlans}</LinkButton>}>
          {isOwnWork ? t.emptyOwn : t.emptyWatch}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.title} sub={sub} />
      <div className={isOwnWork ? "" : "grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21.5rem]"}>
        <Card>
          <OverviewFigures overview={overview} />
          <GroupsBar overview={overview} />
        </Card>
        {isOwnWork ? null : <TargetsAtRisk targets={overview.targetsAtRisk} />}
      </div>
      <PressingLists overview={overview} />
      {isOwnWork ? null : <OverviewMatrix matrix={matrix} />}
    </>
  );
}

function listPath(isOwnWork: boolean, query: { state?: StateFilter; due?: "week" }): string {
  return paths.assignments(isOwnWork ? { ...query, mine: "1" } : query);
}

function GroupsBar({ overview: { states, isOwnWork } }: { overview: Overview }) {
  const say = useSay();
  const parts = (Object.keys(standingLooks) as Standing[]).map((standing) => ({
    tone: standingLooks[standing].tone,
    label: say(standingLooks[standing].words),
    value: states[standing],
    to: listPath(isOwnWork, { state: standing }),
  }));
  return (
    <div className="mt-3">
      <StackBar parts={parts} hasLegend />
    </div>
  );
}

function PressingLists({ overview }: { overview: Overview }) {
  const t = useText(overviewText);
  const words = useText(progressText);
  const { overdue, coming, waiting, dueThisWeek, states, isOwnWork } = overview;
  const all = (count: number, shown: number, to: string) =>
    count > shown ? <Link to={to}>{t.seeAll(formatNumber(count))}</Link> : undefined;
  const whose = isOwnWork ? [] : (["lead"] as const);
  return (
    <>
      <Section
        id="overdue"
        title={t.overdueTitle}
        aside={all(states.overdue, overdue.length, listPath(isOwnWork, { state: "overdue" }))}
      >
        <LineTable
          caption={t.overdueTitle}
          lines={overdue}
          columns={[...whose, "task", "plan", "dueOn", "late", "last"]}
          empty={<EmptyState title={t.noOverdue}>{t.noOverdueHow}</EmptyState>}
        />
      </Section>
      {coming.length > 0 ? (
        <Section id="coming" title={t.comingTitle} aside={all(dueThisWeek, coming.length, listPath(isOwnWork, { due: "week" }))}>
          <LineTable
            caption={t.comingTitle}
            lines={coming}
            columns={[...whose, "task", "plan", "due", "state", "last"]}
            empty={null}
          />
        </Section>
      ) : null}
      {waiting.length > 0 ? (
        <Section
          id="waiting"
          title={t.waitingTitle}
          aside={all(states.awaiting, waiting.length, listPath(isOwnWork, { state: "awaiting" }))}
        >
          <LineTable
            caption={words.awaiting}
            lines={waiting}
            columns={[...whose, "task", "plan", "dueOn", "state", "last"]}
            empty={null}
          />
        </Section>
      ) : null}
    </>
  );
}
