import type { ViewContext } from "~/features/accounts/context";
import { remindedColumns } from "~/features/progress/late-facts.server";
import type { Reminded } from "~/features/progress/why-late";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Channel } from "./delivery";
import type { Audience } from "./ladder";
import type { StageKey } from "./stage";

/** A reminder of one assignment, for its page. */
export type ReminderOfAssignment = {
  readonly digestId: string;
  readonly onDay: CalendarDate;
  readonly name: string;
  readonly agency: string;
  readonly channel: Channel;
  readonly stage: StageKey;
  readonly audience: Audience;
};

type Row = ReminderOfAssignment & { readonly reminded_times: number | string; readonly reminded_on: CalendarDate | null };

const mostShown = 50;

/**
 * Who was reminded of an assignment up to the moment, the last first, and on how many days its agency was, of which the lines tell
 * only the last. Whoever may see the assignment may read it; one statement.
 */
export async function remindersOfAssignment(
  { db, now }: ViewContext,
  assignmentId: string,
): Promise<Reminded & { readonly lines: readonly ReminderOfAssignment[] }> {
  const rows: Row[] = await db("reminder_items")
    .join("reminder_digests as digests", "digests.id", "reminder_items.digest_id")
    .join("users", "users.id", "digests.user_id")
    .join("agencies", "agencies.id", "digests.agency_id")
    .where("reminder_items.assignment_id", assignmentId)
    .andWhere("digests.state", "sent")
    .andWhere("digests.finished_at", "<=", now)
    .whereNull("reminder_items.dropped")
    .orderBy("digests.finished_at", "desc")
    .limit(mostShown)
    .select({
      digestId: "digests.id",
      onDay: "digests.on_day",
      name: "users.name",
      agency: "agencies.name",
      channel: "digests.channel",
      stage: "reminder_items.stage",
      audience: "reminder_items.audience",
    })
    .select(remindedColumns(db, "reminder_items.assignment_id", now));
  const [first] = rows;
  return {
    lines: rows.map(({ reminded_times, reminded_on, ...line }) => line),
    remindedTimes: Number(first?.reminded_times ?? 0),
    remindedOn: first?.reminded_on ?? null,
  };
}
