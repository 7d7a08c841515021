import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    // Who reads the draft, and until when nobody else does: a server that has ended is not heard of again.
    t.text("reader");
    t.text("lease_until");
  });
}

export async function down(db: Knex): Promise<void> {
  // Not by the schema builder, which makes the table anew on SQLite, and items refer to it.
  for (const column of ["reader", "lease_until"]) await db.raw("alter table import_drafts drop column ??", [column]);
}
