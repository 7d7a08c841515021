/** What stands in the calendar behind a secret, judged anew at every request by the roles of that moment. */
import type { Knex } from "knex";
import { type Actor, agencyIdsOf } from "~/features/accounts/actor";
import { readActors } from "~/features/accounts/read-actors.server";
import { assignmentsAround } from "~/features/accounts/scope.server";
import { tokenHash } from "~/features/accounts/session-token.server";
import { currentDueOn, joinCurrentDue, originalDueOn } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { WorkState } from "~/features/calendar/deadline-state";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { type PlanNameRow, planNameColumns, planNameOf } from "~/features/plans/plan-name.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { Locale } from "~/lib/i18n/text";
import type { CalendarFeedRow } from "~db/channel-tables";
import { type FeedEvent, keptFrom, mostEvents } from "./feed";
import { findFeed } from "./feeds.store.server";

type Row = PlanNameRow & {
  id: string;
  task: string;
  occurrence: string;
  lead: string;
  dueOn: CalendarDate;
  originalDueOn: CalendarDate | null;
  workState: WorkState;
  stateSeq: number;
  stateAt: Instant;
  movedSeq: number | null;
  movedAt: Instant | null;
};

type Asked = { readonly db: Knex; readonly now: Instant; readonly today: CalendarDate };

/** The agency and those it has taken over by the day, nearest first. */
async function lineOf(db: Knex, id: string, today: CalendarDate): Promise<string[]> {
  const ids = [id];
  for (let known = 0; known < ids.length; ) {
    const fresh = ids.slice(known);
    known = ids.length;
    const before: string[] = await db("agencies")
      .whereIn("successor_id", fresh)
      .andWhere("valid_to", "<=", today)
      .whereNotIn("id", ids)
      .pluck("id");
    ids.push(...before);
  }
  return ids;
}

// The calendar of an agency says what whoever works there may read; it needs no person to stand behind it.
async function agencyReader({ db, today }: Asked, agencyId: string): Promise<Actor | null> {
  const agency = await db("agencies").where({ id: agencyId }).first("name", "valid_to");
  if (!agency || (agency.valid_to !== null && agency.valid_to <= today)) return null;
  const held = { role: "officer", agencyId, agencyName: agency.name, paths: [], isOperator: false } as const;
  const grants = [{ ...held, agencyIds: await lineOf(db, agencyId, today) }];
  return { userId: "", name: agency.name, email: "", locale: "vi", mustChangePassword: false, grants };
}

async function readerOf(asked: Asked, { user_id, agency_id }: CalendarFeedRow): Promise<Actor | null> {
  if (agency_id !== null) return agencyReader(asked, agency_id);
  const [actor] = user_id === null ? [] : await readActors(asked.db, asked.now, [user_id]);
  return actor ?? null;
}

function toEvent(row: Row): FeedEvent {
  const { id, task, lead, dueOn, workState, movedSeq, stateAt, movedAt } = row;
  return {
    assignmentId: id,
    task,
    period: occurrenceName(row.occurrence),
    plan: planNameOf(row),
    lead,
    dueOn,
    movedFrom: row.originalDueOn === dueOn ? null : row.originalDueOn,
    workState,
    sequence: row.stateSeq + (movedSeq ?? 0),
    changedAt: movedAt !== null && movedAt > stateAt ? movedAt : stateAt,
  };
}

async function readEvents({ db, now, today }: Asked, reader: Actor): Promise<FeedEvent[]> {
  const query = db("assignments")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id");
  joinCurrentDue(joinCurrentState(query, now), now)
    .whereRaw(`${currentDueOn} is not null`)
    .where((kept) =>
      kept.whereNotIn("state.work_state", ["completed", "cancelled"]).orWhereRaw(`${currentDueOn} >= ?`, [keptFrom(today)]),
    )
    .orderByRaw(`case when ${currentDueOn} >= ? then 0 else 1 end, ${currentDueOn}, assignments.id`, [today])
    .limit(mostEvents)
    .select({
      id: "assignments.id",
      task: "tasks.text",
      occurrence: "assignments.occurrence",
      lead: "lead.name",
      dueOn: db.raw(currentDueOn),
      originalDueOn: db.raw(originalDueOn),
      workState: "state.work_state",
      stateSeq: "state.seq",
      stateAt: "state.at",
      movedSeq: "moved.seq",
      movedAt: "moved.set_at",
    })
    .select(planNameColumns(db));
  // What the reader's own agencies lead, support, issue or collect: less than what they may read below them.
  const own = assignmentsAround(db, { ids: agencyIdsOf(reader) }, ["lead", "owner", "support"]);
  const rows: Row[] = await query.whereIn("assignments.id", own);
  return rows.map(toEvent);
}

export type FeedContent = { readonly name: string; readonly locale: Locale; readonly events: readonly FeedEvent[] };

/**
 * The deadlines behind a secret; at most six statements.
 * @throws NotFound when the secret is unknown or revoked, the person has no account or role any more, or the agency has ended
 */
export async function feedEvents(asked: Asked, key: string): Promise<FeedContent> {
  const feed = await findFeed(asked.db, tokenHash(key));
  if (!feed) throw new NotFound();
  const reader = await readerOf(asked, feed);
  if (!reader) throw new NotFound();
  return { name: reader.name, locale: reader.locale, events: await readEvents(asked, reader) };
}
