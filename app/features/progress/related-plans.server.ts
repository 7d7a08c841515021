import type { ViewContext } from "~/features/accounts/context";
import { wherePlanVisible } from "~/features/accounts/scope.server";
import type { PlanRow } from "~db/tables";

export type RelatedPlan = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly isVisible: boolean;
};

export type RelatedPlans = {
  /** The plan that this one carries out. */
  readonly parent: RelatedPlan | null;
  /** Plans in sight that carry this one out. */
  readonly children: readonly RelatedPlan[];
};

/** The plans above and below a plan; one statement. */
export async function readRelated({ db, actor }: ViewContext, plan: PlanRow): Promise<RelatedPlans> {
  const inSight = wherePlanVisible(db("plans").whereRaw("plans.id = related.id"), actor).count("*").as("in_sight");
  const rows: { id: string; number: string | null; title: string; in_sight: number | string }[] = await db("plans as related")
    .where("related.carries_out_id", plan.id)
    .orWhere("related.id", plan.carries_out_id ?? "")
    .orderBy("related.search_text")
    .select("related.id", "related.number", "related.title", inSight);
  const related = rows.map(({ in_sight, ...row }) => ({ ...row, isVisible: Number(in_sight) > 0 }));
  return {
    parent: related.find((row) => row.id === plan.carries_out_id) ?? null,
    children: related.filter((row) => row.id !== plan.carries_out_id && row.isVisible),
  };
}
