import type { Knex } from "knex";

// Whoever checks what was recognised looks at the page as it was scanned. The pictures are made while it is read, and go with a
// draft that is thrown away.
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("import_pages", (t) => {
    t.text("draft_id").notNullable().references("id").inTable("import_drafts").onDelete("CASCADE");
    t.integer("page").notNullable();
    t.binary("picture").notNullable();
    t.primary(["draft_id", "page"]);
  });
  await db.schema.alterTable("import_drafts", (t) => {
    t.text("scan_pages");
  });
}

export async function down(db: Knex): Promise<void> {
  await db.raw("alter table ?? drop column ??", ["import_drafts", "scan_pages"]);
  await db.schema.dropTable("import_pages");
}
