/**
 * What is told at once because it is marked as Khẩn or Hỏa tốc: work that was marked, with its open parts; and parts of marked
 * work that were given or handed over since, for the message of the mark went to whoever had them then.
 */
import type { Knex } from "knex";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { currentUrgency } from "~/features/assignments/current-urgency.server";
import { joinCurrentPart } from "~/features/inner-parts/current-part.server";
import { statesToDo } from "~/features/inner-parts/inner-part";
import type { CalendarDate } from "~/lib/calendar-date";
import { type Instant, instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { inParts } from "~/lib/in-parts";
import type { PartHeld } from "./addressees";
import { type DueWork, whereUrged } from "./due-work.server";
import { type AroundRow, aroundColumns, joinAround } from "./work-around.server";

export type Raised = AroundRow &
  Pick<DueWork, "id" | "part"> & {
    /** The act by which it became urgent for those who are told. */
    readonly actId: string;
    readonly dueOn: CalendarDate | null;
  };

// What nobody could be told of within two days stands in the lists and in the digests anyway.
const TOLD_WITHIN = 2 * 86_400_000;
const toldSince = (now: Instant) => instant(new Date(Date.parse(now) - TOLD_WITHIN));

type PartRow = Omit<Raised, "part"> & PartHeld & { readonly partId: string };

function toPart({ partId: id, holderId, unitId, giverId, ...row }: PartRow): Raised {
  return { ...row, part: { id, holderId, unitId, giverId } };
}

const ofWork = { id: "assignments.id", ...aroundColumns } as const;
const ofPart = {
  dueOn: "part.due_on",
  partId: "inner_parts.id",
  giverId: "inner_parts.given_by",
  holderId: "part.holder_id",
  unitId: "part.unit_id",
} as const;

// Raised marks of open work that no message tells yet.
function untold(db: Knex, now: Instant): Knex.QueryBuilder {
  const query = db("urgency_marks as mark")
    .join("assignments", "assignments.id", "mark.assignment_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .where("mark.is_raised", 1)
    .andWhere("mark.set_at", ">", toldSince(now))
    .andWhere("mark.set_at", "<=", now)
    .whereNotExists(db("reminder_digests").whereRaw("reminder_digests.about = mark.act_id").select("reminder_digests.id"))
    .orderBy(["mark.act_id", "assignments.id"])
    .select({ ...ofWork, actId: "mark.act_id" });
  return whereUrged(joinAround(joinCurrentDue(joinCurrentState(query, now), now)));
}

/** Newly marked work that no message tells yet, and the parts of it that are still to be done; two statements. */
export async function readRaised(db: Knex, now: Instant): Promise<Raised[]> {
  const wholes: Omit<Raised, "part">[] = await untold(db, now).select({ dueOn: db.raw(currentDueOn) });
  if (wholes.length === 0) return [];
  const parts: PartRow[] = await joinCurrentPart(
    untold(db, now).join("inner_parts", "inner_parts.assignment_id", "assignments.id"),
    now,
  )
    .whereIn("part.state", statesToDo)
    .orderBy("inner_parts.id")
    .select(ofPart);
  // A mark set between the two is told whole, the next time.
  const acts = new Set(wholes.map(({ actId }) => actId));
  const ofActs = parts.filter(({ actId }) => acts.has(actId));
  return [...wholes.map((row) => ({ ...row, part: null })), ...ofActs.map(toPart)];
}

type HandedRow = Omit<PartRow, "actId"> & { readonly eventId: string; readonly at: Instant };

// How a part comes to somebody.
const handings = ["given", "handed-over"] as const;

// The last time each of `inner_parts` was given or handed over, up to `now`; as in `joinCurrentPart`, it is named by its id.
function joinLastHanding(query: Knex.QueryBuilder, now: Instant): Knex.QueryBuilder {
  return query.joinRaw(
    `join inner_part_events as handed on handed.id = (
       select latest.id from inner_part_events as latest
       where latest.part_id = inner_parts.id and latest.kind in (?, ?) and latest.at <= ?
       order by latest.seq desc limit 1)`,
    [...handings, now],
  );
}

// Messages of a mark that went out since a part was handed, about `subject`.
function toldSinceHanded(db: Knex, table: "reminder_items" | "reminder_part_items", subject: string): Knex.QueryBuilder {
  return db(`${table} as items`)
    .join("reminder_digests as digests", "digests.id", "items.digest_id")
    .whereRaw(subject)
    .andWhere("items.stage", "urgent")
    .andWhereRaw("digests.queued_at >= handed.at")
    .select("digests.id");
}

async function readHandedOf(db: Knex, now: Instant, assignmentIds: readonly string[]): Promise<HandedRow[]> {
  const parts = db("inner_parts")
    .join("assignments", "assignments.id", "inner_parts.assignment_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .whereIn("inner_parts.assignment_id", [...assignmentIds]);
  const query = joinLastHanding(joinCurrentPart(parts, now), now)
    .where("handed.at", ">", toldSince(now))
    .andWhereRaw("? > 0", [currentUrgency(db, now)])
    .whereIn("part.state", statesToDo)
    // Who keeps a part for themselves knows of it; SQL calls an unknown person neither equal nor different.
    .where((by) => by.whereNull("part.holder_id").orWhereNull("handed.user_id").orWhereRaw("part.holder_id <> handed.user_id"))
    // Who was told of the whole since was told with every part that was open by then.
    .whereNotExists(toldSinceHanded(db, "reminder_items", "items.assignment_id = assignments.id"))
    .whereNotExists(toldSinceHanded(db, "reminder_part_items", "items.part_id = inner_parts.id"))
    .orderBy("inner_parts.id");
  return whereUrged(joinAround(joinCurrentDue(joinCurrentState(query, now), now))).select({
    ...ofWork,
    ...ofPart,
    eventId: "handed.id",
    at: "handed.at",
  });
}

// The work that was ever marked, now or long ago, of which a part was handed lately: few, however many marks there have been.
function handedLately(db: Knex, now: Instant): Knex.QueryBuilder {
  const lately = db("inner_parts")
    .join("inner_part_events as handing", "handing.part_id", "inner_parts.id")
    .whereRaw("inner_parts.assignment_id = mark.assignment_id")
    .whereIn("handing.kind", handings)
    .andWhere("handing.at", ">", toldSince(now))
    .select("handing.id");
  return db("urgency_marks as mark").where("mark.seq", 1).whereExists(lately).orderBy("mark.assignment_id");
}

/**
 * The open parts of work that stands marked which were given or handed over to another, and of which nobody was told since; one
 * statement for the marks, which are few, and one for each two hundred pieces of work that were marked and have a part handed lately.
 */
export async function readHanded(db: Knex, now: Instant): Promise<Raised[]> {
  const rows: HandedRow[] = [];
  const works: string[] = await handedLately(db, now).pluck("mark.assignment_id");
  for (const ids of inParts(works)) rows.push(...(await readHandedOf(db, now, ids)));
  // Parts that were given in one go are told in one message.
  return [...groupBy(rows, ({ id, at }) => `${id} ${at}`).values()].flatMap((act) =>
    act.map(({ eventId: _eventId, at: _at, ...row }) => toPart({ ...row, actId: act[0]?.eventId ?? "" })),
  );
}
