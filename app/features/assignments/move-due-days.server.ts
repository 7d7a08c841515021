import type { Knex } from "knex";
import type { DeadlineRule } from "~/features/calendar/deadline-spec";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { inParts } from "~/lib/in-parts";
import { insertRows } from "~db/insert-rows";
import type { AssignmentEventRow, DueDayRow } from "~db/tables";
import { stateAfter } from "./assignment-event";
import { currentDueOn, joinCurrentDue } from "./current-due.server";
import { joinCurrentState } from "./current-state.server";
import type { DueOrigin, MovedFrom } from "./due-day";
import { mustBeLatest, stateConflict } from "./event-conflicts";

/** A day that is to take the place of the one that counts. */
export type DueMove = {
  readonly assignmentId: string;
  readonly nominalOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly rules: readonly DeadlineRule[];
  /** What moved this one, when each has an origin of its own. */
  readonly originId?: string;
  /** For which agency it is moved, when one act spans the plans of several. */
  readonly agencyId?: string;
};

/** Why the days move, and who moves them; the same for all moves of one act. */
export type MoveReason = {
  readonly origin: DueOrigin;
  /** What moved them: the extension, the task that was amended, the change of the calendar. */
  readonly originId: string | null;
  /** In the history and in the notice of those concerned. */
  readonly words: string | null;
  /** Under which the new day holds, for an extension. */
  readonly condition?: string | null;
  readonly userId: string | null;
  readonly agencyId: string | null;
};

type Standing = {
  id: string;
  lead_id: string;
  task_id: string;
  due_on: CalendarDate | null;
  work_state: WorkState;
  last_seq: number;
  last_at: Instant;
  day_seq: number | null;
};

async function readStandings(trx: Knex.Transaction, now: Instant, ids: readonly string[]): Promise<Standing[]> {
  // Taking the rows first makes two commands on the same assignment wait for each other on PostgreSQL.
  await trx("assignments").whereIn("id", ids).increment("version", 1);
  const query = joinCurrentDue(joinCurrentState(trx("assignments"), now), now).whereIn("assignments.id", ids);
  const ofEvents = (what: string) =>
    trx.raw(`(select ${what} from assignment_events as told where told.assignment_id = assignments.id)`);
  return query.select(
    "assignments.id",
    "assignments.lead_id",
    "assignments.task_id",
    trx.raw(`${currentDueOn} as due_on`),
    "state.work_state",
    trx.raw("? as last_seq", [ofEvents("max(told.seq)")]),
    trx.raw("? as last_at", [ofEvents("max(told.at)")]),
    "moved.seq as day_seq",
  );
}

function mustBeMovable({ last_at, work_state }: Standing, now: Instant): void {
  mustBeLatest(last_at, now);
  if (stateAfter("deadline-moved", work_state) === null) throw stateConflict(work_state);
}

type Rows = { days: DueDayRow[]; events: AssignmentEventRow[]; told: { event_id: string; agency_id: string; at: Instant }[] };

function rowsOf(move: DueMove, before: Standing, now: Instant, reason: MoveReason, supportIds: readonly string[]): Rows {
  const { origin, words } = reason;
  const by = { user_id: reason.userId || null, agency_id: move.agencyId || reason.agencyId || null };
  const day: DueDayRow = {
    id: newId(),
    assignment_id: move.assignmentId,
    seq: (before.day_seq ?? 0) + 1,
    set_at: now,
    nominal_on: move.nominalOn,
    due_on: move.dueOn,
    due_rules: JSON.stringify(move.rules),
    origin,
    origin_id: move.originId ?? reason.originId,
    words,
    ...by,
  };
  const condition = reason.condition ? { condition: reason.condition } : {};
  const data: MovedFrom = { from: before.due_on, to: move.dueOn, origin, ...condition };
  const event: AssignmentEventRow = {
    id: newId(),
    assignment_id: move.assignmentId,
    seq: before.last_seq + 1,
    kind: "deadline-moved",
    at: now,
    on_day: dayOf(now),
    ...by,
    words,
    work_state: null,
    counts_on: null,
    data: JSON.stringify(data),
  };
  const told = [...new Set([before.lead_id, ...supportIds])].map((agency_id) => ({ event_id: event.id, agency_id, at: now }));
  return { days: [day], events: [event], told };
}

async function readSupports(trx: Knex.Transaction, standings: readonly Standing[]): Promise<Map<string, string[]>> {
  const taskIds = [...new Set(standings.map((one) => one.task_id))];
  const supports = new Map<string, string[]>(taskIds.map((id) => [id, []]));
  for (const part of inParts(taskIds)) {
    const rows: { task_id: string; agency_id: string }[] = await trx("task_supports").whereIn("task_id", part);
    for (const { task_id, agency_id } of rows) supports.get(task_id)?.push(agency_id);
  }
  return supports;
}

/**
 * Puts another due day in the place of the one that counts, keeps the days before it, writes each move into the history of its
 * assignment and tells the lead and the supporting agencies. A move to the day that counts already is left out. The caller holds
 * the right to do it and writes the audit entry of its own act: an extension, an amendment, a change of the calendar.
 * @returns ids of the assignments whose day moved
 * @throws Conflict when an assignment is completed or cancelled, or something happened to it after `now`
 */
export async function moveDueDays(
  trx: Knex.Transaction,
  now: Instant,
  moves: readonly DueMove[],
  reason: MoveReason,
): Promise<string[]> {
  const movedIds: string[] = [];
  for (const part of inParts(moves)) {
    const ids = part.map((move) => move.assignmentId);
    const standings = new Map((await readStandings(trx, now, ids)).map((one) => [one.id, one]));
    const supports = await readSupports(trx, [...standings.values()]);
    const rows = part.flatMap((move) => {
      const before = standings.get(move.assignmentId);
      if (!before || before.due_on === move.dueOn) return [];
      mustBeMovable(before, now);
      movedIds.push(move.assignmentId);
      return [rowsOf(move, before, now, reason, supports.get(before.task_id) ?? [])];
    });
    const all = (kind: keyof Rows) => rows.flatMap((row): readonly object[] => row[kind]);
    await insertRows(trx, "due_days", all("days"));
    await insertRows(trx, "assignment_events", all("events"));
    await insertRows(trx, "event_addressees", all("told"));
  }
  return movedIds;
}
