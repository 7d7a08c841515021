import type { Knex } from "knex";
import { grantsWith } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { answerLate } from "~/features/assignments/directive";
import { whereInForce } from "~/features/plans/revoked-plans.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { assignmentFacts } from "./assignment-facts.server";
import { answerKinds } from "./assignment-line";
import { joinAroundFacts, lineOrders, linePageSize, readLines } from "./assignment-lines.server";
import type { DirectiveLine, DirectivePart, Directives } from "./directives";
import { momentOf } from "./moment.server";

const conditions: Readonly<Record<DirectivePart, string>> = {
  waiting:
    "(directives.answered_at is null or directives.answered_at > ?) and state.work_state not in ('completed', 'cancelled')",
  answered: "directives.answered_at <= ?",
};

/** The directives given by the moment on work in the actor's sight, of plans in force. */
function inSight({ db, actor, now }: ViewContext): Knex.QueryBuilder {
  const query = db("directives")
    .join("assignments", "assignments.id", "directives.assignment_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .where("directives.given_at", "<=", now);
  return whereAssignmentVisible(joinCurrentState(whereInForce(query, db, now), now), actor);
}

/** How many directives in sight await an answer by some day, as a subquery. */
export function countUnanswered(view: ViewContext): Knex.QueryBuilder {
  return inSight(view).whereRaw(conditions.waiting, [view.now]).whereNotNull("directives.answer_by").count("*");
}

type Row = {
  id: string;
  assignment_id: string;
  lead_id: string;
  words: string | null;
  given_at: Instant;
  given_by: string | null;
  answer_by: CalendarDate | null;
  answered_at: Instant | null;
  answer: string | null;
};

const orders: Readonly<Record<DirectivePart, string>> = {
  // Those with a day first, the earliest first; the others wait as long as they have.
  waiting: "case when directives.answer_by is null then 1 else 0 end, directives.answer_by, directives.given_at, directives.id",
  answered: "directives.answered_at desc, directives.id",
};

/** Directives that wait for an answer, or were answered; five statements. */
export async function directivesView(
  view: ViewContext,
  { part, page }: { part: DirectivePart; page: number },
): Promise<Directives> {
  const { db, actor, now, today } = view;
  const moment = await momentOf(view);
  const count = (one: DirectivePart) => db.raw(`count(case when ${conditions[one]} then 1 end) as ??`, [now, one]);
  const counted: Record<DirectivePart, number | string> = await inSight(view).first(count("waiting"), count("answered"));
  const rows: Row[] = await inSight(view)
    .join("assignment_events as given", "given.id", "directives.id")
    .leftJoin("assignment_events as answering", "answering.id", "directives.answer_id")
    .leftJoin("users", "users.id", "given.user_id")
    .whereRaw(conditions[part], [now])
    .orderByRaw(orders[part])
    .limit(linePageSize)
    .offset((page - 1) * linePageSize)
    .select(
      "directives.id",
      "directives.assignment_id",
      "assignments.lead_id",
      "given.words",
      "directives.given_at",
      "users.name as given_by",
      "directives.answer_by",
      "directives.answered_at",
      "answering.words as answer",
    );
  const ids = [...new Set(rows.map((row) => row.assignment_id))];
  const around = joinAroundFacts(db, assignmentFacts(db, moment).whereIn("assignments.id", ids));
  const found = await readLines(db, around, moment, { order: lineOrders.urgency, kinds: answerKinds });
  const lineOf = new Map(found.map((line) => [line.id, line]));
  const mine = grantsWith(actor, "officer", "head").flatMap((grant) => grant.agencyIds);
  const lines = rows.flatMap((row): DirectiveLine[] => {
    const line = lineOf.get(row.assignment_id);
    if (!line) return [];
    const answeredAt = row.answered_at !== null && row.answered_at <= now ? row.answered_at : null;
    const answer = answeredAt === null ? null : { words: row.answer ?? "", at: answeredAt };
    const late = answerLate(row.answer_by, answeredAt, today);
    const given = { words: row.words ?? "", givenAt: row.given_at, givenBy: row.given_by, answerBy: row.answer_by };
    return [{ id: row.id, line, ...given, answer, daysLate: late, isAnsweredHere: mine.includes(row.lead_id) }];
  });
  return {
    part,
    page,
    pageSize: linePageSize,
    counts: { waiting: Number(counted.waiting), answered: Number(counted.answered) },
    lines,
  };
}
