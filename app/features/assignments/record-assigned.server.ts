import type { Knex } from "knex";
import type { DeadlineRule } from "~/features/calendar/deadline-spec";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { inParts } from "~/lib/in-parts";
import { insertRows } from "~db/insert-rows";
import type { AssignmentRow } from "~db/tables";
import { currentDueOn, joinCurrentDue } from "./current-due.server";
import { joinCurrentState } from "./current-state.server";
import { moveDueDays } from "./move-due-days.server";
import { recordEvents } from "./record-events.server";

type By = { readonly userId: string | null; readonly agencyId: string | null };

/** An assignment with those beside its lead who support it. */
export type Supported<T> = T & { readonly supportIds: readonly string[] };

/** Begins the history of new assignments and tells their lead and supporting agencies. */
export async function recordAssigned(
  trx: Knex.Transaction,
  now: Instant,
  assignments: readonly Supported<Pick<AssignmentRow, "id" | "lead_id">>[],
  { userId, agencyId }: By,
): Promise<void> {
  const events = assignments.map(({ id }) => ({
    id: newId(),
    assignment_id: id,
    seq: 1,
    kind: "assigned",
    at: now,
    on_day: dayOf(now),
    user_id: userId || null,
    agency_id: agencyId || null,
    work_state: "not-started",
  }));
  const told = assignments.flatMap(({ lead_id, supportIds }, index) =>
    [...new Set([lead_id, ...supportIds])].map((agency_id) => ({ event_id: events[index]?.id, agency_id, at: now })),
  );
  await insertRows(trx, "assignment_events", events);
  await insertRows(trx, "event_addressees", told);
}

type Revived = Pick<AssignmentRow, "id" | "lead_id" | "nominal_on" | "due_on" | "due_rules"> & {
  now_due_on: CalendarDate | null;
};

type Days = Pick<AssignmentRow, "nominal_on" | "due_on" | "due_rules">;

/** An assignment that is there, with the day that it would have now, were it new. */
export type There = Supported<{ readonly id: string; readonly dayNow: Days }>;

const isAmended = ({ due_rules }: Days) => (JSON.parse(due_rules) as DeadlineRule[]).some(({ rule }) => rule === "amended");

// What was extended before the withdrawal counts no more, what a document says of the task does; the days between stay in
// the history.
async function backToFirstDay(trx: Knex.Transaction, now: Instant, revived: readonly (Revived & There)[], by: By): Promise<void> {
  const firstDay = (row: Revived & There) => {
    const { nominal_on, due_on, due_rules } = isAmended(row.dayNow) ? row.dayNow : row;
    return { ...row, nominal_on, due_on, due_rules };
  };
  const moves = revived
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

async function readWithdrawn(trx: Knex.Transaction, now: Instant, there: readonly There[]): Promise<(Revived & There)[]> {
  const byId = new Map(there.map((each) => [each.id, each]));
  const columns = ["id", "lead_id", "nominal_on", "due_on", "due_rules"].map((column) => `assignments.${column}`);
  const found: (Revived & There)[] = [];
  for (const part of inParts([...byId.keys()])) {
    const rows: Revived[] = await joinCurrentDue(joinCurrentState(trx("assignments"), now), now)
      .whereIn("assignments.id", part)
      .where("state.work_state", "cancelled")
      .select(...columns, trx.raw(`${currentDueOn} as now_due_on`));
    for (const row of rows) found.push({ ...(byId.get(row.id) as There), ...row });
  }
  return found;
}

/** Begins those that were withdrawn again, with the day they first had or that a document names since. @returns their ids */
export async function reviveWithdrawn(
  trx: Knex.Transaction,
  now: Instant,
  there: readonly There[],
  by: By,
): Promise<ReadonlySet<string>> {
  const revived = await readWithdrawn(trx, now, there);
  const events = revived.map(({ id, lead_id, supportIds }) => {
    return { assignmentId: id, kind: "assigned", ...by, tell: [lead_id, ...supportIds] } as const;
  });
  await recordEvents(trx, now, events);
  await backToFirstDay(trx, now, revived, by);
  return new Set(revived.map(({ id }) => id));
}
