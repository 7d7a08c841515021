import { overviewText } from "~/components/progress/overview.text";
import { Stat } from "~/components/ui/stat";
import { useText } from "~/components/ui/use-text";
import type { Completion, Overview } from "~/features/progress/overview";
import { formatDate } from "~/lib/calendar-date";
import type { Messages } from "~/lib/i18n/text";
import { formatNumber, formatPercent } from "~/lib/number-format";
import { paths } from "~/lib/paths";

const rateOf = ({ rate }: Completion) => (rate === null ? "–" : formatPercent(rate));

function change(difference: number, t: Messages<typeof overviewText>): string {
  if (difference === 0) return t.same;
  return difference > 0 ? t.more(formatNumber(difference)) : t.fewer(formatNumber(-difference));
}

/** The four figures that a leader asks for first. */
export function OverviewFigures({ overview }: { overview: Overview }) {
  const t = useText(overviewText);
  const { completion, before, states, dueThisWeek, coming, updates, isOwnWork } = overview;
  const own = isOwnWork ? { mine: "1" } : {};
  const [first] = coming;
  const firstDue = first?.dueOn ? t.firstDue(formatDate(first.dueOn)) : t.noneDue;
  const ofDue = t.ofDue(formatNumber(completion.completed), formatNumber(completion.cameDue));
  const lastWeek = before.completion.rate === null ? [] : [t.before(rateOf(before.completion))];
  const completionNote = completion.rate === null ? t.nothingDue : [ofDue, ...lastWeek].join(" · ");
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
      <Stat
        label={t.completion}
        value={rateOf(completion)}
        to={paths.assignments({ ...own, due: "came" })}
        note={completionNote}
      />
      <Stat
        label={t.overdue}
        value={formatNumber(states.overdue)}
        tone={states.overdue > 0 ? "late" : undefined}
        to={paths.assignments({ ...own, state: "overdue" })}
        note={change(states.overdue - before.overdue, t)}
      />
      <Stat
        label={t.dueWeek}
        value={formatNumber(dueThisWeek)}
        tone={dueThisWeek > 0 ? "soon" : undefined}
        to={paths.assignments({ ...own, due: "week" })}
        note={firstDue}
      />
      <Stat
        label={t.updates}
        value={updates.open === 0 ? "–" : formatPercent(updates.updated / updates.open, 0)}
        to={paths.assignments({ ...own, told: "yes", days: updates.days })}
        note={t.updatesNote(formatNumber(updates.updated), formatNumber(updates.open), formatNumber(updates.days))}
      />
    </div>
  );
}
