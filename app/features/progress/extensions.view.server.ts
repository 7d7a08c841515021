import type { Knex } from "knex";
import { grantsWith } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { type ExtensionJoined, extensionsUpTo, toExtensionShown } from "~/features/assignments/extensions-of.view.server";
import { laterDays } from "~/features/assignments/later-days.view.server";
import type { Instant } from "~/lib/clock";
import { assignmentFacts, isUnfinished, type Moment } from "./assignment-facts.server";
import { answerKinds } from "./assignment-line";
import { joinAroundFacts, lineOrders, linePageSize, readLines } from "./assignment-lines.server";
import type { ExtensionLine, ExtensionPart, Extensions } from "./extensions";
import { isOneOf } from "./is-one-of.server";
import { momentOf } from "./moment.server";

/** SQL: the request waited at the moment; `?` twice for the moment. */
const waits =
  "(extensions.decided_at is null or extensions.decided_at > ?) and (extensions.withdrawn_at is null or extensions.withdrawn_at > ?)";

/** How many requests wait at `now` for a decision of `agencyIds`, on work that is not finished; read from the requests. */
export function countWaiting(db: Knex, now: Instant, agencyIds: readonly string[]): Knex.QueryBuilder {
  const query = db("extensions")
    .join("assignments", "assignments.id", "extensions.assignment_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .where("extensions.made_at", "<=", now)
    .whereRaw(waits, [now, now])
    .where(isOneOf(db, agencyIds, "plans.issuer_id", "plans.standing_id"));
  return joinCurrentState(query, now).whereRaw(isUnfinished("state")).count("*");
}

// A request on work that was finished or cancelled meanwhile asks for nothing any more.
const isOpen = isUnfinished("facts");

/** The extensions in sight; those that wait are of work that is not finished. */
function inSight({ db, actor, now }: ViewContext, moment: Moment): Knex.QueryBuilder {
  const decidedBy = grantsWith(actor, "secretariat").flatMap((grant) => grant.agencyIds);
  const isDecidedHere = db.raw("case when ? then 1 else 0 end as is_decided_here", [
    isOneOf(db, decidedBy, "plans.issuer_id", "plans.standing_id"),
  ]);
  const facts = whereAssignmentVisible(assignmentFacts(db, moment), actor).whereIn(
    "assignments.id",
    db("extensions").select("extensions.assignment_id"),
  );
  return db
    .from(facts.select(isDecidedHere).as("facts"))
    .join(extensionsUpTo(db, now).as("extensions"), "extensions.assignment_id", "facts.id");
}

type Row = ExtensionJoined & { is_decided_here: number };

/** Requests that wait, the oldest first, or what was decided, the last first; five statements. */
export async function extensionsView(
  view: ViewContext,
  { part, page }: { part: ExtensionPart; page: number },
): Promise<Extensions> {
  const { db, now } = view;
  const moment = await momentOf(view);
  const asked = `(${waits})`;
  const counted: Record<ExtensionPart, number | string> = await inSight(view, moment)
    .select(
      db.raw(`count(case when ${asked} and ${isOpen} then 1 end) as asked`, [now, now]),
      db.raw(`count(case when not ${asked} then 1 end) as decided`, [now, now]),
    )
    .first();
  const wanted = inSight(view, moment).select("extensions.*", "facts.is_decided_here");
  if (part === "asked") wanted.whereRaw(`${asked} and ${isOpen}`, [now, now]).orderBy("extensions.made_at");
  else wanted.whereRaw(`not ${asked}`, [now, now]).orderByRaw("coalesce(extensions.decided_at, extensions.withdrawn_at) desc");
  const rows: Row[] = await wanted
    .orderBy("extensions.id")
    .limit(linePageSize)
    .offset((page - 1) * linePageSize);
  const ids = rows.map((row) => row.assignment_id);
  const around = joinAroundFacts(db, assignmentFacts(db, moment).whereIn("assignments.id", ids));
  const found = await readLines(db, around, moment, { order: lineOrders.urgency, kinds: answerKinds });
  const later = await laterDays(db, now, ids);
  const lineOf = new Map(found.map((line) => [line.id, line]));
  const lines = rows.flatMap((row): ExtensionLine[] => {
    const line = lineOf.get(row.assignment_id);
    if (!line) return [];
    return [
      {
        extension: toExtensionShown(row, now),
        line,
        isDecidedHere: Number(row.is_decided_here) === 1,
        laterOn: later.get(line.id) ?? null,
      },
    ];
  });
  return {
    part,
    page,
    pageSize: linePageSize,
    counts: { asked: Number(counted.asked), decided: Number(counted.decided) },
    lines,
  };
}
