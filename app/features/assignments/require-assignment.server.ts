import type { ViewContext } from "~/features/accounts/context";
import { type Action, can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { loadAssignmentObject } from "./assignment-object.server";

/**
 * For the page of an action, and before its input is read: whether the reader may take it at all.
 * @throws NotFound when the reader may not see the assignment
 * @throws Forbidden when the reader sees it but may not take `action`
 */
export async function requireAssignment({ db, actor }: ViewContext, action: Action, id: string): Promise<void> {
  const { permission } = await loadAssignmentObject(db, id);
  requirePermission(actor, action, permission, { seen: can(actor, "assignment.read", permission) });
}
