import type { Knex } from "knex";
import { resolveDay } from "~/features/calendar/deadline";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { deadlinePolicyOf } from "~/features/plans/plan";
import { settingsOf } from "~/features/plans/row-facts.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import type { ExtensionRow, PlanRow } from "~db/tables";
import { currentDueOn, joinCurrentDue } from "./current-due.server";
import { joinCurrentState } from "./current-state.server";
import type { Extensible } from "./extension";
import type { DueMove } from "./move-due-days.server";

/** How each of `ids` stands at `now`, by id; those not yet made are left out. */
export async function readExtensible(db: Knex, now: Instant, ids: readonly string[]): Promise<Map<string, Extensible>> {
  const rows: (Extensible & { id: string })[] = await joinCurrentDue(joinCurrentState(db("assignments"), now), now)
    .whereIn("assignments.id", ids)
    .select("assignments.id", "state.work_state as workState", db.raw(`${currentDueOn} as ??`, ["dueOn"]));
  return new Map(rows.map(({ id, ...work }) => [id, work]));
}

/** The requests that wait for a decision, by assignment; one at most for each. */
export async function openRequests(trx: Knex.Transaction, ids: readonly string[]): Promise<Map<string, ExtensionRow>> {
  const rows: ExtensionRow[] = await trx("extensions")
    .whereIn("assignment_id", ids)
    .whereNull("decided_at")
    .whereNull("withdrawn_at");
  return new Map(rows.map((row) => [row.assignment_id, row]));
}

type Extended = { readonly id: string; readonly plan_id: string };

/** What extending each assignment to `on` makes of its due day, by the rules of its plan. */
export async function movesTo(trx: Knex.Transaction, assignments: readonly Extended[], on: CalendarDate): Promise<DueMove[]> {
  const byPlan = groupBy(assignments, (one) => one.plan_id);
  const plans: PlanRow[] = await trx("plans").whereIn("id", [...byPlan.keys()]);
  const calendar = await loadWorkCalendar(trx);
  return plans.flatMap((plan) => {
    const context = { calendar, policy: deadlinePolicyOf(settingsOf(plan)) };
    const { nominalOn, effectiveOn, rules } = resolveDay("", on, [], context);
    return (byPlan.get(plan.id) ?? []).map(({ id }) => ({ assignmentId: id, nominalOn, dueOn: effectiveOn, rules }));
  });
}
