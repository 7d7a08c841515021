import type { ViewContext } from "~/features/accounts/context";
import { type History, objectHistory } from "~/features/audit/object-history.view.server";
import { loadPlanHead, type PlanHead } from "./plan-head.view.server";

/** What was changed in a plan, by whom and when; newest first. @throws NotFound */
export async function planHistoryView(
  view: ViewContext,
  planId: string,
  page: number,
): Promise<{ head: PlanHead; history: History }> {
  const { head } = await loadPlanHead(view, planId);
  return { head, history: await objectHistory(view.db, { objectType: "plan", objectId: planId, now: view.now, page }) };
}
