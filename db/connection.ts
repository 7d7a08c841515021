import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import knexFactory, { type Knex } from "knex";
import { snapshotOptions } from "./dialect";
import { ImmediateSqliteClient } from "./sqlite-client";

/**
 * An open database. `write` is for commands, `read` for views. On SQLite they are one writing and
 * several reading connections; on PostgreSQL they are the same pool.
 */
export type Database = { readonly read: Knex; readonly write: Knex; close(): Promise<void> };

const statements = new AsyncLocalStorage<{ count: number }>();

/** Runs `work` and counts the SQL statements that it causes. */
export function countingStatements<T>(counter: { count: number }, work: () => T): T {
  return statements.run(counter, work);
}

function counted(db: Knex): Knex {
  db.on("start", () => {
    const counter = statements.getStore();
    if (counter) counter.count += 1;
  });
  return db;
}

type SqliteHandle = {
  run(sql: string, done: (error: Error | null) => void): void;
  configure(option: string, value: number): void;
};

function sqlite(filename: string, max: number, pragmas: readonly string[]): Knex {
  return counted(
    knexFactory({
      client: ImmediateSqliteClient,
      connection: { filename },
      useNullAsDefault: true,
      pool: {
        min: 1,
        max,
        afterCreate: (handle: SqliteHandle, done: (error: Error | null, handle: SqliteHandle) => void) => {
          handle.configure("busyTimeout", 10_000);
          const next = (index: number): void => {
            const pragma = pragmas[index];
            if (pragma === undefined) done(null, handle);
            else handle.run(`pragma ${pragma}`, (error) => (error ? done(error, handle) : next(index + 1)));
          };
          next(0);
        },
      },
    }),
  );
}

function openSqlite(filename: string): Database {
  mkdirSync(dirname(filename), { recursive: true, mode: 0o700 });
  const shared = ["foreign_keys = on", "synchronous = full", "temp_store = memory"];
  const write = sqlite(filename, 1, ["journal_mode = wal", ...shared]);
  const read = sqlite(filename, 4, [...shared, "query_only = on"]);
  return { read, write, close: async () => void (await Promise.all([read.destroy(), write.destroy()])) };
}

function openPostgres(url: string): Database {
  const db = counted(knexFactory({ client: "pg", connection: url, pool: { min: 0, max: 10 } }));
  return { read: db, write: db, close: () => db.destroy() };
}

/**
 * Opens the database named by `url`: `sqlite:./data/dondoc.sqlite` or `postgres://…`.
 * @throws Error when the scheme is neither.
 */
export function openDatabase(url: string): Database {
  if (url.startsWith("sqlite:")) return openSqlite(url.slice("sqlite:".length));
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  throw new Error(`DATABASE_URL must begin with sqlite: or postgres:// (got "${url.split(":")[0]}:")`);
}

/** Runs `work` in the transaction that `db` already is, or in a new one. */
export function inTransaction<T>(db: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Knex.Transaction) : db.transaction(work);
}

/** Runs `read` on one unchanging state of the database, without holding up writers. */
export function inSnapshot<T>(db: Knex, read: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  return db.transaction(read, snapshotOptions(db));
}
