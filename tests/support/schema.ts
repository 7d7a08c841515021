import type { Knex } from "knex";
import { engineOf } from "~db/engine";

const postgresSql = `
select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
from information_schema.columns where table_schema = current_schema()
union all select indexdef from pg_indexes where schemaname = current_schema()
union all select conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = current_schema()::regnamespace
order by 1`;

/** Every table, column, index and constraint as one line each, in order. */
export async function schemaOf(db: Knex): Promise<string[]> {
  if (engineOf(db) === "postgres") return (await db.raw(postgresSql)).rows.map((row: { line: string }) => row.line);
  const rows: { sql: string }[] = await db("sqlite_master")
    .whereNotNull("sql")
    .whereNot("name", "like", "sqlite_%")
    .select("sql");
  return rows.map((row) => row.sql).sort();
}
