import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    // Who reads the draft, and until when nobody else does: a server that has ended is not heard of again.
    t.text("reader");
    t.text("lease_until");
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    t.dropColumns("reader", "lease_until");
  });
}
