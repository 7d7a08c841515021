import type { ViewContext } from "~/features/accounts/context";
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

/** Who was reminded of an assignment up to the moment, the last first. Whoever may see the assignment may read it. */
export async function remindersOfAssignment({ db, now }: ViewContext, assignmentId: string): Promise<ReminderOfAssignment[]> {
  return db("reminder_items")
    .join("reminder_digests as digests", "digests.id", "reminder_items.digest_id")
    .join("users", "users.id", "digests.user_id")
    .join("agencies", "agencies.id", "digests.agency_id")
    .where("reminder_items.assignment_id", assignmentId)
    .andWhere("digests.state", "sent")
    .andWhere("digests.finished_at", "<=", now)
    .whereNull("reminder_items.dropped")
    .orderBy("digests.finished_at", "desc")
    .limit(50)
    .select({
      digestId: "digests.id",
      onDay: "digests.on_day",
      name: "users.name",
      agency: "agencies.name",
      channel: "digests.channel",
      stage: "reminder_items.stage",
      audience: "reminder_items.audience",
    });
}
