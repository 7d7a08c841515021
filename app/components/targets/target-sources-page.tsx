import { MaskNote } from "~/components/reports/masked";
import { SourcesTable } from "~/components/targets/sources-table";
import { TargetFigures } from "~/components/targets/target-figures";
import { Figure, Ground, MetBadge, TrendWords } from "~/components/targets/target-measured";
import { targetsText } from "~/components/targets/targets.text";
import { Card } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { DoneNotice } from "~/components/ui/done-notice";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterChips } from "~/components/ui/filter-chips";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useSay, useText } from "~/components/ui/use-text";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { goalWords } from "~/features/plans/goal-words";
import { horizonWords } from "~/features/plans/target";
import { isSameRound } from "~/features/targets/target-round";
import type { SourcesAsked, TargetSources } from "~/features/targets/target-shown";
import { type CellStatus, cellStatuses } from "~/features/targets/target-value";
import { paths } from "~/lib/paths";

function query({ round, status }: Pick<SourcesAsked, "round" | "status">): string {
  const asked = new URLSearchParams();
  if (round) asked.set("task", round.taskId);
  if (round?.occurrence) asked.set("period", round.occurrence);
  if (status) asked.set("status", status);
  return `?${asked}`;
}

/** One target: its figure, and the cells that it is taken from. */
export function TargetSourcesPage({ sources, pageSize }: { sources: TargetSources; pageSize: number }) {
  const t = useText(targetsText);
  const { plan, target, status, page } = sources;
  const { of, accepted, submitted } = target.coverage;
  const counts = { accepted, submitted, missing: of - accepted - submitted };
  return (
    <>
      <PageHeader
        title={target.facts.text}
        breadcrumbs={[
          { label: t.plans, to: paths.plans() },
          { label: plan.name, to: paths.plan(plan.id) },
        ]}
      />
      <DoneNotice words={{ recorded: t.recorded }} />
      <Summary sources={sources} />
      {target.kind === "manual" ? (
        <TargetFigures sources={sources} />
      ) : of === 0 ? (
        <EmptyState title={target.kind === null ? t.notMeasured : t.nothingAsked}>
          {target.kind === null ? undefined : t.nothingAskedHow}
        </EmptyState>
      ) : (
        <>
          <Periods sources={sources} />
          <StatusChips sources={sources} counts={counts} />
          <SourcesTable sources={sources} />
          {sources.disclosure ? <MaskNote disclosure={sources.disclosure} /> : null}
          <Pagination page={page} pageSize={pageSize} total={status === null ? of : counts[status]} />
        </>
      )}
    </>
  );
}

function Summary({ sources: { target, indicators } }: { sources: TargetSources }) {
  const t = useText(targetsText);
  const say = useSay();
  const { facts, kind } = target;
  const goal = goalWords(facts);
  const rows = indicators.map(({ code, label }) => `${code ?? ""} ${label}`.trim()).join(` ${t.of} `);
  const period = occurrenceName(target.round?.occurrence ?? "");
  return (
    <div className="mb-5">
      <Card>
        <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-2xl font-bold">
            <Figure value={target} />
          </span>
          <MetBadge isMet={target.isMet} />
          <TrendWords value={target} />
        </div>
        <DefinitionList
          entries={[
            { term: t.howMeasured, description: kind === null ? t.notMeasured : rows ? `${t[kind]}: ${rows}` : t[kind] },
            { term: t.horizon, description: say(horizonWords(facts.horizon)) },
            { term: t.period, description: period ? say(period) : null },
            { term: t.sources, description: kind === null || kind === "manual" ? null : <Ground value={target} /> },
            { term: t.source, description: target.byHand?.source ?? null },
            { term: t.recordedBy, description: target.byHand ? <Ground value={target} /> : null },
            { term: t.goalTerm, description: goal ? say(goal) : t.noGoal },
          ]}
        />
      </Card>
    </div>
  );
}

function Periods({ sources: { rounds, target, status } }: { sources: TargetSources }) {
  const t = useText(targetsText);
  const say = useSay();
  if (rounds.length < 2) return null;
  const chips = rounds.map((round) => {
    const period = occurrenceName(round.occurrence);
    const label = [period && say(period), round.task].filter(Boolean).join(" · ");
    return { label, to: query({ round, status }), isCurrent: target.round !== null && isSameRound(round, target.round) };
  });
  return <FilterChips label={t.periods} chips={chips} />;
}

function StatusChips({
  sources: { target, status },
  counts,
}: {
  sources: TargetSources;
  counts: Readonly<Record<CellStatus, number>>;
}) {
  const t = useText(targetsText);
  const chips = [null, ...cellStatuses].map((one) => ({
    label: one === null ? t.all : t[one],
    to: query({ round: target.round, status: one }),
    isCurrent: status === one,
    count: one === null ? target.coverage.of : counts[one],
  }));
  return <FilterChips label={t.statuses} chips={chips} />;
}
