import type { Knex } from "knex";
import type { AuditEntryRow } from "~db/tables";
import type { AuditObject } from "./audit-entry";
import { type HistoryEntry, toHistoryEntry } from "./object-history.view.server";

type Done = { readonly objectType: AuditObject; readonly objectId: string; readonly action: string };

/** The last `most` times that something was done to an object, by whomever, the last first. One statement. */
export async function lastTimes(db: Knex, { objectType, objectId, action }: Done, most: number): Promise<HistoryEntry[]> {
  const rows = await db<AuditEntryRow>("audit_entries")
    .where({ object_type: objectType, object_id: objectId, action })
    .orderBy("seq", "desc")
    .limit(most);
  return rows.map(toHistoryEntry);
}

type Whose = { readonly objectType: AuditObject; readonly objectId: string; readonly userId: string };

/** The last `most` things that one person did to an object, the last first. One statement. */
export async function lastActs(db: Knex, { objectType, objectId, userId }: Whose, most: number): Promise<HistoryEntry[]> {
  const rows = await db<AuditEntryRow>("audit_entries")
    .where({ object_type: objectType, object_id: objectId, user_id: userId })
    .orderBy("seq", "desc")
    .limit(most);
  return rows.map(toHistoryEntry);
}
