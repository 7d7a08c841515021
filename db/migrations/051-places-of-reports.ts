import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    // JSON: where a report that was filled in says what; drafts read before this know it only of their figures.
    t.text("places");
  });
}

export async function down(db: Knex): Promise<void> {
  // Not by the schema builder, which makes the table anew on SQLite, and items refer to it.
  await db.raw("alter table import_drafts drop column places");
}
