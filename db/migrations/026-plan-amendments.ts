import type { Knex } from "knex";

// The documents by which a plan was amended; which deadlines they moved stands in due_days (origin "amendment").
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("plan_amendments", (t) => {
    t.text("id").primary();
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.text("number").notNullable();
    t.text("issued_on").notNullable();
    t.text("about").notNullable();
    t.text("recorded_at").notNullable();
    t.text("recorded_by").references("id").inTable("users");
    t.text("agency_id").references("id").inTable("agencies");
    // One document is one amendment: what it moves later is added to it.
    t.unique(["plan_id", "number", "issued_on"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("plan_amendments");
}
