import { standingLooks } from "~/components/plans/standing-words";
import { StackBar } from "~/components/ui/stack-bar";
import { useSay } from "~/components/ui/use-text";
import type { Standing, StandingCounts } from "~/features/progress/standing";
import { paths } from "~/lib/paths";

type StandingBarProps = { planId: string; counts: StandingCounts; hasLegend?: boolean };

/** How the work of a plan stands, each part leading to its list. */
export function StandingBar({ planId, counts, hasLegend }: StandingBarProps) {
  const say = useSay();
  const parts = (Object.keys(standingLooks) as Standing[]).map((standing) => ({
    tone: standingLooks[standing].tone,
    label: say(standingLooks[standing].words),
    value: counts[standing],
    to: paths.planAssignments(planId, { state: standing }),
  }));
  return <StackBar parts={parts} hasLegend={hasLegend} />;
}

/** All assignments that are counted; "awaiting" cuts across the others and is not added. */
export function totalOf(counts: StandingCounts): number {
  return (Object.keys(standingLooks) as Standing[]).reduce((sum, standing) => sum + counts[standing], 0);
}
