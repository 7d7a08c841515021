import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { idsIn, namesOf } from "~/features/audit/audit-names.server";
import { type History, historyPageSize, toHistoryEntry } from "~/features/audit/object-history.view.server";
import type { AuditEntryRow } from "~db/tables";
import { loadPlanHead, type PlanHead } from "./plan-head.view.server";

/** The entries of a plan and of its tasks, targets and forms, also of those that were removed. */
function entriesOf({ db, now }: ViewContext, planId: string): Knex.QueryBuilder {
  const parts = [
    ["task", "tasks"],
    ["target", "targets"],
    ["form", "forms"],
  ] as const;
  return db("audit_entries")
    .where("audit_entries.at", "<=", now)
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
  const { head } = await loadPlanHead(view, planId);
  const counted: { count: number | string } = await entriesOf(view, planId).count({ count: "*" }).first();
  const rows: AuditEntryRow[] = await entriesOf(view, planId)
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
