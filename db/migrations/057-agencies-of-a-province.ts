import type { Knex } from "knex";

// Whoever offers the agencies of a province asks who stands beside its government: SEARCH agencies USING INDEX
// agencies_unit_code_index (unit_code=?) instead of a scan. Most agencies have none.
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("agencies", (t) => {
    t.index(["unit_code"], "agencies_unit_code_index", { predicate: db.whereNotNull("unit_code") });
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("agencies", (t) => {
    t.dropIndex([], "agencies_unit_code_index");
  });
}
