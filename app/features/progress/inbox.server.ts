/** The notices of an actor's agencies, derived on read: from the events told to them and from the days of their work. */
import type { Knex } from "knex";
import { type Actor, agencyIdsOf, type Grant, grantsWith } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { currentDueOn } from "~/features/assignments/current-due.server";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import { endOfDay, startOfDay } from "~/lib/clock";
import { assignmentFacts, type Moment } from "./assignment-facts.server";
import { soonBegins } from "./due-soon";
import type { momentOf } from "./moment.server";
import { noticeOfEvent } from "./notice";

/** The columns of `inbox`. */
export type InboxRow = {
  notice_key: string;
  kind: string;
  at: string;
  assignment_id: string;
  /** Of a notice about an inner part. */
  part_id: string | null;
  words: string | null;
  due_on: CalendarDate | null;
  /** JSON of what the event keeps beside its words. */
  data: string | null;
  read_at: string | null;
};

type InboxMoment = Awaited<ReturnType<typeof momentOf>>;

/** One grant for each agency: a person may hold several roles there. */
function agenciesOf(actor: Actor): Grant[] {
  return [...new Map(actor.grants.map((grant) => [grant.agencyId, grant])).values()];
}

// A person is told of what happened since they came to the agency, but not of what they did themselves.
function eventNotices({ db, actor, now, today }: Omit<ViewContext, "db"> & { db: Knex }): Knex.QueryBuilder {
  const since = (grant: Grant) =>
    db("role_grants")
      .where({ "role_grants.user_id": actor.userId, "role_grants.agency_id": grant.agencyId })
      .andWhere("role_grants.valid_from", "<=", today)
      .andWhere((current) => current.whereNull("role_grants.valid_to").orWhere("role_grants.valid_to", ">", today))
      .min("role_grants.valid_from");
  return db("event_addressees")
    .join("assignment_events", "assignment_events.id", "event_addressees.event_id")
    .where("event_addressees.at", "<=", now)
    .whereIn("assignment_events.kind", Object.keys(noticeOfEvent))
    .andWhere((by) => by.whereNull("assignment_events.user_id").orWhereNot("assignment_events.user_id", actor.userId))
    .andWhere((told) => {
      told.whereRaw("1 = 0");
      for (const grant of agenciesOf(actor))
        told.orWhere((one) =>
          one.whereIn("event_addressees.agency_id", grant.agencyIds).andWhere("assignment_events.on_day", ">=", since(grant)),
        );
    })
    .select(
      db.raw("'event:' || event_addressees.event_id || ':' || event_addressees.agency_id as notice_key"),
      "assignment_events.kind",
      "event_addressees.at",
      "assignment_events.assignment_id",
      db.raw("cast(null as text) as part_id"),
      "assignment_events.words",
      db.raw("cast(null as text) as due_on"),
      "assignment_events.data",
    );
}

/** SQL for the moment a deadline became near (by its due day) or had passed (the end of it). */
function stageBegan(db: Knex, { today, soonEndsOn, calendar }: InboxMoment): Knex.Raw {
  const near: [CalendarDate, string][] = [];
  for (let day = today; day < soonEndsOn; day = addDays(day, 1)) near.push([day, startOfDay(soonBegins(calendar, day))]);
  const cases = near.map(() => "when ? then ?").join(" ");
  return db.raw(`case facts.due_on ${cases} else facts.due_on || ? end`, [...near.flat(), endOfDay(today).slice(10)]);
}

function deadlineNotices(db: Knex, actor: Actor, moment: InboxMoment): Knex.QueryBuilder {
  const facts = assignmentFacts(db, moment)
    .whereIn("assignments.lead_id", agencyIdsOf(actor))
    .whereRaw(`${currentDueOn} < ?`, [moment.soonEndsOn])
    .whereIn("state.work_state", ["not-started", "in-progress"]);
  const stage = "case when facts.due_on < ? then 'overdue' else 'due-soon' end";
  return db
    .from(facts.as("facts"))
    .select(
      db.raw(`${stage} || ':' || facts.id || ':' || facts.due_on as notice_key`, [moment.today]),
      db.raw(`${stage} as kind`, [moment.today]),
      db.raw("? as at", [stageBegan(db, moment)]),
      "facts.id as assignment_id",
      db.raw("cast(null as text) as part_id"),
      db.raw("cast(null as text) as words"),
      "facts.due_on",
      db.raw("cast(null as text) as data"),
    );
}

const toHolder = ["given", "confirmed", "returned", "moved", "handed-over", "withdrawn"];

// Who has an inner part is told of what others do with it, and who gave it that it was reported as done.
function partNotices({ db, actor, now }: ViewContext): Knex.QueryBuilder {
  const ids = agencyIdsOf(actor);
  const units = grantsWith(actor, "officer", "head").flatMap((grant) => grant.agencyIds);
  return db("inner_part_events as told")
    .join("inner_parts", "inner_parts.id", "told.part_id")
    .join("assignments", "assignments.id", "inner_parts.assignment_id")
    .where("told.at", "<=", now)
    .andWhere((by) => by.whereNull("told.user_id").orWhereNot("told.user_id", actor.userId))
    .andWhere((mine) => {
      mine.where((own) => {
        own.whereIn("told.kind", toHolder);
        own.andWhere((held) => {
          held.where((named) => named.where("told.holder_id", actor.userId).whereIn("assignments.lead_id", ids));
          held.orWhereIn("told.unit_id", units);
        });
      });
      mine.orWhere((gave) =>
        gave.where({ "told.kind": "reported", "inner_parts.given_by": actor.userId }).whereIn("assignments.lead_id", ids),
      );
    })
    .select(
      db.raw("'part:' || told.id as notice_key"),
      db.raw("'part-' || told.kind as kind"),
      "told.at",
      "inner_parts.assignment_id",
      "told.part_id",
      "told.words",
      "told.due_on",
      db.raw("cast(null as text) as data"),
    );
}

/** The actor's notices up to the moment, each with when the actor read it; a derived table named `inbox`. */
export function inbox(view: ViewContext, moment: Moment & InboxMoment): Knex.QueryBuilder {
  const { db, actor } = view;
  const notices = eventNotices(view).unionAll([deadlineNotices(db, actor, moment), partNotices(view)]);
  const withReads = db
    .from(notices.as("notices"))
    .leftJoin("notice_reads", (join) =>
      join.on("notice_reads.notice_key", "notices.notice_key").andOnVal("notice_reads.user_id", actor.userId),
    )
    .select("notices.*", "notice_reads.read_at");
  return db.from(withReads.as("inbox"));
}
