import { Link } from "@remix-run/react";
import { planText } from "~/components/plans/plan.text";
import { StandingBar, totalOf } from "~/components/plans/standing-bar";
import { BothDeadlines } from "~/components/progress/both-deadlines";
import { Card } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import type { BothCounts, StandingCounts } from "~/features/progress/standing";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** How the work of a plan stands: the bar, its parts, and what waits to be confirmed. */
export function PlanStanding({ planId, counts, both }: { planId: string; counts: StandingCounts; both: BothCounts }) {
  const t = useText(planText);
  const total = totalOf(counts);
  if (total === 0) {
    return (
      <Card title={t.standing}>
        <p>{t.noWork}</p>
        <p className="text-ink-2">{t.noWorkHow}</p>
      </Card>
    );
  }
  return (
    <Card
      title={t.standing}
      aside={
        <>
          <Link to={paths.planAssignments(planId)}>{t.assignments(formatNumber(total))}</Link>
          {counts.awaiting > 0 ? (
            <>
              {" · "}
              <Link to={paths.planAssignments(planId, { state: "awaiting" })}>{t.awaiting(formatNumber(counts.awaiting))}</Link>
            </>
          ) : null}
        </>
      }
    >
      <StandingBar planId={planId} counts={counts} hasLegend />
      <BothDeadlines both={both} />
    </Card>
  );
}
