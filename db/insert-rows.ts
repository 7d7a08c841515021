import type { Knex } from "knex";

// SQLite takes at most 500 rows and PostgreSQL 65,535 values in one statement; half of either is about as fast.
const mostRows = 400;
const mostValues = 16_000;

/** Rows with the same columns, in parts that one statement may bear on both engines; no part when there are no rows. */
export function rowsInParts<T extends object>(rows: readonly T[]): T[][] {
  const columns = Object.keys(rows[0] ?? {}).length;
  const atOnce = Math.min(mostRows, Math.floor(mostValues / Math.max(columns, 1)));
  const parts = Math.ceil(rows.length / atOnce);
  return Array.from({ length: parts }, (_, part) => rows.slice(part * atOnce, (part + 1) * atOnce));
}

/** Inserts all rows, which have the same columns, in as few statements as both engines allow; none when there are no rows. */
export async function insertRows(trx: Knex.Transaction, table: string, rows: readonly object[]): Promise<void> {
  for (const part of rowsInParts(rows)) await trx(table).insert(part);
}
