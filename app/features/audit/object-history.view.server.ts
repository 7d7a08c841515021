import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import type { AuditEntryRow } from "~db/tables";
import type { AuditObject } from "./audit-entry";
import { idsIn, namesOf } from "./audit-names.server";

/** One change as the screens tell it. */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: Instant;
  readonly who: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly data: Readonly<Record<string, unknown>>;
};

export type History = {
  readonly entries: readonly HistoryEntry[];
  /** Names of the agencies, persons and groups that the data mention by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};

export const historyPageSize = 50;

export function toHistoryEntry(row: AuditEntryRow): HistoryEntry {
  const { seq, at, action } = row;
  return {
    seq,
    at,
    action,
    who: row.user_name,
    objectType: row.object_type,
    objectId: row.object_id,
    data: JSON.parse(row.data),
  };
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query.count({ count: "*" });
  return Number(row?.count ?? 0);
}

type Scope = {
  readonly objectType: AuditObject;
  readonly objectId: string;
  /** What belongs to the object and is told with it: the tasks of a plan. `ids` selects one column. */
  readonly also?: readonly { readonly objectType: AuditObject; readonly ids: Knex.QueryBuilder }[];
  readonly now: Instant;
  readonly page?: number;
};

/**
 * What happened to one object up to `now`, newest first, fifty a page. Whoever may see the object may read its
 * history: the caller has made sure of that.
 */
export async function objectHistory(db: Knex, { objectType, objectId, also = [], now, page = 1 }: Scope): Promise<History> {
  const own = () =>
    db<AuditEntryRow>("audit_entries")
      .where((object) => {
        object.where({ object_type: objectType, object_id: objectId });
        for (const part of also)
          object.orWhere((of) => of.where("object_type", part.objectType).whereIn("object_id", part.ids.clone()));
      })
      .andWhere("at", "<=", now);
  const rows = await own()
    .orderBy("seq", "desc")
    .limit(historyPageSize)
    .offset((page - 1) * historyPageSize);
  const isWhole = page === 1 && rows.length < historyPageSize;
  const total = isWhole ? rows.length : await countOf(own());
  const entries = rows.map(toHistoryEntry);
  const names = await namesOf(
    db,
    entries.flatMap((entry) => idsIn(entry.data)),
  );
  return { entries, names, total, page, pageSize: historyPageSize };
}
