import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  // Versions are only ever added; the last one of an owner and kind counts, and without a file it is the default.
  await db.schema.createTable("letter_templates", (t) => {
    t.text("id").primary();
    t.text("owner_id").notNullable().references("id").inTable("agencies");
    t.text("kind").notNullable();
    t.integer("number").notNullable();
    t.text("sha256");
    t.text("file_name");
    t.integer("bytes");
    t.text("note");
    t.text("added_at").notNullable();
    t.text("added_by").notNullable().references("id").inTable("users");
    t.unique(["owner_id", "kind", "number"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("letter_templates");
}
