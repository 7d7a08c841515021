import type { Knex } from "knex";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { inParts } from "~/lib/in-parts";
import { insertRows } from "~db/insert-rows";
import type { AssignmentEventRow } from "~db/tables";
import { type EventKind, stateAfter } from "./assignment-event";
import { mustBeLatest, stateConflict } from "./event-conflicts";
import { closeRequests } from "./extension.store.server";

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
  /** Of work whose plan is restored: the state to which it returns. */
  readonly returnsTo?: WorkState;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Agencies whose inbox shows the event. */
  readonly tell: readonly string[];
};

export type RecordedEvent = { readonly id: string; readonly workState: WorkState };

/** How an assignment stands before the event. */
type Standing = {
  id: string;
  lastSeq: number | null;
  lastAt: Instant | null;
  state: WorkState | null;
  beforePause: WorkState | null;
};

const lastEvent = (column: string, where = "") =>
  `(select told.${column} from assignment_events as told where told.assignment_id = assignments.id ${where} order by told.seq desc limit 1)`;

async function readStandings(trx: Knex.Transaction, ids: readonly string[]): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>();
  for (const part of inParts(ids)) {
    // Taking the rows first makes two commands on the same assignment wait for each other on PostgreSQL.
    await trx("assignments").whereIn("id", part).increment("version", 1);
    const rows: Standing[] = await trx("assignments")
      .whereIn("assignments.id", part)
      .select(
        "assignments.id",
        trx.raw(`${lastEvent("seq")} as ??`, ["lastSeq"]),
        trx.raw(`${lastEvent("at")} as ??`, ["lastAt"]),
        trx.raw(`${lastEvent("work_state", "and told.work_state is not null")} as ??`, ["state"]),
        trx.raw(`${lastEvent("work_state", "and told.work_state not in ('paused', 'cancelled')")} as ??`, ["beforePause"]),
      );
    for (const row of rows) standings.set(row.id, row);
  }
  return standings;
}

const unborn: Omit<Standing, "id"> = { lastSeq: null, lastAt: null, state: null, beforePause: null };

type Next = { readonly row: AssignmentEventRow; readonly workState: WorkState };

function rowOf(event: NewEvent, { lastSeq, lastAt, state, beforePause }: Omit<Standing, "id">, now: Instant): Next {
  mustBeLatest(lastAt, now);
  const workState = stateAfter(event.kind, state, event.returnsTo ?? beforePause ?? undefined);
  if (workState === null) throw stateConflict(state);
  const row: AssignmentEventRow = {
    id: event.id ?? newId(),
    assignment_id: event.assignmentId,
    seq: (lastSeq ?? 0) + 1,
    kind: event.kind,
    at: now,
    on_day: dayOf(now),
    user_id: event.userId || null,
    agency_id: event.agencyId || null,
    words: event.words ?? null,
    work_state: workState === state ? null : workState,
    counts_on: event.countsOn ?? null,
    data: event.data ? JSON.stringify(event.data) : null,
  };
  return { row, workState };
}

/**
 * Appends an event to the history of each of several assignments, one to each, and puts it into the inboxes of `tell`.
 * Requests for an extension that wait end with work that is withdrawn or cancelled.
 * @returns the events' ids and the work states after them, in the order of `events`
 * @throws Conflict when the state of one does not allow it (someone else was faster), or later events exist
 */
export async function recordEvents(trx: Knex.Transaction, now: Instant, events: readonly NewEvent[]): Promise<RecordedEvent[]> {
  const standings = await readStandings(
    trx,
    events.map(({ assignmentId }) => assignmentId),
  );
  const recorded = events.map((event) => ({ of: event, ...rowOf(event, standings.get(event.assignmentId) ?? unborn, now) }));
  const told = recorded.flatMap(({ of: { tell }, row }) =>
    [...new Set(tell)].map((agencyId) => ({ event_id: row.id, agency_id: agencyId, at: now })),
  );
  const rows = recorded.map(({ row }) => row);
  await insertRows(trx, "assignment_events", rows);
  await insertRows(trx, "event_addressees", told);
  const over = recorded.filter(({ workState }) => workState === "cancelled").map(({ of }) => of);
  await closeRequests(trx, now, over);
  return recorded.map(({ row, workState }) => ({ id: row.id, workState }));
}
