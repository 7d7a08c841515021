import { Link } from "@remix-run/react";
import { standingLooks } from "~/components/plans/standing-words";
import { Fold } from "~/components/progress/fold";
import { overviewText } from "~/components/progress/overview.text";
import { progressText } from "~/components/progress/progress.text";
import { Details } from "~/components/ui/details";
import { toneLook } from "~/components/ui/tone";
import { useSay, useText } from "~/components/ui/use-text";
import type { Matrix, MatrixCell, MatrixRow } from "~/features/progress/overview-matrix";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

const isLate = ({ cells }: MatrixRow) => cells.some(({ overdue }) => overdue > 0);

/** Agencies by plans: one sign for the worst that stands there, which opens to the list. Who is late stands in sight, the others behind a fold. */
export function OverviewMatrix({ matrix }: { matrix: Matrix }) {
  const t = useText(overviewText);
  const { plans, rows, agencyCount, planCount } = matrix;
  const [late, others] = [rows.filter(isLate), rows.filter((row) => !isLate(row))];
  // When all that are shown are late, those that the list has no room for may be, too.
  const lateWords = others.length === 0 && agencyCount > rows.length ? t.atLeastLate : t.lateAgencies;
  const notes = [
    ...(agencyCount > rows.length ? [t.matrixMost(formatNumber(rows.length), formatNumber(agencyCount))] : []),
    ...(planCount > plans.length ? [t.matrixPlans(formatNumber(plans.length), formatNumber(planCount))] : []),
  ];
  return (
    <Fold
      title={t.matrix}
      count={agencyCount}
      note={late.length > 0 ? lateWords(formatNumber(late.length)) : t.noneLate}
      isOpen={false}
      aside={notes.length > 0 ? notes.join(" · ") : undefined}
    >
      {late.length > 0 ? <Agencies caption={t.matrix} plans={plans} rows={late} /> : null}
      {others.length > 0 ? (
        <div className="mt-2">
          <Details summary={t.othersInTime(formatNumber(others.length))} isOpen={late.length === 0}>
            <Agencies caption={t.othersInTime(formatNumber(others.length))} plans={plans} rows={others} />
          </Details>
        </div>
      ) : null}
    </Fold>
  );
}

type AgenciesProps = Pick<Matrix, "plans" | "rows"> & { caption: string };

function Agencies({ caption, plans, rows }: AgenciesProps) {
  const t = useText(overviewText);
  const { agency } = useText(progressText);
  return (
    <div className="card table-scroll max-h-none">
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="corner">
              {agency}
            </th>
            {plans.map((plan) => (
              <th key={plan.id} scope="col" className="min-w-24 text-center">
                <Link to={paths.plan(plan.id)} title={plan.title} className="text-inherit">
                  {plan.name}
                </Link>
              </th>
            ))}
            <th scope="col" className="col-end">
              {t.completed}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.lead.id} row={row} planIds={plans.map((plan) => plan.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, planIds }: { row: MatrixRow; planIds: readonly string[] }) {
  const t = useText(overviewText);
  return (
    <tr>
      <th scope="row" className="row-head">
        {row.lead.name}
      </th>
      {planIds.map((id) => (
        <td key={id} className="text-center">
          <Cell cell={row.cells.find((cell) => cell.planId === id)} leadId={row.lead.id} />
        </td>
      ))}
      <td className="col-end">
        {formatNumber(row.completed)}/{formatNumber(row.cameDue)}
        {row.cameDueFirst === row.cameDue ? null : (
          <div className="text-sm text-ink-3">
            {t.byFirstDay(`${formatNumber(row.completed)}/${formatNumber(row.cameDueFirst)}`)}
          </div>
        )}
      </td>
    </tr>
  );
}

function Cell({ cell, leadId }: { cell: MatrixCell | undefined; leadId: string }) {
  const t = useText(overviewText);
  const say = useSay();
  if (!cell) return <span className="sr-only">{t.noWork}</span>;
  const look = standingLooks[cell.worst];
  const { icon: Icon, badge } = toneLook[look.tone];
  const words = t.cell(say(look.words), formatNumber(cell.total));
  return (
    <Link
      to={paths.planAssignments(cell.planId, { agency: leadId })}
      title={words}
      className={`badge min-w-9 justify-center ${badge}`}
    >
      <Icon aria-hidden className="size-[1.15em]" />
      {cell.overdue > 1 ? <span aria-hidden>{formatNumber(cell.overdue)}</span> : null}
      <span className="sr-only">{words}</span>
    </Link>
  );
}
