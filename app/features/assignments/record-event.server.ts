import type { Knex } from "knex";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, formatInstant, type Instant } from "~/lib/clock";
import { Conflict } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { AssignmentEventRow } from "~db/tables";
import { type EventKind, stateAfter } from "./assignment-event";
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

function mustBeLatest(last: AssignmentEventRow | undefined, now: Instant): void {
  if (!last || last.at <= now) return;
  throw new Conflict({
    vi: `Phần việc này đã có diễn biến lúc ${formatInstant(last.at)}, sau thời điểm đang xem. Hãy chuyển ngày xem tới sau đó rồi thao tác.`,
    en: `Something happened to this assignment at ${formatInstant(last.at)}, after the moment looked at. Move the day looked at past it first.`,
  });
}

/**
 * Appends an event to an assignment's history and puts it into the inboxes of `tell`.
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
  mustBeLatest(last, now);
  const before = await workStateNow(trx, event.assignmentId);
  const after = stateAfter(event.kind, before);
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
  return { id, workState: after };
}

const stateWords: Readonly<Record<WorkState, [vi: string, en: string]>> = {
  "not-started": ["chưa thực hiện", "not started"],
  "in-progress": ["đang thực hiện", "in progress"],
  "awaiting-confirmation": ["chờ xác nhận", "awaiting confirmation"],
  completed: ["đã hoàn thành", "completed"],
  paused: ["tạm dừng", "paused"],
  cancelled: ["đã huỷ", "cancelled"],
};

function stateConflict(state: WorkState | null): Conflict {
  const [vi, en] = stateWords[state ?? "not-started"];
  return new Conflict({
    vi: `Phần việc này hiện ở trạng thái “${vi}”, nên thao tác chưa thực hiện được. Hãy tải lại trang để xem diễn biến mới nhất.`,
    en: `This assignment is “${en}” now, so this cannot be done. Reload the page to see what happened.`,
  });
}
