import { Link } from "@remix-run/react";
import { PlaceLink } from "~/components/plans/place-link";
import { planText } from "~/components/plans/plan.text";
import { TargetMeasured } from "~/components/targets/target-measured";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useSay, useText } from "~/components/ui/use-text";
import { goalWords } from "~/features/plans/goal-words";
import { horizonWords } from "~/features/plans/target";
import type { PlanTarget, PlanView } from "~/features/progress/plan.view.server";
import type { TargetValue } from "~/features/targets/target-shown";
import { paths } from "~/lib/paths";

type PlanTargetsProps = { plan: PlanView; values: readonly TargetValue[] };

/** The targets of a plan, each with what it has come to. */
export function PlanTargets({ plan, values }: PlanTargetsProps) {
  const t = useText(planText);
  const say = useSay();
  const { head, targets } = plan;
  const goal = (target: PlanTarget) => {
    const words = goalWords(target);
    return words === null ? <span className="text-ink-3">{t.noGoal}</span> : say(words);
  };
  const measured = (id: string) => {
    const value = values.find((one) => one.id === id);
    return value ? (
      <div className="roomy">
        <TargetMeasured value={value} />
      </div>
    ) : null;
  };
  const columns: Column<PlanTarget>[] = [
    {
      key: "target",
      header: t.target,
      cell: (target) =>
        head.canEdit ? (
          <Link to={paths.targetEdit(head.id, target.id)} data-row-link className="font-semibold">
            {target.text}
          </Link>
        ) : (
          target.text
        ),
    },
    { key: "place", header: t.place, cell: (target) => <PlaceLink planId={head.id} place={target.passage} />, isNowrap: true },
    { key: "goal", header: t.goal, cell: goal },
    {
      key: "horizon",
      header: t.horizon,
      cell: (target) => <span className="unbroken">{say(horizonWords(target.horizon))}</span>,
    },
    {
      key: "measured",
      header: t.measured,
      cell: (target) => measured(target.id),
    },
  ];
  const add = head.canEdit ? <LinkButton to={paths.targetNew(head.id)}>{t.addTarget}</LinkButton> : null;
  if (targets.length === 0 && !head.canEdit) return null;
  return (
    <Section id="targets" title={t.targets} aside={targets.length > 0 ? add : undefined}>
      <DataTable
        caption={t.targets}
        columns={columns}
        rows={targets}
        rowKey={(target) => target.id}
        empty={
          <EmptyState title={t.noTargets} action={add ?? undefined}>
            {t.noTargetsHow}
          </EmptyState>
        }
      />
    </Section>
  );
}
