import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import type { CalendarDate } from "~/lib/calendar-date";
import { planLinkOf } from "./plan-name.server";
import { loadVisiblePlan, type PlanObject } from "./plan-object.server";
import type { Revocation } from "./revocation";
import { revocationAt } from "./revoked-plans.server";

/** What stands above every page of a plan. */
export type PlanHead = {
  readonly id: string;
  /** What it is called in a word: its number, else see `planName`. */
  readonly name: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: { readonly id: string; readonly name: string };
  readonly standing: { readonly id: string; readonly name: string };
  readonly issuedOn: CalendarDate | null;
  readonly isDemo: boolean;
  readonly canEdit: boolean;
  readonly canAssign: boolean;
  /** The plan may be revoked by the reader, or restored when it is revoked. */
  readonly canRevoke: boolean;
  /** How it stands revoked at the moment looked at; null while it is in force. */
  readonly revocation: Revocation | null;
};

/** The head of a plan, with the plan for what more a page needs of it. @throws NotFound */
export async function loadPlanHead(
  { db, actor, now }: ViewContext,
  planId: string,
): Promise<PlanObject & { readonly head: PlanHead }> {
  const object = await loadVisiblePlan(db, actor, planId);
  const { plan, permission, names, wasEverRevoked } = object;
  const head = {
    ...planLinkOf(object),
    number: plan.number,
    title: plan.title,
    issuer: { id: plan.issuer_id, name: names.issuer },
    standing: { id: plan.standing_id, name: names.standing },
    issuedOn: plan.issued_on,
    isDemo: plan.origin === "demo",
    canEdit: can(actor, "plan.edit", permission),
    canAssign: can(actor, "assignment.assign", permission),
    canRevoke: can(actor, "plan.revoke", permission),
    // Few plans ever are: the others need no further statement.
    revocation: wasEverRevoked ? await revocationAt(db, planId, now) : null,
  };
  return { ...object, head };
}

/** The head of a plan alone. @throws NotFound */
export async function planHeadView(view: ViewContext, planId: string): Promise<PlanHead> {
  return (await loadPlanHead(view, planId)).head;
}
