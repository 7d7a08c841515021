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

/** Locks the one row that orders appends to the audit log; SQLite has a single writer and needs none. */
export function lockRow<T extends Knex.QueryBuilder>(query: T, db: Knex): T {
  return engineOf(db) === "postgres" ? (query.forUpdate() as T) : query;
}

/** Name and version of the engine, for `/healthz` and `dondoc doctor`. */
export async function engineVersion(db: Knex): Promise<string> {
  const sql = engineOf(db) === "postgres" ? "show server_version" : "select sqlite_version() as server_version";
  const answer = await db.raw(sql);
  const rows = (engineOf(db) === "postgres" ? answer.rows : answer) as { server_version: string }[];
  return `${engineOf(db)} ${rows[0]?.server_version ?? "?"}`;
}
