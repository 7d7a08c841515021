import type { Knex } from "knex";
import { agencyIdsOf } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { receiptKinds } from "~/features/assignments/receipt";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import { searchPattern } from "~/lib/vietnamese-text";
import type { PlanRow } from "~db/tables";
import {
  assignmentFacts,
  everyAssignmentFacts,
  isComing,
  isUpdated,
  lacksReceipt,
  type Moment,
  whereCameDue,
  whereStanding,
  whereTold,
} from "./assignment-facts.server";
import { type AssignmentFilters, sectionAsked } from "./assignment-filters";
import { joinAroundFacts } from "./assignment-lines.server";

/** The assignments of one plan that an actor sees: all, its own, or its own with the others' state and name. */
export type PlanSight = {
  readonly plan: PlanRow;
  /** Whether the actor may open every assignment of the plan. */
  readonly seesAll: boolean;
  /** Whether the plan's deadlines are for the actor to extend. */
  readonly mayExtend: boolean;
  /** The plan's assignments in sight, as a derived table joined with `tasks` and `lead`. */
  facts(moment: Moment): Knex.QueryBuilder;
};

/** @throws NotFound when the actor may not read the plan */
export async function planSight({ db, actor }: ViewContext, planId: string): Promise<PlanSight> {
  const { plan, permission } = await loadVisiblePlan(db, actor, planId);
  const seesAll = can(actor, "assignment.read", permission);
  const seesPeers = seesAll || plan.peers_see === "state";
  return {
    plan,
    seesAll,
    mayExtend: can(actor, "extension.decide", permission),
    facts(moment) {
      const facts = everyAssignmentFacts(db, moment).andWhere("assignments.plan_id", planId);
      return joinAroundFacts(db, seesPeers ? facts : whereAssignmentVisible(facts, actor));
    },
  };
}

/** Everything that the actor may open, in all plans. */
export function wholeSight({ db, actor }: ViewContext): Pick<PlanSight, "seesAll" | "facts"> {
  return { seesAll: true, facts: (moment) => joinAroundFacts(db, whereAssignmentVisible(assignmentFacts(db, moment), actor)) };
}

/** Which of `ids` the actor may open. */
export async function openableOf({ db, actor }: ViewContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const query = db("assignments").join("plans", "plans.id", "assignments.plan_id").whereIn("assignments.id", ids);
  const found: string[] = await whereAssignmentVisible(query, actor).pluck("assignments.id");
  return new Set(found);
}

/** Keeps what `filters` ask for beside state, level and section, which chips count. */
export function whereNamed(
  query: Knex.QueryBuilder,
  filters: AssignmentFilters,
  { db, actor, now, today }: ViewContext,
): Knex.QueryBuilder {
  const { q, agency, mine, due, told, days, receipt } = filters;
  if (agency) query.where("facts.lead_id", agency);
  if (mine) query.whereIn("facts.lead_id", agencyIdsOf(actor));
  if (due === "week") query.where(isComing(db, today));
  if (due === "came") whereCameDue(query);
  if (told) whereTold(query, told, isUpdated(db, { now, today }, days));
  if (receipt) query.where(lacksReceipt(db, now, receiptKinds));
  if (!q) return query;
  const like = (column: string) => `${column} like ? escape '\\'`;
  return query.where((where) => {
    where.whereRaw(like("tasks.search_text"), [searchPattern(q)]).orWhereRaw(like("lead.search_text"), [searchPattern(q)]);
  });
}

/** Keeps what all of `filters` ask for. */
export function whereAsked(query: Knex.QueryBuilder, filters: AssignmentFilters, view: ViewContext): Knex.QueryBuilder {
  whereNamed(query, filters, view);
  const section = sectionAsked(filters.section);
  if (section !== null) query.where("tasks.section", section);
  if (filters.level) query.where("lead.level", filters.level);
  return filters.state ? whereStanding(query, filters.state) : query;
}
