import type { Knex } from "knex";

// What a document that amends a plan says besides new days: somebody applies it by hand, or says why it is not applied.
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("amendment_clauses", (t) => {
    t.text("id").primary();
    t.text("amendment_id").notNullable().references("id").inTable("plan_amendments");
    t.integer("position").notNullable();
    t.text("words").notNullable();
    t.text("becomes").notNullable();
    t.text("kind").notNullable();
    t.text("place").notNullable();
    t.text("recorded_at").notNullable();
    t.text("outcome");
    t.text("handled_at");
    t.text("handled_by").references("id").inTable("users");
    t.text("handling_agency_id").references("id").inTable("agencies");
    t.text("note");
    t.unique(["amendment_id", "position"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("amendment_clauses");
}
