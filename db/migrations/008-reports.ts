import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("reports", (t) => {
    t.text("id").primary();
    t.text("assignment_id").notNullable().unique().references("id").inTable("assignments");
    t.text("form_version_id").notNullable().references("id").inTable("form_versions");
    t.text("created_at").notNullable();
  });
  await db.schema.createTable("report_versions", (t) => {
    t.text("id").primary();
    t.text("report_id").notNullable().references("id").inTable("reports");
    t.integer("number").notNullable();
    // Counts the savings of a draft: a save that names an older one is a conflict.
    t.integer("revision").notNullable().defaultTo(1);
    t.text("saved_at").notNullable();
    t.text("saved_by").notNullable().references("id").inTable("users");
    t.text("submitted_at");
    t.text("submitted_by").references("id").inTable("users");
    t.text("decision");
    t.text("decided_at");
    t.text("decided_by").references("id").inTable("users");
    t.text("reason");
    t.unique(["report_id", "number"]);
  });
  await db.schema.createTable("report_values", (t) => {
    t.text("version_id").notNullable().references("id").inTable("report_versions");
    t.text("indicator_id").notNullable().references("id").inTable("indicators");
    // "value", "dash" (không phát sinh) or "not-applicable"; a blank has no row.
    t.text("state").notNullable();
    t.double("number_value");
    t.text("text_value");
    t.text("explanation");
    t.primary(["version_id", "indicator_id"]);
    t.index(["indicator_id"]);
  });
  await db.schema.createTable("report_narratives", (t) => {
    t.text("version_id").notNullable().references("id").inTable("report_versions");
    t.text("outline_item_id").notNullable().references("id").inTable("outline_items");
    t.text("words").notNullable();
    t.primary(["version_id", "outline_item_id"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["report_narratives", "report_values", "report_versions", "reports"]) await db.schema.dropTable(table);
}
