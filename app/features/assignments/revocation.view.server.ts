import type { ViewContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { loadPlanHead, type PlanHead } from "~/features/plans/plan-head.view.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { RevocationEffect } from "./revocation-effect";
import { readRevocationEffect } from "./revocation-effect.server";

/** What is asked before a plan is revoked or restored. */
export type RevocationPage = {
  readonly head: PlanHead;
  readonly effect: RevocationEffect;
  /** The last day on which more happened after the moment looked at, so that nothing can be done before; else null. */
  readonly laterOn: CalendarDate | null;
};

/**
 * What revoking a plan would mean, or how it stands revoked; five statements.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 */
export async function revocationView(view: ViewContext, planId: string): Promise<RevocationPage> {
  const { db, actor, now } = view;
  const { head, permission } = await loadPlanHead(view, planId);
  requirePermission(actor, "plan.revoke", permission, { seen: true });
  const later: { on: CalendarDate | null } | undefined = await db("assignments")
    .join("assignment_events", "assignment_events.assignment_id", "assignments.id")
    .where("assignments.plan_id", planId)
    .where("assignment_events.at", ">", now)
    .first(db.raw("max(assignment_events.on_day) as ??", ["on"]));
  return { head, effect: await readRevocationEffect(db, planId, now), laterOn: later?.on ?? null };
}
