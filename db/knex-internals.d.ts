// The two classes of knex that db/sqlite-client.ts extends; knex ships no types for them.
declare module "knex/lib/dialects/sqlite3/index.js" {
  import { Knex } from "knex";
  export default class SqliteClient extends Knex.Client {
    transaction(...args: unknown[]): Knex.Transaction;
  }
}
declare module "knex/lib/dialects/sqlite3/execution/sqlite-transaction.js" {
  export default class SqliteTransaction {
    constructor(client: unknown, ...args: unknown[]);
    readonly readOnly: boolean | undefined;
    query(connection: unknown, sql: string): unknown;
    begin(connection: unknown): unknown;
    commit(connection: unknown, value: unknown): Promise<unknown>;
    rollback(connection: unknown, error: unknown): Promise<unknown>;
    readonly trxClient: { query(connection: unknown, sql: string): Promise<unknown> };
    _completed: boolean;
    _resolver(value: unknown): void;
  }
}
