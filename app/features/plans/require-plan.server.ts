import type { ViewContext } from "~/features/accounts/context";
import type { Action } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { loadVisiblePlan } from "./plan-object.server";

/**
 * Before the input of an action on a plan is read: whether the reader may take it at all.
 * @throws NotFound when the reader may not see the plan
 * @throws Forbidden when the reader sees it but may not take `action`
 */
export async function requirePlan({ db, actor }: ViewContext, action: Action, id: string): Promise<void> {
  const { permission } = await loadVisiblePlan(db, actor, id);
  requirePermission(actor, action, permission, { seen: true });
}
