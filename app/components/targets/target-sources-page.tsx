import { SourcesTable } from "~/components/targets/sources-table";
import { figureWords } from "~/components/targets/target-figure";
import { MetBadge, TrendWords } from "~/components/targets/target-measured";
import { targetsText } from "~/components/targets/targets.text";
import { Card } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterChips } from "~/components/ui/filter-chips";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useSay, useText } from "~/components/ui/use-text";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { goalWords, horizonWords } from "~/features/plans/target";
import type { SourcesAsked, TargetSources } from "~/features/targets/target-shown";
import { type CellStatus, cellStatuses } from "~/features/targets/target-value";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

const query = ({ occurrence, status }: Pick<SourcesAsked, "occurrence" | "status">): string =>
  `?${new URLSearchParams({ ...(occurrence === null ? {} : { period: occurrence }), ...(status === null ? {} : { status }) })}`;

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
      <Summary sources={sources} />
      {of === 0 ? (
        <EmptyState title={target.kind === null ? t.notMeasured : t.nothingAsked}>
          {target.kind === null ? undefined : t.nothingAskedHow}
        </EmptyState>
      ) : (
        <>
          <Periods sources={sources} />
          <StatusChips sources={sources} counts={counts} />
          <SourcesTable sources={sources} />
          <Pagination page={page} pageSize={pageSize} total={status === null ? of : counts[status]} />
        </>
      )}
    </>
  );
}

function Summary({ sources: { target, indicators } }: { sources: TargetSources }) {
  const t = useText(targetsText);
  const say = useSay();
  const { facts, value, coverage, kind } = target;
  const goal = goalWords(facts);
  const rows = indicators.map(({ code, label }) => `${code ?? ""} ${label}`.trim()).join(` ${t.of} `);
  const period = occurrenceName(target.occurrence);
  return (
    <div className="mb-5">
      <Card>
        <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-2xl font-bold">{value === null ? t.noFigure : figureWords(value, facts.unit)}</span>
          <MetBadge isMet={target.isMet} />
          <TrendWords value={target} />
        </div>
        <DefinitionList
          entries={[
            { term: t.howMeasured, description: kind === null ? t.notMeasured : rows ? `${t[kind]}: ${rows}` : t[kind] },
            { term: t.horizon, description: say(horizonWords(facts.horizon)) },
            { term: t.period, description: period ? say(period) : null },
            {
              term: t.sources,
              description:
                kind === null
                  ? null
                  : `${t.coverage(formatNumber(coverage.accepted), formatNumber(coverage.of))}${target.isWhole ? "" : ` · ${t.ownPart}`}`,
            },
            { term: t.goalTerm, description: goal ? say(goal) : t.noGoal },
          ]}
        />
      </Card>
    </div>
  );
}

function Periods({ sources: { occurrences, target, status } }: { sources: TargetSources }) {
  const t = useText(targetsText);
  const say = useSay();
  if (occurrences.length < 2) return null;
  const chips = occurrences.map((occurrence) => {
    const name = occurrenceName(occurrence);
    return { label: name ? say(name) : t.all, to: query({ occurrence, status }), isCurrent: occurrence === target.occurrence };
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
  const occurrence = target.occurrence || null;
  const chips = [null, ...cellStatuses].map((one) => ({
    label: one === null ? t.all : t[one],
    to: query({ occurrence, status: one }),
    isCurrent: status === one,
    count: one === null ? target.coverage.of : counts[one],
  }));
  return <FilterChips label={t.statuses} chips={chips} />;
}
