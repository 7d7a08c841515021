import type { Knex } from "knex";

// How an agency splits an assignment that it leads. Each event keeps how the part stood after it, so that the last event up to a
// moment says everything of the part at that moment.
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("inner_parts", (t) => {
    t.text("id").primary();
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
    t.text("words").notNullable();
    t.text("given_at").notNullable();
    t.text("given_by").references("id").inTable("users");
    t.index(["assignment_id"]);
  });
  await db.schema.createTable("inner_part_events", (t) => {
    t.text("id").primary();
    t.text("part_id").notNullable().references("id").inTable("inner_parts");
    t.integer("seq").notNullable();
    t.text("kind").notNullable();
    t.text("at").notNullable();
    t.text("user_id").references("id").inTable("users");
    t.text("agency_id").references("id").inTable("agencies");
    t.text("words");
    t.text("state").notNullable();
    // Who has it: a person of the agency or one of its units.
    t.text("holder_id").references("id").inTable("users");
    t.text("unit_id").references("id").inTable("agencies");
    t.text("due_on");
    t.unique(["part_id", "seq"]);
    t.index(["holder_id"]);
    t.index(["unit_id"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["inner_part_events", "inner_parts"]) await db.schema.dropTable(table);
}
