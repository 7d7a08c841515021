import type { Knex } from "knex";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { type LateReason, lateKinds, whyLate } from "./why-late";

export type LateFactsRow = {
  assigned_at: Instant;
  received_at: Instant | null;
  told_at: Instant | null;
  sent_at: Instant | null;
  returned_at: Instant | null;
  directive_at: Instant | null;
  letter_at: Instant | null;
  letter_void_at: Instant | null;
  wanted_on: CalendarDate | null;
  /** PostgreSQL gives counts as text. */
  reminded_times: number | string;
  reminded_on: CalendarDate | null;
};

const columnsOfKinds = {
  assigned_at: lateKinds.assignedAt,
  received_at: lateKinds.receivedAt,
  told_at: lateKinds.toldAt,
  sent_at: lateKinds.sentAt,
  returned_at: lateKinds.returnedAt,
  directive_at: lateKinds.directiveAt,
  letter_at: lateKinds.letterAt,
  letter_void_at: lateKinds.letterVoidAt,
} as const satisfies Partial<Record<keyof LateFactsRow, readonly string[]>>;

const reminders = (what: string, id: string) => `(select ${what} from reminder_items as items
  join reminder_digests as digests on digests.id = items.digest_id
  where items.assignment_id = ${id} and items.audience in ('agency', 'head') and items.dropped is null
  and digests.state = 'sent' and digests.finished_at <= ?)`;

/** On how many days the agency of the assignment in the column `id` was reminded of it up to `now`, and the last of them. */
export function remindedColumns(db: Knex, id: string, now: Instant): Knex.Raw[] {
  return [
    db.raw(`${reminders("count(distinct digests.on_day)", id)} as reminded_times`, [now]),
    db.raw(`${reminders("max(digests.on_day)", id)} as reminded_on`, [now]),
  ];
}

/** The columns of `LateFactsRow` as they stood at `now`, for the assignment in the column `id`; looked up for the lines of one page alone. */
export function lateFactColumns(db: Knex, id: string, now: Instant): Knex.Raw[] {
  const events = Object.entries(columnsOfKinds).map(([column, kinds]) =>
    db.raw(
      `(select max(event.at) from assignment_events as event where event.assignment_id = ${id} and event.at <= ?
        and event.kind in (${kinds.map(() => "?").join(", ")})) as ${column}`,
      [now, ...kinds],
    ),
  );
  const wanted = `(select max(asked.wanted_on) from extensions as asked where asked.assignment_id = ${id} and asked.made_at <= ?
    and (asked.withdrawn_at is null or asked.withdrawn_at > ?) and (asked.decided_at is null or asked.decided_at > ?)) as wanted_on`;
  return [...events, db.raw(wanted, [now, now, now]), ...remindedColumns(db, id, now)];
}

/** Why the work of a row is late. */
export function reasonsOf(row: LateFactsRow, workState: WorkState): LateReason[] {
  return whyLate({
    workState,
    assignedAt: row.assigned_at,
    receivedAt: row.received_at,
    toldAt: row.told_at,
    sentAt: row.sent_at,
    returnedAt: row.returned_at,
    directiveAt: row.directive_at,
    letterAt: row.letter_at,
    letterVoidAt: row.letter_void_at,
    wantedOn: row.wanted_on,
    remindedTimes: Number(row.reminded_times),
    remindedOn: row.reminded_on,
  });
}
