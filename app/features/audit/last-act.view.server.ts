import type { Knex } from "knex";
import type { AuditEntryRow } from "~db/tables";
import type { AuditObject } from "./audit-entry";
import { type HistoryEntry, toHistoryEntry } from "./object-history.view.server";

type Whose = { readonly objectType: AuditObject; readonly objectId: string; readonly userId: string };

/** The last `most` things that one person did to an object, the last first. One statement. */
export async function lastActs(db: Knex, { objectType, objectId, userId }: Whose, most: number): Promise<HistoryEntry[]> {
  const rows = await db<AuditEntryRow>("audit_entries")
    .where({ object_type: objectType, object_id: objectId, user_id: userId })
    .orderBy("seq", "desc")
    .limit(most);
  return rows.map(toHistoryEntry);
}
