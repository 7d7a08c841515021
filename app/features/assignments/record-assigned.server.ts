import type { Knex } from "knex";
import { dayOf, type Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { joinCurrentState } from "./current-state.server";
import { recordEvent } from "./record-event.server";

type Assigned = { readonly assignmentIds: readonly string[]; readonly leadOf: ReadonlyMap<string, string> };
type By = { readonly userId: string | null; readonly agencyId: string | null; readonly supportIds: readonly string[] };

// SQLite and PostgreSQL both bound the values of one statement; a province with 150 communes goes in parts.
const AT_ONCE = 200;

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

/** Begins withdrawn assignments again. @returns the ids of those that were withdrawn */
export async function reviveWithdrawn(trx: Knex.Transaction, now: Instant, ids: readonly string[], by: By): Promise<string[]> {
  const query = joinCurrentState(trx("assignments"), now)
    .whereIn("assignments.id", [...ids])
    .where("state.work_state", "cancelled");
  const rows: { id: string; lead_id: string }[] = await query.select("assignments.id", "assignments.lead_id");
  const { userId, agencyId, supportIds } = by;
  for (const { id, lead_id } of rows) {
    await recordEvent(trx, now, { assignmentId: id, kind: "assigned", userId, agencyId, tell: [lead_id, ...supportIds] });
  }
  return rows.map((row) => row.id);
}
