import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  // A document on its way to a plan: what the file says, and what people have made of it so far.
  await db.schema.createTable("import_drafts", (t) => {
    t.text("id").primary();
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.text("made_by").notNullable().references("id").inTable("users");
    t.text("made_at").notNullable();
    t.text("state").notNullable();
    t.text("sha256").notNullable();
    t.text("file_name").notNullable();
    t.text("media_type").notNullable();
    t.integer("bytes").notNullable();
    // Hundredths while it is being read.
    t.integer("progress").notNullable().defaultTo(0);
    // JSON: why it could not be read, in both languages.
    t.text("refusal");
    // JSON: the paragraphs and tables of the document, and what was read from them; never changed afterwards.
    t.text("blocks");
    t.text("reading");
    t.integer("was_recognised").notNullable().defaultTo(0);
    t.text("plan_id").references("id").inTable("plans");
    t.text("ended_at");
    t.text("ended_by").references("id").inTable("users");
    t.integer("version").notNullable().defaultTo(1);
    t.index(["agency_id", "state", "id"]);
    t.index(["state"]);
  });
  await db.schema.createTable("import_items", (t) => {
    t.text("id").primary();
    t.text("draft_id").notNullable().references("id").inTable("import_drafts");
    t.text("kind").notNullable();
    t.integer("position").notNullable();
    // JSON: the fields of the form of a plan, a target, a task or a report form, as they would be typed.
    t.text("fields").notNullable();
    t.text("source");
    t.text("doubts").notNullable();
    t.text("state").notNullable();
    t.text("edited_by").references("id").inTable("users");
    t.text("edited_at");
    t.integer("version").notNullable().defaultTo(1);
    t.index(["draft_id", "kind", "position"]);
  });
  // The papers of a plan as they came: the file it was read from.
  await db.schema.createTable("plan_files", (t) => {
    t.text("id").primary();
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.text("sha256").notNullable();
    t.text("file_name").notNullable();
    t.text("media_type").notNullable();
    t.integer("bytes").notNullable();
    t.text("added_at").notNullable();
    t.text("added_by").notNullable().references("id").inTable("users");
    t.index(["plan_id"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["plan_files", "import_items", "import_drafts"]) await db.schema.dropTable(table);
}
