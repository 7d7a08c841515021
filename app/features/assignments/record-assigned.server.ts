import type { Knex } from "knex";
import type { DeadlineRule } from "~/features/calendar/deadline";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import type { AssignmentRow } from "~db/tables";
import { currentDueOn, joinCurrentDue } from "./current-due.server";
import { joinCurrentState } from "./current-state.server";
import { AT_ONCE } from "./in-parts";
import { moveDueDays } from "./move-due-days.server";
import { recordEvent } from "./record-event.server";

type Assigned = { readonly assignmentIds: readonly string[]; readonly leadOf: ReadonlyMap<string, string> };
type By = { readonly userId: string | null; readonly agencyId: string | null; readonly supportIds: readonly string[] };

/** Begins the history of new assignments and tells their lead and supporting agencies. */
export async function recordAssigned(trx: Knex.Transaction, now: Instant, { assignmentIds, leadOf }: Assigned, by: By) {
  const events = assignmentIds.map((assignmentId) => ({
    id: newId(),
    assignment_id: assignmentId,
    seq: 1,
    kind: "assigned",
    at: now,
    on_day: dayOf(now),
    user_id: by.userId || null,
    agency_id: by.agencyId || null,
    work_state: "not-started",
  }));
  const told = events.flatMap((event) =>
    [...new Set([leadOf.get(event.assignment_id) ?? "", ...by.supportIds])]
      .filter(Boolean)
      .map((agencyId) => ({ event_id: event.id, agency_id: agencyId, at: now })),
  );
  await trx.batchInsert("assignment_events", events, AT_ONCE);
  await trx.batchInsert("event_addressees", told, AT_ONCE);
}

type Revived = Pick<AssignmentRow, "id" | "lead_id" | "nominal_on" | "due_on" | "due_rules"> & {
  now_due_on: CalendarDate | null;
};

type Days = Pick<AssignmentRow, "nominal_on" | "due_on" | "due_rules">;
type Again = By & {
  /** The day with which it would be assigned now, were it new. */
  readonly dayNow: (id: string) => Days | undefined;
};

const isAmended = ({ due_rules }: Days) => (JSON.parse(due_rules) as DeadlineRule[]).some(({ rule }) => rule === "amended");

// What was extended before the withdrawal counts no more, what a document says of the task does; the days between stay in
// the history.
async function backToFirstDay(
  trx: Knex.Transaction,
  now: Instant,
  rows: readonly Revived[],
  { dayNow, ...by }: Again,
): Promise<void> {
  const firstDay = (row: Revived) => {
    const now = dayNow(row.id);
    if (!now || !isAmended(now)) return row;
    return { ...row, nominal_on: now.nominal_on, due_on: now.due_on, due_rules: now.due_rules };
  };
  const moves = rows
    .map(firstDay)
    .filter((row) => row.now_due_on !== row.due_on)
    .map((row) => ({
      assignmentId: row.id,
      nominalOn: row.nominal_on,
      dueOn: row.due_on,
      rules: JSON.parse(row.due_rules) as DeadlineRule[],
    }));
  await moveDueDays(trx, now, moves, { origin: "assigned-again", originId: null, words: null, ...by });
}

/** Begins withdrawn assignments again, with the day they first had or that a document names since. @returns the ids of those that were withdrawn */
export async function reviveWithdrawn(trx: Knex.Transaction, now: Instant, ids: readonly string[], by: Again): Promise<string[]> {
  const query = joinCurrentDue(joinCurrentState(trx("assignments"), now), now)
    .whereIn("assignments.id", [...ids])
    .where("state.work_state", "cancelled");
  const columns = ["id", "lead_id", "nominal_on", "due_on", "due_rules"].map((column) => `assignments.${column}`);
  const rows: Revived[] = await query.select(...columns, trx.raw(`${currentDueOn} as now_due_on`));
  const { userId, agencyId, supportIds } = by;
  for (const { id, lead_id } of rows) {
    await recordEvent(trx, now, { assignmentId: id, kind: "assigned", userId, agencyId, tell: [lead_id, ...supportIds] });
  }
  await backToFirstDay(trx, now, rows, by);
  return rows.map((row) => row.id);
}
