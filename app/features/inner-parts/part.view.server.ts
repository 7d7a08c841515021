import type { ViewContext } from "~/features/accounts/context";
import { type Action, can, type PermissionObject } from "~/features/accounts/permission";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { WorkState } from "~/features/calendar/deadline-state";
import { planNameColumns } from "~/features/plans/plan-name.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { InnerPartEventRow } from "~db/inner-part-tables";
import { successorsOf } from "./agencies-inside";
import { isHeld, joinCurrentPart } from "./current-part.server";
import { isAfterWhole, isOver, partStateAfter } from "./inner-part";
import { toEntry } from "./inside.view.server";
import { lineOf, type PartLineRow } from "./part-lines.server";
import type { PartEntry, PartLine, PartSteps } from "./part-shown";

export type PartPage = PartLine & {
  readonly lead: string;
  readonly givenBy: string | null;
  readonly givenAt: Instant;
  readonly today: CalendarDate;
  /** The day of the whole. */
  readonly outerDueOn: CalendarDate | null;
  readonly isAfterWhole: boolean;
  /** Whether the reader may open the whole. */
  readonly seesWhole: boolean;
  /** Where the document says it; null where that is unknown, or the reader may not open the plan. */
  readonly passage: { readonly planId: string; readonly id: string } | null;
  readonly next: PartSteps;
  readonly history: readonly PartEntry[];
};

type Row = PartLineRow & {
  given_at: Instant;
  given_by: string | null;
  given_by_name: string | null;
  holder_id: string | null;
  plan_id: string;
  passage_id: string | null;
  lead_id: string;
  lead_name: string;
  lead_path: string;
  work_state: WorkState;
  outer_due_on: CalendarDate | null;
};

async function readRow(view: ViewContext, partId: string): Promise<Row> {
  const { db, actor, now } = view;
  const query = db("inner_parts")
    .join("assignments", "assignments.id", "inner_parts.assignment_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .leftJoin("users as giver", "giver.id", "inner_parts.given_by");
  const agencyIds = [...new Set(actor.grants.map((grant) => grant.agencyId))];
  const row: Row | undefined = await joinCurrentDue(joinCurrentState(joinCurrentPart(query, now), now), now)
    .leftJoin("users as holder", "holder.id", "part.holder_id")
    .leftJoin("agencies as unit", "unit.id", "part.unit_id")
    .where("inner_parts.id", partId)
    .first(
      "inner_parts.*",
      "giver.name as given_by_name",
      "part.state",
      "part.due_on",
      "part.holder_id",
      "part.unit_id",
      "holder.name as holder_name",
      "unit.name as unit_name",
      "assignments.occurrence",
      "assignments.lead_id",
      "assignments.plan_id",
      "tasks.passage_id",
      "tasks.text as task",
      "lead.name as lead_name",
      "lead.path as lead_path",
      "state.work_state",
      db.raw(`${currentDueOn} as outer_due_on`),
      ...planNameColumns(db),
      db.raw("case when ? then 1 else 0 end as is_held", [isHeld(view, agencyIds)]),
    );
  if (!row) throw new NotFound();
  return row;
}

const permissionOf = (row: Row): PermissionObject => ({
  lead: { id: row.lead_id, path: row.lead_path },
  part: { holderId: row.holder_id, unitId: row.unit_id, giverId: row.given_by },
});

function stepsOf({ actor }: ViewContext, row: Row): PartSteps {
  const isOpen = !isOver(row.state) && row.work_state !== "completed" && row.work_state !== "cancelled";
  const may = (action: Action) => isOpen && can(actor, action, permissionOf(row));
  return {
    progress: may("part.answer"),
    completion: may("part.answer") && partStateAfter("reported", row.state) !== null,
    confirmation: may("part.decide") && row.state === "reported",
    return: may("part.decide") && row.state === "reported",
    deadline: may("part.decide"),
    withdrawal: may("part.decide"),
    handing: may("part.hand"),
  };
}

async function readHistory({ db, now }: ViewContext, partId: string): Promise<PartEntry[]> {
  type Event = InnerPartEventRow & Record<"part_words", string> & Record<"by_name" | "holder_name" | "unit_name", string | null>;
  const rows: Event[] = await db("inner_part_events as part")
    .leftJoin("users as author", "author.id", "part.user_id")
    .leftJoin("users as holder", "holder.id", "part.holder_id")
    .leftJoin("agencies as unit", "unit.id", "part.unit_id")
    .where("part.part_id", partId)
    .andWhere("part.at", "<=", now)
    .orderBy("part.seq", "desc")
    .select(
      "part.*",
      "author.name as by_name",
      "holder.name as holder_name",
      "unit.name as unit_name",
      db.raw("'' as part_words"),
    );
  return rows.map(toEntry);
}

/** One inner part; two statements. @throws NotFound when the actor neither works for the lead agency nor has the part */
export async function partView(view: ViewContext, partId: string): Promise<PartPage> {
  const row = await readRow(view, partId);
  if (!can(view.actor, "part.read", permissionOf(row))) throw new NotFound();
  const { state, due_on: dueOn, outer_due_on: outerDueOn } = row;
  const seesWhole = successorsOf(view.actor, row.lead_id).length > 0;
  return {
    ...lineOf(row),
    lead: row.lead_name,
    givenBy: row.given_by_name,
    givenAt: row.given_at,
    today: view.today,
    outerDueOn,
    isAfterWhole: isAfterWhole({ state, dueOn }, outerDueOn),
    seesWhole,
    passage: seesWhole && row.passage_id !== null ? { planId: row.plan_id, id: row.passage_id } : null,
    next: stepsOf(view, row),
    history: await readHistory(view, partId),
  };
}
