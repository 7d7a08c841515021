/** The periods of a periodic task that fall due in the next two years, as the task's page shows them before they are generated. */
import type { DayRange } from "~/features/calendar/day-range";
import { type DeadlineContext, type DeadlineSpec, type DueLevel, dueLevels } from "~/features/calendar/deadline-spec";
import { specForLevel } from "~/features/calendar/occurrences";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import type { AmendedDeadline } from "./amended-deadline";
import { generatedUntil } from "./obligations";
import { plannedOccurrences } from "./planned-occurrence";

export type PeriodDueDay = {
  /** Null: the day for every level that has none of its own. */
  readonly level: DueLevel | null;
  readonly dueOn: CalendarDate;
  readonly why: readonly Text[];
};
export type UpcomingPeriod = {
  readonly key: string;
  readonly label: Text;
  readonly window: DayRange;
  readonly dues: readonly PeriodDueDay[];
};

/** The periods due from `today` on, at most two years ahead and within the plan; none when the deadline is not periodic. */
export function upcomingPeriods(
  spec: DeadlineSpec,
  plan: { period: DayRange; issuedOn: CalendarDate | null; amended: readonly AmendedDeadline[] },
  today: CalendarDate,
  context: DeadlineContext,
): UpcomingPeriod[] {
  if (spec.kind !== "periodic") return [];
  const bounds = { ...plan, on: today, until: generatedUntil(today) };
  const levels: (DueLevel | null)[] = [null, ...dueLevels.filter((level) => spec.levels?.[level])];
  const found = new Map<string, UpcomingPeriod>();
  for (const level of levels)
    for (const { key, label, period: window, deadline } of plannedOccurrences(specForLevel(spec, level ?? ""), bounds, context)) {
      if (window === null || deadline.effectiveOn === null) continue;
      const due = { level, dueOn: deadline.effectiveOn, why: deadline.rules.map((rule) => rule.text) };
      found.set(key, { key, label, window, dues: [...(found.get(key)?.dues ?? []), due] });
    }
  return [...found.values()].sort((a, b) => (a.window.to < b.window.to ? -1 : 1));
}
