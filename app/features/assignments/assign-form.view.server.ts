import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { agencyOptions } from "~/features/agencies/agency-scope.server";
import { isWithinReach, type Reach } from "~/features/agencies/reach";
import { readReach } from "~/features/agencies/reach.server";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import { planLinkOf } from "~/features/plans/plan-name.server";
import { loadVisiblePlan, type PlanObject } from "~/features/plans/plan-object.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound, type Problem, RuleViolation } from "~/lib/errors";
import type { PlanRow } from "~db/tables";
import { joinCurrentState } from "./current-state.server";
import { pastPeriodsOf } from "./expected-work";
import type { Lead } from "./lead";
import { leadsOn, membersOfGroups } from "./lead.store.server";
import type { PastPeriodsChoice } from "./past-periods";
import { planOfWork } from "./plan-of-work.server";
import { readAmendedDeadlines } from "./read-amended-deadlines.server";
import { typedLeads } from "./typed-leads.server";
import type { Urgency } from "./urgency";

export type Asked = {
  agencies: readonly string[];
  groupIds: readonly string[];
  on: CalendarDate;
  urgency: Urgency;
  pastPeriods?: PastPeriodsChoice;
};
/** `isRevived`: work of the agency that was cancelled or withdrawn begins anew. */
export type PreviewLine = { id: string; name: string; isAssigned: boolean; isRevived: boolean; isSupporting: boolean };

// Groups belong to the plan's agencies or to those above them.
async function groupsFor(db: Knex, { permission }: PlanObject): Promise<{ id: string; name: string }[]> {
  const ids = (permission.owners ?? []).flatMap((owner) => owner.path.split("/").filter(Boolean));
  return db("agency_groups")
    .whereIn("owner_agency_id", [...new Set(ids)])
    .orderBy("name")
    .select("id", "name");
}

type Around = { readonly near: readonly string[]; readonly reach: Reach };

async function namedLeads(db: Knex, { agencies, groupIds, on }: Asked, { near, reach }: Around): Promise<Lead[]> {
  const agencyIds = await typedLeads(db, { typed: agencies, on, near });
  return agencyIds.length + groupIds.length === 0 ? [] : leadsOn(db, { agencyIds, groupIds, on, reach });
}

type Task = { readonly taskId: string; readonly now: Instant };

async function previewOf(db: Knex, { taskId, now }: Task, asked: Asked, around: Around): Promise<PreviewLine[]> {
  const leads = await namedLeads(db, asked, around);
  const standing = joinCurrentState(db("assignments").where("assignments.task_id", taskId), now);
  const assigned: { lead_id: string; work_state: string }[] = await standing
    .distinct()
    .select("assignments.lead_id", "state.work_state");
  const ofLead = (id: string) => assigned.filter(({ lead_id }) => lead_id === id);
  const supports: string[] = await db("task_supports").where({ task_id: taskId }).pluck("agency_id");
  return leads.map(({ id, name }) => ({
    id,
    name,
    isAssigned: ofLead(id).length > 0,
    isRevived: ofLead(id).some(({ work_state }) => work_state === "cancelled"),
    isSupporting: supports.includes(id),
  }));
}

type TaskAsked = { readonly id: string; readonly text: string; readonly deadline: string };

/** The periods of a task that fell due between the plan's issue and today, whoever is named; none unless it is periodic. */
async function readPastPeriods(view: ViewContext, plan: PlanRow, { id, deadline }: TaskAsked, on: CalendarDate) {
  const spec = parseDeadlineSpec(deadline);
  if (spec.kind !== "periodic") return [];
  const amended = await readAmendedDeadlines(view.db, id, view.now);
  const of = planOfWork(plan, await workCalendarOf(view), { on, owedFrom: on, until: view.today });
  return pastPeriodsOf({ spec, amended }, of, view.today);
}

/**
 * The form that assigns a task, and, when it was asked for, who would be assigned on that day.
 * @throws NotFound when the task is not one of the plan
 * @throws Forbidden when the actor may not assign the plan's work
 */
export async function assignFormView(
  view: ViewContext,
  { planId, taskId, asked }: { planId: string; taskId: string; asked: Asked | null },
) {
  const { db, actor, now } = view;
  const object = await loadVisiblePlan(db, actor, planId);
  requirePermission(actor, "assignment.assign", object.permission, { seen: true });
  const task: TaskAsked | undefined = await db("tasks")
    .where({ id: taskId, plan_id: planId })
    .whereNull("removed_at")
    .first("id", "text", "deadline");
  if (!task) throw new NotFound();
  const near = (object.permission.owners ?? []).map((owner) => owner.path);
  const on = asked?.on ?? object.plan.effective_on;
  const groups = await groupsFor(db, object);
  const members = await membersOfGroups(
    db,
    groups.map((group) => group.id),
    on,
  );
  const issuer = (object.permission.owners ?? []).find((owner) => owner.id === object.plan.issuer_id);
  const reach = await readReach(db, issuer ?? { id: object.plan.issuer_id, path: "" }, on);
  const agencies = (await agencyOptions(db, { on, near })).filter((agency) => isWithinReach(reach, agency.path));
  let preview: PreviewLine[] | null = null;
  let problems: readonly Problem[] = [];
  try {
    preview = asked ? await previewOf(db, { taskId, now }, asked, { near, reach }) : null;
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    problems = error.problems;
  }
  return {
    plan: planLinkOf(object),
    task: { id: taskId, text: task.text },
    pastPeriods: await readPastPeriods(view, object.plan, task, on),
    on,
    names: [...new Set(agencies.map((agency) => agency.name))],
    groups: groups.map((group) => ({
      ...group,
      members: members.filter((member) => member.groupId === group.id).map(({ name }) => name),
    })),
    asked,
    preview,
    problems,
  };
}
