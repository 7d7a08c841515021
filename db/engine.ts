import type { Knex } from "knex";

export type Engine = "sqlite" | "postgres";

/** The engine behind a connection or a transaction. */
export function engineOf(db: Knex): Engine {
  return db.client.config.client === "pg" ? "postgres" : "sqlite";
}
