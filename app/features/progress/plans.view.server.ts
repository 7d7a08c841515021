import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { canSomewhere } from "~/features/accounts/permission";
import { wherePlanVisible } from "~/features/accounts/scope.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { planDaySql } from "~/features/plans/own-plans.server";
import type { PlanSort, PlansFilters } from "~/features/plans/plans-filters";
import { revokedIds, whereInForce } from "~/features/plans/revoked-plans.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import { searchPattern } from "~/lib/vietnamese-text";
import { everyAssignmentFacts, type Moment } from "./assignment-facts.server";
import { countFacts, type FactCountRow, toFactCount } from "./fact-counts.server";
import { momentOf } from "./moment.server";
import { whereStateVisible } from "./peer-scope.server";
import { type BothCounts, countBoth, countStandings, type StandingCounts } from "./standing";

const plansPageSize = 50;

export type PlanLineItem = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string;
  readonly standing: string;
  readonly issuedOn: CalendarDate | null;
  /** It stands revoked and counts nowhere. */
  readonly isRevoked: boolean;
  /** How the work in the actor's sight stands. */
  readonly counts: StandingCounts;
  readonly both: BothCounts;
};

export type PlansView = {
  readonly filters: PlansFilters;
  readonly total: number;
  readonly pageSize: number;
  readonly plans: readonly PlanLineItem[];
  readonly issuers: readonly { readonly id: string; readonly name: string }[];
  readonly years: readonly string[];
  readonly canCreate: boolean;
};

const orders: Readonly<Record<PlanSort, string>> = {
  "-issued": `${planDaySql} desc, plans.id`,
  issued: `${planDaySql}, plans.id`,
  number: "plans.search_text, plans.id",
  "-number": "plans.search_text desc, plans.id",
  issuer: `issuer.sort_key, ${planDaySql} desc, plans.id`,
  "-issuer": `issuer.sort_key desc, ${planDaySql} desc, plans.id`,
};

/** The plans in sight at the moment looked at. */
function visiblePlans({ db, actor, now }: ViewContext): Knex.QueryBuilder {
  return wherePlanVisible(
    db("plans").join("agencies as issuer", "issuer.id", "plans.issuer_id").where("plans.created_at", "<=", now),
    actor,
  );
}

function workOf({ db, now }: ViewContext): Knex.QueryBuilder {
  return joinCurrentState(db("assignments").whereRaw("assignments.plan_id = plans.id"), now).select("assignments.id");
}

function whereAsked(query: Knex.QueryBuilder, view: ViewContext, { q, issuer, year, state }: PlansFilters): Knex.QueryBuilder {
  if (q) query.whereRaw("plans.search_text like ? escape '\\'", [searchPattern(q)]);
  if (issuer) query.where("plans.issuer_id", issuer);
  if (year) query.whereRaw(`${planDaySql} >= ? and ${planDaySql} < ?`, [`${year}-01-01`, `${Number(year) + 1}-01-01`]);
  // Revoked plans are found by asking for them, or for their words.
  if (state === "revoked") query.whereIn("plans.id", revokedIds(view.db, view.now));
  else if (!q || state !== null) whereInForce(query, view.db, view.now);
  const open = workOf(view).whereNotIn("state.work_state", ["completed", "cancelled"]);
  // A plan whose work is not assigned yet is still followed.
  if (state === "open") query.where((where) => where.whereExists(open).orWhereNotExists(workOf(view)));
  if (state === "done") query.whereExists(workOf(view)).whereNotExists(open);
  return query;
}

/** How the work of each of `planIds` stands, in one statement. */
export async function standingsOfPlans(
  { db, actor }: ViewContext,
  moment: Moment,
  planIds: readonly string[],
): Promise<Map<string, PlanStanding>> {
  const facts = whereStateVisible(everyAssignmentFacts(db, moment).whereIn("assignments.plan_id", planIds), actor);
  const rows: (FactCountRow & { plan_id: string })[] = await countFacts(db, db.from(facts.as("facts")), ["facts.plan_id"]);
  const rowsOf = groupBy(rows, (row) => row.plan_id);
  return new Map(planIds.map((id) => [id, standingOfPlan(rowsOf.get(id) ?? [])]));
}

/** How the work of a plan stands. */
export type PlanStanding = { readonly counts: StandingCounts; readonly both: BothCounts };

function standingOfPlan(rows: readonly FactCountRow[]): PlanStanding {
  const facts = rows.map(toFactCount);
  return { counts: countStandings(facts), both: countBoth(facts) };
}

type Row = Omit<PlanLineItem, "counts" | "both" | "issuedOn" | "isRevoked"> & {
  issued_on: CalendarDate | null;
  is_revoked: number;
};

/** The plans that the actor may read; six statements. */
export async function plansView(view: ViewContext, filters: PlansFilters): Promise<PlansView> {
  const { db, actor } = view;
  const moment = await momentOf(view);
  const counted: { count: number | string } = await whereAsked(visiblePlans(view), view, filters).count({ count: "*" }).first();
  const rows: Row[] = await whereAsked(visiblePlans(view), view, filters)
    .join("agencies as standing", "standing.id", "plans.standing_id")
    .orderByRaw(orders[filters.sort])
    .limit(plansPageSize)
    .offset((filters.page - 1) * plansPageSize)
    .select("plans.id", "plans.number", "plans.title", "plans.issued_on", "issuer.name as issuer", "standing.name as standing")
    .select(db.raw("case when plans.id in (?) then 1 else 0 end as is_revoked", [revokedIds(db, view.now)]));
  const standings = await standingsOfPlans(
    view,
    moment,
    rows.map((row) => row.id),
  );
  const issuers: { id: string; name: string }[] = await visiblePlans(view)
    .groupBy("issuer.id", "issuer.name", "issuer.sort_key")
    .orderBy("issuer.sort_key")
    .select("issuer.id", "issuer.name");
  const years: { year: string }[] = await visiblePlans(view)
    .distinct(db.raw(`substr(${planDaySql}, 1, 4) as year`))
    .orderBy("year", "desc");
  return {
    filters,
    total: Number(counted.count),
    pageSize: plansPageSize,
    plans: rows.map(({ issued_on: issuedOn, is_revoked, ...row }) => ({
      ...row,
      issuedOn,
      isRevoked: is_revoked === 1,
      ...(standings.get(row.id) ?? standingOfPlan([])),
    })),
    issuers,
    years: years.map(({ year }) => year),
    canCreate: canSomewhere(actor, "plan.create"),
  };
}
