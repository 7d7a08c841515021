import { Link } from "@remix-run/react";
import { directiveText } from "~/components/directives/directive.text";
import { useFrameData } from "~/components/frame/frame-data";
import { PrintHead } from "~/components/frame/print-head";
import { standingLooks } from "~/components/plans/standing-words";
import { BothDeadlines } from "~/components/progress/both-deadlines";
import { Fold } from "~/components/progress/fold";
import { BRIEF_LINES, LineTable } from "~/components/progress/line-table";
import { overviewText } from "~/components/progress/overview.text";
import { OverviewFigures } from "~/components/progress/overview-figures";
import { OverviewMatrix } from "~/components/progress/overview-matrix";
import { progressText } from "~/components/progress/progress.text";
import { SilentAgencies } from "~/components/progress/silent-agencies";
import { TargetsAtRisk } from "~/components/targets/targets-at-risk";
import { LinkButton } from "~/components/ui/button";
import { Card, Section } from "~/components/ui/card";
import { Details } from "~/components/ui/details";
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
      <PrintHead />
      <PageHeader title={t.title} sub={sub} actions={<OverviewLinks />} />
      <div className={isOwnWork ? "" : "grid items-start gap-x-4 lg:grid-cols-[minmax(0,1fr)_21.5rem]"}>
        <Card>
          <OverviewFigures overview={overview} />
          <GroupsBar overview={overview} />
        </Card>
        {/* Read after the figures: what is late and whose, then the targets, which stand beside where there is room. */}
        <div className="lg:col-span-2 lg:row-start-2">
          <OverdueList overview={overview} />
        </div>
        {isOwnWork ? null : (
          <div className="max-lg:mt-6 lg:col-start-2 lg:row-start-1">
            <TargetsAtRisk targets={overview.targetsAtRisk} />
          </div>
        )}
      </div>
      <PressingLists overview={overview} />
      {isOwnWork ? null : <OverviewMatrix matrix={matrix} />}
      <SilentAgencies overview={overview} />
    </>
  );
}

/** What else watches the work: directives, with how many await an answer, and the results. */
function OverviewLinks() {
  const t = useText(overviewText);
  const d = useText(directiveText);
  const unanswered = useFrameData()?.counts.unanswered ?? 0;
  return (
    <>
      <LinkButton to={paths.directives()}>{unanswered === 0 ? d.title : d.withUnanswered(formatNumber(unanswered))}</LinkButton>
      <LinkButton to={paths.results()}>{t.results}</LinkButton>
    </>
  );
}

function listPath(isOwnWork: boolean, query: { state?: StateFilter; due?: "week" }): string {
  return paths.assignments(isOwnWork ? { ...query, mine: "1" } : query);
}

function GroupsBar({ overview: { states, both, isOwnWork } }: { overview: Overview }) {
  const t = useText(overviewText);
  const say = useSay();
  const groups = both.current;
  const parts = (Object.keys(standingLooks) as Standing[]).map((standing) => ({
    tone: standingLooks[standing].tone,
    label: say(standingLooks[standing].words),
    value: states[standing],
    to: listPath(isOwnWork, { state: standing }),
  }));
  return (
    <div className="mt-3">
      <StackBar parts={parts} hasLegend />
      <div className="mt-1.5 text-sm text-ink-3">
        <Details summary={t.officialTitle}>
          {t.officialGroups(
            formatNumber(groups.doneOnTime),
            formatNumber(groups.doneLate),
            formatNumber(groups.openInTime),
            formatNumber(groups.openOverdue),
          )}
          {states["sent-late"] > 0 ? ` ${t.ofThemSentLate(formatNumber(states["sent-late"]))}` : ""}
        </Details>
      </div>
      <BothDeadlines both={both} isBesideRate />
    </div>
  );
}

const whoseColumn = ({ isOwnWork }: Overview) => (isOwnWork ? [] : (["lead"] as const));

function OverdueList({ overview }: { overview: Overview }) {
  const t = useText(overviewText);
  const { overdue, states, isOwnWork } = overview;
  const isCut = states.overdue > overdue.length;
  const isCutOnPhone = states.overdue > BRIEF_LINES;
  return (
    <Section
      id="overdue"
      title={t.overdueTitle}
      aside={
        isCut || isCutOnPhone ? (
          <Link to={listPath(isOwnWork, { state: "overdue" })} className={isCut ? "" : "sm:hidden"}>
            {t.seeAll(formatNumber(states.overdue))}
          </Link>
        ) : undefined
      }
    >
      <LineTable
        caption={t.overdueTitle}
        lines={overdue}
        columns={[...whoseColumn(overview), "task", "plan", "dueOn", "late", "why"]}
        empty={<EmptyState title={t.noOverdue}>{t.noOverdueHow}</EmptyState>}
        isBrief
      />
    </Section>
  );
}

function PressingLists({ overview }: { overview: Overview }) {
  const t = useText(overviewText);
  const words = useText(progressText);
  const { coming, waiting, overdue, dueThisWeek, states, isOwnWork } = overview;
  const all = (count: number, shown: number, to: string) =>
    count > shown ? <Link to={to}>{t.seeAll(formatNumber(count))}</Link> : undefined;
  const whose = whoseColumn(overview);
  return (
    <>
      {coming.length > 0 ? (
        <Fold
          title={t.comingTitle}
          count={dueThisWeek}
          isOpen={isOwnWork || overdue.length === 0}
          aside={all(dueThisWeek, coming.length, listPath(isOwnWork, { due: "week" }))}
        >
          <LineTable
            caption={t.comingTitle}
            lines={coming}
            columns={[...whose, "task", "plan", "due", "state", "last"]}
            empty={null}
          />
        </Fold>
      ) : null}
      {waiting.length > 0 ? (
        <Fold
          title={t.waitingTitle}
          count={states.awaiting}
          isOpen={isOwnWork}
          aside={all(states.awaiting, waiting.length, listPath(isOwnWork, { state: "awaiting" }))}
        >
          <LineTable
            caption={words.awaiting}
            lines={waiting}
            columns={[...whose, "task", "plan", "dueOn", "state", "last"]}
            empty={null}
          />
        </Fold>
      ) : null}
    </>
  );
}
