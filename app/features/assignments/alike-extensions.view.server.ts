import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { ExtensionRow } from "~db/tables";
import { currentDueOn, joinCurrentDue } from "./current-due.server";
import { joinCurrentState } from "./current-state.server";
import { MOST_ALSO } from "./extension.schema";

/** Another extension of the same decision, which can end with it. */
export type AlikeExtension = { readonly id: string; readonly lead: string; readonly task: string; readonly dueOn: CalendarDate };

/**
 * The extensions of one plan that were granted in one decision with this one, on the same condition, and whose day still counts: when
 * the condition is not met, they may end with it; at most a page of them. Two statements.
 */
export async function alikeExtensions(db: Knex, extensionId: string, now: Instant): Promise<AlikeExtension[]> {
  const self: ExtensionRow | undefined = await db("extensions").where({ id: extensionId }).first();
  if (!self?.condition) return [];
  const { decided_at, decided_by, condition, granted_on, assignment_id } = self;
  const query = db("assignments")
    .join("extensions", "extensions.assignment_id", "assignments.id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .where({ "extensions.decided_by": decided_by, "extensions.condition": condition, "extensions.granted_on": granted_on })
    .where({ "extensions.decided_at": decided_at, "extensions.decision": "granted" })
    .whereNull("extensions.lapsed_at")
    .whereNot("extensions.id", extensionId)
    .where("assignments.plan_id", db("assignments").where({ id: assignment_id }).select("plan_id"));
  return joinCurrentDue(joinCurrentState(query, now), now)
    .whereRaw("moved.origin_id = extensions.id")
    .whereNotIn("state.work_state", ["completed", "cancelled"])
    .orderByRaw("lead.sort_key, tasks.position, assignments.occurrence, extensions.id")
    .limit(MOST_ALSO)
    .select("extensions.id", "lead.name as lead", "tasks.text as task", db.raw(`${currentDueOn} as ??`, ["dueOn"]));
}
