import type { Knex } from "knex";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import type { AssignmentEventRow } from "~db/tables";
import { type EventKind, stateAfter } from "./assignment-event";
import { mustBeLatest, stateConflict } from "./event-conflicts";
import { closeRequests } from "./extension.store.server";
import { workStateNow } from "./work-state-now.server";

export type NewEvent = {
  /** Given when a form carries the id, so that sending it twice makes one event. */
  readonly id?: string;
  readonly assignmentId: string;
  readonly kind: EventKind;
  readonly userId: string | null;
  readonly agencyId: string | null;
  readonly words?: string | null;
  /** The day that counts for "on time"; of the submission, when the event accepts one. */
  readonly countsOn?: CalendarDate | null;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Agencies whose inbox shows the event. */
  readonly tell: readonly string[];
};

async function stateBeforePause(trx: Knex.Transaction, { kind, assignmentId }: NewEvent): Promise<WorkState | undefined> {
  if (kind !== "resumed") return undefined;
  const row: { work_state: WorkState } | undefined = await trx("assignment_events")
    .where({ assignment_id: assignmentId })
    .whereNotNull("work_state")
    .whereNot("work_state", "paused")
    .orderBy("seq", "desc")
    .first("work_state");
  return row?.work_state;
}

/**
 * Appends an event to an assignment's history and puts it into the inboxes of `tell`.
 * A request for an extension that waits ends with work that is withdrawn or cancelled.
 * @returns the event's id and the work state after it
 * @throws Conflict when the state does not allow it (someone else was faster), or later events exist
 */
export async function recordEvent(
  trx: Knex.Transaction,
  now: Instant,
  event: NewEvent,
): Promise<{ id: string; workState: WorkState }> {
  // Taking the row first makes two commands on the same assignment wait for each other on PostgreSQL.
  await trx("assignments").where({ id: event.assignmentId }).increment("version", 1);
  const last = await trx<AssignmentEventRow>("assignment_events")
    .where({ assignment_id: event.assignmentId })
    .orderBy("seq", "desc")
    .first();
  mustBeLatest(last?.at, now);
  const before = await workStateNow(trx, event.assignmentId);
  const after = stateAfter(event.kind, before, await stateBeforePause(trx, event));
  if (after === null) throw stateConflict(before);
  const id = event.id ?? newId();
  await trx("assignment_events").insert({
    id,
    assignment_id: event.assignmentId,
    seq: (last?.seq ?? 0) + 1,
    kind: event.kind,
    at: now,
    on_day: dayOf(now),
    user_id: event.userId || null,
    agency_id: event.agencyId || null,
    words: event.words ?? null,
    work_state: after === before ? null : after,
    counts_on: event.countsOn ?? null,
    data: event.data ? JSON.stringify(event.data) : null,
  });
  const told = [...new Set(event.tell)].map((agencyId) => ({ event_id: id, agency_id: agencyId, at: now }));
  if (told.length > 0) await trx("event_addressees").insert(told);
  if (after === "cancelled") await closeRequests(trx, now, event);
  return { id, workState: after };
}
