import { progressText } from "~/components/progress/progress.text";
import { useText } from "~/components/ui/use-text";
import { cameDue, type GroupCounts } from "~/features/calendar/deadline-state";
import type { BothCounts } from "~/features/progress/standing";
import { formatNumber, formatPercent } from "~/lib/number-format";

function onTime(groups: GroupCounts): string {
  const due = cameDue(groups);
  return `${formatNumber(groups.doneOnTime)}/${formatNumber(due)} (${formatPercent(groups.doneOnTime / due)})`;
}

type BothProps = {
  both: BothCounts;
  /** Whether the completion rate stands beside it: while nothing was done late, that is the same figure. */
  isBesideRate?: boolean;
};

/** How much was done on time of what came due: by the days that count now, and by those with which the work was assigned. */
export function BothDeadlines({ both: { current, original }, isBesideRate = false }: BothProps) {
  const t = useText(progressText);
  if (cameDue(current) + cameDue(original) === 0) return null;
  const words = (groups: GroupCounts) => (cameDue(groups) === 0 ? t.nothingCameDue : onTime(groups));
  const [now, first] = [words(current), words(original)];
  const isSaid = isBesideRate && current.doneLate === 0;
  if (isSaid && now === first) return null;
  const sentence = now === first ? t.onTimeByBoth(now) : isSaid ? t.onTimeByFirst(first) : t.bothDeadlines(now, first);
  return <p className="mt-2 text-sm text-ink-3">{sentence}</p>;
}
