import type { Knex } from "knex";
import { currentUrgency } from "~/features/assignments/current-urgency.server";
import { urgencyOf } from "~/features/assignments/urgency";
import { type CalendarDate, daysBetween } from "~/lib/calendar-date";
import { endOfDay } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import type { Channel } from "./delivery";
import type { Audience } from "./ladder";
import type { ToldDigest } from "./remind-day.server";
import type { StageKey } from "./stage";

type Row = {
  digestId: string;
  email: string;
  name: string;
  ownAgency: string;
  channel: Channel;
  assignmentId: string;
  planId: string;
  planNumber: string | null;
  planTitle: string;
  task: string;
  agency: string;
  audience: Audience;
  stage: StageKey;
  dueOn: CalendarDate;
  level: number;
};

/** The digests of a day that were sent, with what they said. */
export async function sentDigests(db: Knex, on: CalendarDate): Promise<ToldDigest[]> {
  const rows: Row[] = await db("reminder_digests as digests")
    .join("users", "users.id", "digests.user_id")
    .join("agencies as own", "own.id", "digests.agency_id")
    .join("reminder_items as items", "items.digest_id", "digests.id")
    .join("assignments", "assignments.id", "items.assignment_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .where({ "digests.on_day": on, "digests.state": "sent", "digests.about": "" })
    .whereNull("items.dropped")
    .orderBy(["users.email", "digests.id", "items.position"])
    .select({
      digestId: "digests.id",
      email: "users.email",
      name: "users.name",
      ownAgency: "own.name",
      channel: "digests.channel",
      assignmentId: "assignments.id",
      planId: "plans.id",
      planNumber: "plans.number",
      planTitle: "plans.title",
      task: "tasks.text",
      agency: "lead.name",
      audience: "items.audience",
      stage: "items.stage",
      dueOn: "items.due_on",
      level: currentUrgency(db, endOfDay(on)),
    });
  return [...groupBy(rows, (row) => row.digestId).values()].map((own) => {
    const [{ email, name, ownAgency, channel }] = own as [Row];
    const items = own.map(({ planNumber, level, ...row }) => ({
      ...row,
      urgency: urgencyOf(level),
      plan: planNumber ?? row.planTitle,
      daysLeft: daysBetween(on, row.dueOn),
    }));
    return { to: email, name, agency: ownAgency, channel, items };
  });
}
