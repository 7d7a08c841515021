import type { ViewContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { planLinkOf } from "~/features/plans/plan-name.server";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import { targetFactsOf } from "~/features/plans/row-facts.server";
import { NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { TargetRow } from "~db/tables";

/** The form in which a figure of a target is written down; two statements. @throws NotFound, Forbidden */
export async function targetFigureForm({ db, actor, today }: ViewContext, planId: string, targetId: string) {
  const object = await loadVisiblePlan(db, actor, planId);
  requirePermission(actor, "target.measure", object.permission, { seen: true });
  const row: TargetRow | undefined = await db("targets").where({ id: targetId, plan_id: planId }).whereNull("removed_at").first();
  if (!row) throw new NotFound();
  const { text, unit } = targetFactsOf(row);
  return { plan: planLinkOf(object), id: newId(), target: { id: row.id, text, unit }, today };
}
