import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    // "plan": by those who enter plans; "report": by those who fill in reports, whose figures it brings.
    t.text("handed_in_as").notNullable().defaultTo("plan");
  });
  // The assignment whose report took the figures. A table of its own: SQLite adds no foreign key to one that others refer to.
  await db.schema.createTable("import_reports", (t) => {
    t.text("draft_id").primary().references("id").inTable("import_drafts");
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("import_reports");
  // Not by the schema builder, which makes the table anew on SQLite, and items refer to it.
  await db.raw("alter table import_drafts drop column handed_in_as");
}
