import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import type { InnerPartEventRow } from "~db/inner-part-tables";
import { successorsOf } from "./agencies-inside";
import { isHeld, joinCurrentPart } from "./current-part.server";
import { byUrgency, hasMoreTime, isAfterWhole, type PartEvent, type PartState, partCount } from "./inner-part";
import { type HolderRow, holderOf } from "./part-lines.server";
import type { InsideShown, PartEntry, PartLine } from "./part-shown";

type Whole = Pick<AssignmentView, "id" | "lead" | "task" | "occurrence" | "plan" | "state" | "dueOn" | "history">;
type EventRow = InnerPartEventRow &
  HolderRow & {
    part_words: string;
    by_name: string | null;
  };

// All events of the parts of one assignment, the first first: the last of each part says how it stands.
async function readEvents(view: ViewContext, assignmentId: string, agencyIds: readonly string[]): Promise<EventRow[]> {
  const { db, now } = view;
  return db("inner_part_events as part")
    .join("inner_parts", "inner_parts.id", "part.part_id")
    .join("assignments", "assignments.id", "inner_parts.assignment_id")
    .leftJoin("users as author", "author.id", "part.user_id")
    .leftJoin("users as holder", "holder.id", "part.holder_id")
    .leftJoin("agencies as unit", "unit.id", "part.unit_id")
    .where("inner_parts.assignment_id", assignmentId)
    .andWhere("part.at", "<=", now)
    .orderBy(["part.at", "part.seq", "part.id"])
    .select(
      "part.*",
      "inner_parts.words as part_words",
      "author.name as by_name",
      "holder.name as holder_name",
      "unit.name as unit_name",
      db.raw("case when ? then 1 else 0 end as is_held", [isHeld(view, agencyIds)]),
    );
}

export const toEntry = (row: Omit<EventRow, "is_held">): PartEntry => ({
  id: row.id,
  partWords: row.part_words,
  kind: row.kind as PartEvent,
  at: row.at,
  by: row.by_name,
  words: row.words,
  holder: row.kind === "given" || row.kind === "handed-over" ? (row.unit_name ?? row.holder_name) : null,
  dueOn: row.kind === "given" || row.kind === "moved" ? row.due_on : null,
});

async function countParts({ db, now }: ViewContext, assignmentId: string): Promise<InsideShown> {
  const parts: { state: PartState }[] = await joinParts(db, now)
    .where("inner_parts.assignment_id", assignmentId)
    .select("part.state");
  return { isInside: false, ...partCount(parts) };
}

/**
 * The inside of an assignment: its parts and their history for the lead agency, the count for everybody else who may see the
 * assignment; one statement.
 */
export async function insideView(view: ViewContext, assignment: Whole): Promise<InsideShown> {
  const object = { lead: { id: assignment.lead.id, path: "" } };
  if (!can(view.actor, "part.read", object)) return countParts(view, assignment.id);
  const rows = await readEvents(view, assignment.id, successorsOf(view.actor, assignment.lead.id));
  const parts = [...groupBy(rows, (row) => row.part_id).values()];
  const lines = parts.map((own) => toLine(own.at(-1) as EventRow, assignment));
  const { workState } = assignment.state;
  return {
    isInside: true,
    ...partCount(lines),
    mayGive: can(view.actor, "part.give", object) && workState !== "completed" && workState !== "cancelled",
    lines: lines.sort(byUrgency).map((line) => ({ ...line, isAfterWhole: isAfterWhole(line, assignment.dueOn) })),
    hasMoreTime: hasMoreTime(
      parts.map((own) => ({ state: own.at(-1)?.state as PartState, givenAt: own[0]?.at as Instant })),
      movedLaterAt(assignment),
    ),
    history: rows.map(toEntry).reverse(),
  };
}

// When the whole last got a later day.
const movedLaterAt = ({ history }: Whole): Instant | null =>
  history.find(({ moved }) => moved !== null && moved.from !== null && moved.to !== null && moved.to > moved.from)?.at ?? null;

function toLine(row: EventRow, { id, task, occurrence, plan }: Whole): PartLine {
  return {
    id: row.part_id,
    words: row.part_words,
    state: row.state as PartState,
    dueOn: row.due_on,
    holder: holderOf(row),
    assignmentId: id,
    task: task.text,
    occurrence,
    plan: plan.name,
  };
}

const joinParts = (db: Knex, now: ViewContext["now"]) => joinCurrentPart(db("inner_parts"), now);
