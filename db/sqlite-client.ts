import type { Knex } from "knex";
import SqliteTransaction from "knex/lib/dialects/sqlite3/execution/sqlite-transaction.js";
import SqliteClient from "knex/lib/dialects/sqlite3/index.js";

// knex opens SQLite transactions with a plain BEGIN, which asks for the write lock at the first write
// and can then fail half-way when another process holds it. BEGIN IMMEDIATE waits for it at the start.
// A read-only transaction must not take the lock at all.
class ImmediateTransaction extends SqliteTransaction {
  override begin(connection: unknown): unknown {
    return this.query(connection, this.readOnly ? "BEGIN;" : "BEGIN IMMEDIATE;");
  }

  // SQLite leaves the transaction open when COMMIT fails; the connection could then begin no other.
  override commit(connection: unknown, value: unknown): Promise<unknown> {
    return this.trxClient.query(connection, "COMMIT;").then(
      () => {
        this._completed = true;
        this._resolver(value);
      },
      (error) => this.rollback(connection, error),
    );
  }
}

/** knex client for SQLite whose transactions take the write lock when they begin. */
export class ImmediateSqliteClient extends SqliteClient {
  override transaction(...args: unknown[]): Knex.Transaction {
    return new ImmediateTransaction(this, ...args) as unknown as Knex.Transaction;
  }
}
