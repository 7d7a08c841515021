import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import type { AuditObject } from "~/features/audit/audit-entry";
import { recordAudit } from "~/features/audit/record-audit.server";
import { holdPlanToEdit } from "~/features/plans/plan-object.server";
import { Conflict, NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { type Ladder, type LadderPlace, ladderChanges } from "./ladder";
import { readLadders, readOwnLadder, writeRule } from "./rules.store.server";

export type LadderOf =
  | { readonly scope: "installation" }
  | { readonly scope: "plan"; readonly planId: string }
  | { readonly scope: "task"; readonly planId: string; readonly taskId: string };

const changedMeanwhile = {
  vi: "Người khác vừa sửa quy tắc nhắc này. Hãy xem bản đang lưu rồi lưu lại.",
  en: "Someone else has just changed this ladder. Look at what is stored, then save again.",
};

/** The rule that a ladder is stored as. */
export function ruleOf(of: LadderOf): LadderPlace {
  if (of.scope === "installation") return { scope: "installation", id: "" };
  return of.scope === "plan" ? { scope: "plan", id: of.planId } : { scope: "task", id: of.taskId };
}

async function grantToSet(trx: Knex.Transaction, actor: Actor, of: LadderOf): Promise<Grant> {
  if (of.scope === "installation") return requirePermission(actor, "reminders.set", {}, { seen: true });
  const { grant } = await holdPlanToEdit(trx, actor, of.planId);
  if (of.scope === "task") {
    const task = await trx("tasks").where({ id: of.taskId, plan_id: of.planId }).whereNull("removed_at").first("id");
    if (!task) throw new NotFound();
  }
  return grant;
}

const objects: Readonly<Record<LadderOf["scope"], AuditObject>> = { installation: "settings", plan: "plan", task: "task" };

/** What stands when a plan or task has no ladder of its own. */
async function inheritedBy(db: Knex, of: LadderOf): Promise<Ladder> {
  const { installation, plans } = await readLadders(db);
  return of.scope === "task" ? (plans.get(of.planId) ?? installation) : installation;
}

/**
 * Sets the ladder of the installation, of a plan or of a task; null lets a plan or task follow the one above again.
 * @throws Forbidden unless the actor operates the installation, or is secretariat of the plan's issuer or standing agency
 * @throws Conflict when someone changed it first
 */
export async function setLadder(
  { db, actor, now }: CommandContext,
  of: LadderOf,
  { version, ladder }: { version: number; ladder: Ladder | null },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const grant = await grantToSet(trx, actor, of);
    const rule = ruleOf(of);
    const before = (await readOwnLadder(trx, rule)).value ?? (await inheritedBy(trx, of));
    if (!(await writeRule(trx, rule, version, ladder))) {
      const current = await readOwnLadder(trx, rule);
      throw new Conflict(changedMeanwhile, { version: String(current.version) });
    }
    const after = ladder ?? (await inheritedBy(trx, of));
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: ladder === null ? "reminders.followed" : "reminders.set",
      objectType: objects[of.scope],
      objectId: rule.id || "reminders",
      data: { ...(of.scope === "installation" ? {} : { planId: of.planId }), changes: ladderChanges(before, after) },
    });
  });
}
