import type { Knex } from "knex";

// What opens or tells without a password (a person's calendar address, the browsers that are notified) works as long as it bears
// the person's number; whoever changes the password or closes the account counts that up, and need not know what there is.
const tables = ["users", "calendar_feeds", "push_subscriptions"];

export async function up(db: Knex): Promise<void> {
  for (const table of tables)
    await db.schema.alterTable(table, (t) => {
      t.integer("access_version").notNullable().defaultTo(0);
    });
}

export async function down(db: Knex): Promise<void> {
  // In SQLite knex would make the tables anew, which others point to.
  for (const table of tables) await db.raw("alter table ?? drop column ??", [table, "access_version"]);
}
