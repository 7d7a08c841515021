import type { ViewContext } from "~/features/accounts/context";
import { resolveDay } from "~/features/calendar/deadline";
import { rollOf } from "~/features/calendar/deadline-rules";
import type { DeadlineRoll } from "~/features/calendar/deadline-spec";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import { deadlinePolicyOf } from "~/features/plans/plan";
import { settingsOf } from "~/features/plans/row-facts.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { PlanRow } from "~db/tables";

/** The day that counts of one that a document names, and the day off from which it moved; null when that is no day off. */
export type CountedDay = { readonly on: CalendarDate; readonly roll: DeadlineRoll | null };

/** What a day that a document names comes to under the rules of a plan, in the calendar of the moment looked at. */
export async function countedDays(view: ViewContext, plan: PlanRow): Promise<(named: CalendarDate) => CountedDay> {
  const context = { calendar: await workCalendarOf(view), policy: deadlinePolicyOf(settingsOf(plan)) };
  return (named) => {
    const { effectiveOn, rules } = resolveDay("", named, [], context);
    return { on: effectiveOn ?? named, roll: rollOf(rules) };
  };
}
