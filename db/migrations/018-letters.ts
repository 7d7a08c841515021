import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("letters", (t) => {
    t.text("id").primary();
    t.text("kind").notNullable();
    t.text("sender_id").notNullable().references("id").inTable("agencies");
    // Null when the works come from several plans.
    t.text("plan_id").references("id").inTable("plans");
    // The form that made it, and its place among those made at once: the same form makes them once.
    t.text("batch_id").notNullable();
    t.integer("position").notNullable();
    t.text("subject").notNullable();
    t.text("as_of").notNullable();
    t.text("reply_by");
    // JSON: letterhead, signature and receivers, offered again for the next letter.
    t.text("frame").notNullable();
    t.text("made_at").notNullable();
    t.text("made_by").notNullable().references("id").inTable("users");
    // Given by the document office after signing; unique within sender and year.
    t.text("number");
    t.integer("number_year");
    t.text("symbol").notNullable();
    t.text("issued_on");
    t.text("registered_at");
    t.text("registered_by").references("id").inTable("users");
    t.text("voided_at");
    t.text("voided_by").references("id").inTable("users");
    t.text("void_reason");
    t.integer("version").notNullable().defaultTo(1);
    t.text("search_text").notNullable();
    t.unique(["batch_id", "position"]);
    t.index(["sender_id", "made_at"]);
    t.index(["plan_id"]);
  });
  // A number that was given in error is free again when its letter is voided.
  await db.schema.raw(
    "create unique index letters_number_unique on letters (sender_id, number_year, number) where number is not null and voided_at is null",
  );
  await db.schema.createTable("letter_addressees", (t) => {
    t.text("letter_id").notNullable().references("id").inTable("letters");
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.integer("position").notNullable();
    t.primary(["letter_id", "agency_id"]);
    t.index(["agency_id"]);
  });
  await db.schema.createTable("letter_items", (t) => {
    t.text("letter_id").notNullable().references("id").inTable("letters");
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
    t.integer("position").notNullable();
    // As the letter says them.
    t.text("due_on");
    t.integer("days_late").notNullable();
    t.primary(["letter_id", "assignment_id"]);
    t.index(["assignment_id"]);
  });
  await db.schema.createTable("letter_files", (t) => {
    t.text("id").primary();
    t.text("letter_id").notNullable().references("id").inTable("letters");
    // "draft", the Word file as it was made, or "scan", the signed paper.
    t.text("role").notNullable();
    t.text("sha256").notNullable();
    t.text("file_name").notNullable();
    t.text("media_type").notNullable();
    t.integer("bytes").notNullable();
    t.text("added_at").notNullable();
    t.text("added_by").notNullable().references("id").inTable("users");
    t.text("removed_at");
    t.index(["letter_id"]);
    t.index(["sha256"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["letter_files", "letter_items", "letter_addressees", "letters"]) await db.schema.dropTable(table);
}
