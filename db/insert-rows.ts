import type { Knex } from "knex";

// SQLite takes at most 500 rows and PostgreSQL 65,535 values in one statement; half of either is about as fast.
const mostRows = 400;
const mostValues = 16_000;

/** Inserts all rows, which have the same columns, in as few statements as both engines allow; none when there are no rows. */
export async function insertRows(trx: Knex.Transaction, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length;
  const atOnce = Math.min(mostRows, Math.floor(mostValues / Math.max(columns, 1)));
  for (let from = 0; from < rows.length; from += atOnce) await trx(table).insert(rows.slice(from, from + atOnce));
}
