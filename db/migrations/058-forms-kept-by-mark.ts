import type { Knex } from "knex";

// 1 when the form itself said whose it was, 0 when an ended session did.
// Whoever holds a saved page can send its forms without a session; what is kept of those pushes out only others of their kind.
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("interrupted_forms", (t) => {
    t.integer("by_mark").notNullable().defaultTo(0);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("interrupted_forms", (t) => {
    t.dropColumn("by_mark");
  });
}
