import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  // What is worked out from the whole document is kept when it was read; drafts read before this have none of it: their page works
  // it out again, and their items stand under no heading.
  await db.schema.alterTable("import_drafts", (t) => {
    // JSON: the parts of the document with their words, as they go with the plan.
    t.text("passages");
    // JSON: what the page says of the document as a whole.
    t.text("findings");
  });
  await db.schema.alterTable("import_items", (t) => {
    t.text("heading");
    // JSON, in both languages.
    t.text("remark");
  });
}

export async function down(db: Knex): Promise<void> {
  // Not by the schema builder, which makes the tables anew on SQLite, and items refer to drafts.
  const drop = (table: string, column: string) => db.raw("alter table ?? drop column ??", [table, column]);
  for (const column of ["remark", "heading"]) await drop("import_items", column);
  for (const column of ["findings", "passages"]) await drop("import_drafts", column);
}
