import type { Knex } from "knex";

// Links in mails are signed and stand nowhere; what was mailed before this moment no longer opens anything.
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("users", (t) => {
    t.text("links_since");
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("users", (t) => {
    t.dropColumn("links_since");
  });
}
