import type { Knex } from "knex";
import { joinCurrentDue, originalDueOn } from "~/features/assignments/current-due.server";
import { currentUrgency } from "~/features/assignments/current-urgency.server";
import { urgencyOf } from "~/features/assignments/urgency";
import { type CalendarDate, daysBetween } from "~/lib/calendar-date";
import { endOfDay } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import type { Channel } from "./delivery";
import type { DigestItem } from "./digest";
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
  passageId: string | null;
  agency: string;
  audience: Audience;
  stage: StageKey;
  dueOn: CalendarDate;
  level: number;
  position: number;
  originalDueOn: CalendarDate | null;
  partId: string | null;
  partWords: string;
};

const columns = {
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
  passageId: "tasks.passage_id",
  agency: "lead.name",
  audience: "items.audience",
  stage: "items.stage",
  dueOn: "items.due_on",
  position: "items.position",
} as const;

// Of `digests` joined with `items` and their assignments.
function ofDay(query: Knex.QueryBuilder, db: Knex, on: CalendarDate): Knex.QueryBuilder {
  // What was said had no knowledge of a day that was moved later.
  return joinCurrentDue(query, db.raw("coalesce(digests.finished_at, digests.queued_at)"))
    .join("users", "users.id", "digests.user_id")
    .join("agencies as own", "own.id", "digests.agency_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .where({ "digests.on_day": on, "digests.state": "sent", "digests.about": "" })
    .whereNull("items.dropped")
    .select({ ...columns, originalDueOn: db.raw(originalDueOn), level: currentUrgency(db, endOfDay(on)) });
}

async function readRows(db: Knex, on: CalendarDate): Promise<Row[]> {
  const wholes: Omit<Row, "partId" | "partWords">[] = await ofDay(
    db("reminder_digests as digests")
      .join("reminder_items as items", "items.digest_id", "digests.id")
      .join("assignments", "assignments.id", "items.assignment_id"),
    db,
    on,
  );
  const parts: Row[] = await ofDay(
    db("reminder_digests as digests")
      .join("reminder_part_items as items", "items.digest_id", "digests.id")
      .join("inner_parts", "inner_parts.id", "items.part_id")
      .join("assignments", "assignments.id", "inner_parts.assignment_id")
      .select({ partId: "inner_parts.id", partWords: "inner_parts.words" }),
    db,
    on,
  );
  const rows = [...wholes.map((row) => ({ ...row, partId: null, partWords: "" })), ...parts];
  return rows.sort((a, b) => a.position - b.position);
}

function toItem({ partId, partWords, planNumber, level, originalDueOn, ...row }: Row, on: CalendarDate): DigestItem {
  const part = partId === null ? null : { id: partId, words: partWords };
  const movedFrom = part || originalDueOn === row.dueOn ? null : originalDueOn;
  const plan = planNumber ?? row.planTitle;
  return { ...row, part, movedFrom, urgency: urgencyOf(level), plan, daysLeft: daysBetween(on, row.dueOn) };
}

/** The digests of a day that were sent, with what they said, in the order of their readers' addresses. */
export async function sentDigests(db: Knex, on: CalendarDate): Promise<ToldDigest[]> {
  const digests = [...groupBy(await readRows(db, on), (row) => row.digestId).values()].map((own) => {
    const [{ email, name, ownAgency, channel }] = own as [Row];
    return { to: email, name, agency: ownAgency, channel, items: own.map((row) => toItem(row, on)) };
  });
  return digests.sort((a, b) => (a.to < b.to ? -1 : 1));
}
