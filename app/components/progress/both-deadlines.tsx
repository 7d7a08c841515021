import { progressText } from "~/components/progress/progress.text";
import { useText } from "~/components/ui/use-text";
import { cameDue, type GroupCounts } from "~/features/calendar/deadline-state";
import type { BothCounts } from "~/features/progress/standing";
import { formatNumber, formatPercent } from "~/lib/number-format";

function onTime(groups: GroupCounts): string {
  const due = cameDue(groups);
  return `${formatNumber(groups.doneOnTime)}/${formatNumber(due)} (${formatPercent(groups.doneOnTime / due)})`;
}

/** How much was done on time of what came due: by the days that count now, and by those with which the work was assigned. */
export function BothDeadlines({ both: { current, original } }: { both: BothCounts }) {
  const t = useText(progressText);
  if (cameDue(current) + cameDue(original) === 0) return null;
  const words = (groups: GroupCounts) => (cameDue(groups) === 0 ? t.nothingCameDue : onTime(groups));
  return <p className="mt-2 text-sm text-ink-3">{t.bothDeadlines(words(current), words(original))}</p>;
}
