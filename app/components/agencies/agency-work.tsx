import { Link } from "@remix-run/react";
import { agenciesText } from "~/components/agencies/agencies.text";
import { standingLooks } from "~/components/plans/standing-words";
import { BothDeadlines } from "~/components/progress/both-deadlines";
import { StackBar } from "~/components/ui/stack-bar";
import { useSay, useText } from "~/components/ui/use-text";
import { type BothCounts, type StandingCounts, standings } from "~/features/progress/standing";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** How the work stands that the agency leads; each part opens to its list. */
type WorkProps = { agencyId: string; counts: StandingCounts; both: BothCounts };

export function AgencyWork({ agencyId, counts, both }: WorkProps) {
  const t = useText(agenciesText);
  const say = useSay();
  const total = standings.reduce((sum, standing) => sum + counts[standing], 0);
  if (total === 0) return <p className="text-ink-2">{t.noWork}</p>;
  const parts = standings.map((standing) => ({
    tone: standingLooks[standing].tone,
    label: say(standingLooks[standing].words),
    value: counts[standing],
    to: paths.assignments({ agency: agencyId, state: standing }),
  }));
  return (
    <>
      <StackBar parts={parts} hasLegend />
      <BothDeadlines both={both} />
      <p className="mt-2">
        <Link to={paths.assignments({ agency: agencyId })}>{t.allWork(formatNumber(total))} ›</Link>
      </p>
    </>
  );
}
