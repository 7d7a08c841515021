import type { Knex } from "knex";
import { resolveDay } from "~/features/calendar/deadline";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { deadlinePolicies } from "~/features/plans/deadline-policies.view.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { newId } from "~/lib/id";
import { inParts } from "~/lib/in-parts";
import { insertRows } from "~db/insert-rows";
import type { DueDayRow, ExtensionRow } from "~db/tables";
import { currentDueOn, joinCurrentDue } from "./current-due.server";
import { joinCurrentState } from "./current-state.server";
import type { Extensible } from "./extension";
import type { Reach } from "./far-day";
import type { DueMove } from "./move-due-days.server";

/** How each of `ids` stands at `now`, by id; those not yet made are left out. */
export async function readExtensible(db: Knex, now: Instant, ids: readonly string[]): Promise<Map<string, Extensible & Reach>> {
  const rows: (Extensible & Reach & { id: string })[] = await joinCurrentDue(joinCurrentState(db("assignments"), now), now)
    .join("plans", "plans.id", "assignments.plan_id")
    .whereIn("assignments.id", ids)
    .select("assignments.id", "state.work_state as workState", "plans.period_to as planEndsOn")
    .select(db.raw(`${currentDueOn} as ??`, ["dueOn"]));
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

type Ended = { readonly assignmentId: string; readonly userId: string | null };

/** Takes back, at `now`, what was asked for assignments and waits: work that is withdrawn needs no later day. */
export async function closeRequests(trx: Knex.Transaction, now: Instant, ended: readonly Ended[]): Promise<void> {
  for (const [userId, own] of groupBy(ended, (each) => each.userId || null))
    for (const part of inParts(own.map(({ assignmentId }) => assignmentId)))
      await trx("extensions")
        .whereIn("assignment_id", part)
        .whereNull("decided_at")
        .whereNull("withdrawn_at")
        .update({ withdrawn_at: now, withdrawn_by: userId });
}

type Given = {
  readonly ids: readonly string[];
  readonly on: CalendarDate;
  readonly words: string | null;
  readonly userId: string;
};

/** Which of `ids` stand on the day to which this person extended them with these words: the act that arrives a second time. */
export async function givenAlready(trx: Knex.Transaction, now: Instant, { ids, on, words, userId }: Given): Promise<Set<string>> {
  const query = joinCurrentDue(trx("assignments"), now)
    .join("extensions", "extensions.id", "moved.origin_id")
    .whereIn("assignments.id", ids)
    .where({ "moved.origin": "extension", "extensions.granted_on": on, "extensions.decided_by": userId });
  const found: string[] = await query.where("extensions.words", words).pluck("assignments.id");
  return new Set(found);
}

/** The days that took the place of an assignment's first one, the last first. */
export async function readDueDays(trx: Knex.Transaction, assignmentId: string): Promise<DueDayRow[]> {
  return trx("due_days").where({ assignment_id: assignmentId }).orderBy("seq", "desc");
}

type Grant = { readonly assignmentId: string; readonly requestId: string | undefined; readonly agencyId: string };
type Terms = {
  readonly on: CalendarDate;
  readonly condition: string | null;
  readonly words: string | null;
  readonly userId: string;
};

/**
 * Writes that the requests are granted; for work that nobody asked about, the decision stands alone.
 * @returns the id of each assignment's extension
 */
export async function writeGrants(
  trx: Knex.Transaction,
  now: Instant,
  grants: readonly Grant[],
  { on, condition, words, userId }: Terms,
): Promise<Map<string, string>> {
  const terms = { decided_at: now, decided_by: userId, decision: "granted", granted_on: on, condition, words };
  const asked = grants.flatMap(({ requestId, agencyId }) => (requestId ? [{ requestId, agencyId }] : []));
  for (const [deciding_agency_id, own] of groupBy(asked, ({ agencyId }) => agencyId))
    for (const part of inParts(own.map(({ requestId }) => requestId)))
      await trx("extensions")
        .whereIn("id", part)
        .update({ ...terms, deciding_agency_id });
  const made = { made_at: now, reason: words ?? "", wanted_on: on, ...terms };
  const rows = grants
    .filter(({ requestId }) => requestId === undefined)
    .map(({ assignmentId, agencyId }) => ({
      ...made,
      id: newId(),
      assignment_id: assignmentId,
      deciding_agency_id: agencyId,
    }));
  await insertRows(trx, "extensions", rows);
  const idOf = new Map(rows.map((row) => [row.assignment_id, row.id]));
  for (const { assignmentId, requestId } of grants) if (requestId) idOf.set(assignmentId, requestId);
  return idOf;
}

type Extended = { readonly id: string; readonly plan_id: string };

/** What extending each assignment to `on` makes of its due day, by the rules of its plan. */
export async function movesTo(trx: Knex.Transaction, assignments: readonly Extended[], on: CalendarDate): Promise<DueMove[]> {
  const byPlan = groupBy(assignments, (one) => one.plan_id);
  const policies = await deadlinePolicies(trx, [...byPlan.keys()]);
  const calendar = await loadWorkCalendar(trx);
  return [...policies].flatMap(([planId, policy]) => {
    const { nominalOn, effectiveOn, rules } = resolveDay("", on, [], { calendar, policy });
    return (byPlan.get(planId) ?? []).map(({ id }) => ({ assignmentId: id, nominalOn, dueOn: effectiveOn, rules }));
  });
}
