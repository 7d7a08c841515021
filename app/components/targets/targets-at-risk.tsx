import { Link } from "@remix-run/react";
import { Figure, Ground } from "~/components/targets/target-measured";
import { targetsText } from "~/components/targets/targets.text";
import { Card } from "~/components/ui/card";
import { useSay, useText } from "~/components/ui/use-text";
import { goalWords } from "~/features/plans/goal-words";
import type { TargetValue } from "~/features/targets/target-shown";
import { paths } from "~/lib/paths";

/** The targets whose figure does not reach the goal. */
export function TargetsAtRisk({ targets }: { targets: readonly TargetValue[] }) {
  const t = useText(targetsText);
  return (
    <Card title={t.atRisk}>
      {targets.length === 0 ? (
        <p className="text-ink-2">{t.noneAtRisk}</p>
      ) : (
        <ul className="divide-y divide-line">
          {targets.map((target) => (
            <li key={target.id} className="flex items-start justify-between gap-4 py-2 first:pt-0 last:pb-0">
              <Link to={paths.targetValues(target.planId, target.id)} className="min-w-0">
                {target.facts.text}
              </Link>
              <Against target={target} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Against({ target }: { target: TargetValue }) {
  const t = useText(targetsText);
  const say = useSay();
  const goal = goalWords(target.facts);
  return (
    <div className="shrink-0 text-right">
      <strong className="text-soon">
        <Figure value={target} />
      </strong>
      <div className="max-w-36 text-sm text-ink-3">
        {goal ? say(goal) : t.noGoal}, <Ground value={target} />
      </div>
    </div>
  );
}
