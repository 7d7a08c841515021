import { plansText } from "~/components/plans/plans.text";
import { StandingBar, totalOf } from "~/components/plans/standing-bar";
import { Badge } from "~/components/ui/badge";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useText } from "~/components/ui/use-text";
import { type PlanSort, type PlansFilters, plansQuery } from "~/features/plans/plans-filters";
import type { PlanLineItem } from "~/features/progress/plans.view.server";
import { formatDate } from "~/lib/calendar-date";
import type { Messages } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function Progress({ plan, t }: { plan: PlanLineItem; t: Messages<typeof plansText> }) {
  // What a revoked plan held counts no more.
  if (plan.isRevoked) return null;
  const total = totalOf(plan.counts);
  if (total === 0) return <span className="text-ink-3">{t.notAssigned}</span>;
  const done = plan.counts["done-on-time"] + plan.counts["done-late"];
  return (
    <div className="min-w-40">
      <StandingBar planId={plan.id} counts={plan.counts} />
      <div className="mt-1 text-sm text-ink-3">
        {t.counts(formatNumber(done), formatNumber(total))}
        {plan.counts.overdue > 0 ? (
          <span className="font-semibold text-late"> · {t.overdue(formatNumber(plan.counts.overdue))}</span>
        ) : null}
      </div>
    </div>
  );
}

// A click sorts by the column, a second one turns the order round.
function sorting(filters: PlansFilters, key: "number" | "issued" | "issuer", first: PlanSort) {
  const other = first === key ? (`-${key}` as const) : key;
  const sorted = filters.sort === key ? "ascending" : filters.sort === `-${key}` ? "descending" : undefined;
  return { sortTo: plansQuery(filters, { sort: filters.sort === first ? other : first }), sorted } as const;
}

function columnsOf(filters: PlansFilters, t: Messages<typeof plansText>): Column<PlanLineItem>[] {
  return [
    {
      key: "plan",
      header: t.plan,
      cell: (plan) => (
        <>
          {plan.number === null ? null : <span className="block text-sm text-ink-3">{plan.number}</span>}
          {plan.title}
          {plan.isRevoked ? (
            <span className="ml-2">
              <Badge tone="none">{t.revoked}</Badge>
            </span>
          ) : null}
        </>
      ),
      ...sorting(filters, "number", "number"),
    },
    {
      key: "issuer",
      header: t.issuer,
      cell: (plan) => (
        <div>
          {plan.issuer}
          {plan.standing === plan.issuer ? null : <span className="block text-sm text-ink-3">{t.standing(plan.standing)}</span>}
        </div>
      ),
      ...sorting(filters, "issuer", "issuer"),
    },
    {
      key: "issued",
      header: t.issuedOn,
      cell: (plan) => (plan.issuedOn === null ? null : formatDate(plan.issuedOn)),
      isNowrap: true,
      ...sorting(filters, "issued", "-issued"),
    },
    { key: "progress", header: t.progress, cell: (plan) => <Progress plan={plan} t={t} /> },
  ];
}

type PlansTableProps = { plans: readonly PlanLineItem[]; filters: PlansFilters };

/** The list of plans. */
export function PlansTable({ plans, filters }: PlansTableProps) {
  const t = useText(plansText);
  return (
    <DataTable
      caption={t.caption}
      columns={columnsOf(filters, t)}
      rows={plans}
      rowKey={(plan) => plan.id}
      rowTo={(plan) => paths.plan(plan.id)}
    />
  );
}
