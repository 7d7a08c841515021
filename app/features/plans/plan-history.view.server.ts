import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { idsIn, namesOf } from "~/features/audit/audit-names.server";
import { type History, historyPageSize, toHistoryEntry } from "~/features/audit/object-history.view.server";
import type { AuditEntryRow } from "~db/tables";
import { loadPlanHead, type PlanHead } from "./plan-head.view.server";
import type { PlanObject } from "./plan-object.server";

// To whom work was given is told to those who may know of each other.
function mayKnowPeers({ actor }: ViewContext, { plan, permission }: PlanObject): boolean {
  return plan.peers_see === "state" || can(actor, "assignment.read", permission);
}

/** The entries of a plan and of its tasks, targets and forms, also of those that were removed. */
function entriesOf({ db, now }: ViewContext, planId: string, isWithPeers: boolean): Knex.QueryBuilder {
  const parts = [
    ["task", "tasks"],
    ["target", "targets"],
    ["form", "forms"],
  ] as const;
  return db("audit_entries")
    .where("audit_entries.at", "<=", now)
    .whereNotIn("audit_entries.action", isWithPeers ? [] : ["task.assigned"])
    .andWhere((where) => {
      where.where({ "audit_entries.object_type": "plan", "audit_entries.object_id": planId });
      for (const [type, table] of parts) {
        where.orWhere((part) => {
          part
            .where("audit_entries.object_type", type)
            .whereIn("audit_entries.object_id", db(table).where({ plan_id: planId }).select("id"));
        });
      }
    });
}

/** What was changed in a plan, by whom and when; newest first; at most six statements. @throws NotFound */
export async function planHistoryView(
  view: ViewContext,
  planId: string,
  page: number,
): Promise<{ head: PlanHead; history: History }> {
  const { head, ...object } = await loadPlanHead(view, planId);
  const told = () => entriesOf(view, planId, mayKnowPeers(view, object));
  const counted: { count: number | string } = await told().count({ count: "*" }).first();
  const rows: AuditEntryRow[] = await told()
    .orderBy("audit_entries.seq", "desc")
    .limit(historyPageSize)
    .offset((page - 1) * historyPageSize);
  const entries = rows.map(toHistoryEntry);
  const names = await namesOf(
    view.db,
    entries.flatMap((entry) => idsIn(entry.data)),
  );
  return { head, history: { entries, names, total: Number(counted.count), page, pageSize: historyPageSize } };
}
