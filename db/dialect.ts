/** Every difference between SQLite and PostgreSQL lives in this file. */
import type { Knex } from "knex";
import { engineOf } from "./engine";

/** Column type for text that is ordered and compared byte by byte (paths, sort keys, folded search text). */
export function binaryText(db: Knex): string {
  return engineOf(db) === "postgres" ? 'text collate "C"' : "text";
}

/** True when the error says that a unique or primary key already exists. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : "";
  return code === "23505" || (code === "SQLITE_CONSTRAINT" && /UNIQUE|PRIMARY KEY/.test(message));
}

/** SQL: how many days lie between the day in `column` and a bound one, either way. */
export function daysApart(db: Knex, column: string): string {
  return engineOf(db) === "postgres"
    ? `abs(cast(${column} as date) - cast(? as date))`
    : `abs(julianday(${column}) - julianday(?))`;
}

/** Locks the one row that orders appends to the audit log; SQLite has a single writer and needs none. */
export function lockRow<T extends Knex.QueryBuilder>(query: T, db: Knex): T {
  return engineOf(db) === "postgres" ? (query.forUpdate() as T) : query;
}

/** Locks the rows that a query finds and passes over those that another transaction holds; SQLite has a single writer and needs none. */
export function skipHeldRows<T extends Knex.QueryBuilder>(query: T, db: Knex): T {
  return engineOf(db) === "postgres" ? (query.forUpdate().skipLocked() as T) : query;
}

/** The transaction that reads one unchanging state of the database. */
export function snapshotOptions(db: Knex): Knex.TransactionConfig {
  return engineOf(db) === "postgres" ? { isolationLevel: "repeatable read", readOnly: true } : { readOnly: true };
}

/** Names of our tables, in alphabetical order; those that keep the books of migrations are left out. */
export async function tableNames(db: Knex): Promise<string[]> {
  const query =
    engineOf(db) === "postgres"
      ? db("information_schema.tables")
          .whereRaw("table_schema = current_schema() and table_type = 'BASE TABLE'")
          .select("table_name as name")
      : db("sqlite_master").where({ type: "table" }).whereNot("name", "like", "sqlite_%").select("name");
  const rows: { name: string }[] = await query;
  return rows
    .map((row) => row.name)
    .filter((name) => !name.startsWith("knex_"))
    .sort();
}

/** Names of our tables that have the column. */
export async function tablesWithColumn(db: Knex, column: string): Promise<string[]> {
  const tables = await tableNames(db);
  const having = await Promise.all(tables.map((table) => db.schema.hasColumn(table, column)));
  return tables.filter((_table, index) => having[index]);
}

/** All rows of a table in batches, inside a transaction. Both ways hold one batch in memory, however large the table is. */
export async function* batchesOf(trx: Knex.Transaction, table: string, size = 1000): AsyncGenerator<Record<string, unknown>[]> {
  if (engineOf(trx) === "postgres") {
    await trx.raw("declare batches cursor for select * from ??", [table]);
    for (;;) {
      const { rows } = await trx.raw(`fetch ${size} from batches`);
      if (rows.length === 0) break;
      yield rows;
    }
    await trx.raw("close batches");
    return;
  }
  for (let last = 0; ; ) {
    const rows = await trx(table).select("*", "rowid as rowid_").where("rowid", ">", last).orderBy("rowid").limit(size);
    if (rows.length === 0) return;
    last = rows[rows.length - 1].rowid_;
    yield rows.map(({ rowid_, ...row }) => row);
  }
}

/** Foreign keys whose row is missing, as sentences. PostgreSQL never lets one arise. */
export async function brokenForeignKeys(db: Knex): Promise<string[]> {
  if (engineOf(db) === "postgres") return [];
  const rows: { table: string; rowid: number; parent: string }[] = await db.raw("pragma foreign_key_check");
  return rows.map((row) => `${row.table} #${row.rowid} -> ${row.parent}`);
}

/**
 * Lets the transaction write rows before the rows that they refer to; every reference is checked when `work` is done.
 */
export async function withDeferredForeignKeys(trx: Knex.Transaction, work: () => Promise<void>): Promise<void> {
  if (engineOf(trx) === "sqlite") {
    await trx.raw("pragma defer_foreign_keys = on");
    return work();
  }
  const { rows } = await trx.raw(
    "select conrelid::regclass::text as owner, quote_ident(conname) as key from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace",
  );
  const alter = async (words: string) => {
    for (const { owner, key } of rows as { owner: string; key: string }[])
      await trx.raw(`alter table ${owner} alter constraint ${key} ${words}`);
  };
  await alter("deferrable initially deferred");
  await work();
  await trx.raw("set constraints all immediate");
  await alter("not deferrable");
}

/** Name and version of the engine, for `/healthz` and `dondoc doctor`. */
export async function engineVersion(db: Knex): Promise<string> {
  const sql = engineOf(db) === "postgres" ? "show server_version" : "select sqlite_version() as server_version";
  const answer = await db.raw(sql);
  const rows = (engineOf(db) === "postgres" ? answer.rows : answer) as { server_version: string }[];
  return `${engineOf(db)} ${rows[0]?.server_version ?? "?"}`;
}
