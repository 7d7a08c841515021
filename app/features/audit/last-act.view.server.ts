import type { Knex } from "knex";
import type { AuditEntryRow } from "~db/tables";
import type { AuditObject } from "./audit-entry";
import { type HistoryEntry, toHistoryEntry } from "./object-history.view.server";

/** What one person did last to an object; null when there is nothing. One statement. */
export async function lastAct(
  db: Knex,
  { objectType, objectId, userId }: { objectType: AuditObject; objectId: string; userId: string },
): Promise<HistoryEntry | null> {
  const row = await db<AuditEntryRow>("audit_entries")
    .where({ object_type: objectType, object_id: objectId, user_id: userId })
    .orderBy("seq", "desc")
    .first();
  return row ? toHistoryEntry(row) : null;
}
