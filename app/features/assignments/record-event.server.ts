import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { type NewEvent, type RecordedEvent, recordEvents } from "./record-events.server";

/**
 * Appends an event to an assignment's history and puts it into the inboxes of `tell`, as `recordEvents`.
 * @returns the event's id and the work state after it
 * @throws Conflict when the state does not allow it (someone else was faster), or later events exist
 */
export async function recordEvent(trx: Knex.Transaction, now: Instant, event: NewEvent): Promise<RecordedEvent> {
  const [recorded] = await recordEvents(trx, now, [event]);
  return recorded as RecordedEvent;
}
