import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    t.integer("attempts").notNullable().defaultTo(0);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    t.dropColumn("attempts");
  });
}
