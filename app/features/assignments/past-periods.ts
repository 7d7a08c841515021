// Periods that are past when their work is assigned: whoever assigns it says what becomes of them.

import type { CalendarDate } from "~/lib/calendar-date";

/** They are made and overdue at once, or left out for good. */
export const pastPeriodsChoices = ["made", "left-out"] as const;
export type PastPeriodsChoice = (typeof pastPeriodsChoices)[number];

/** The day from which periods are owed by what was chosen on `today`; undefined: from the day on which the work takes effect. */
export function owedFromBy(choice: PastPeriodsChoice, today: CalendarDate): CalendarDate | undefined {
  return choice === "left-out" ? today : undefined;
}
