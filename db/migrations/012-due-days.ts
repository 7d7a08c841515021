import type { Knex } from "knex";
import { deleteEvents } from "../delete-events";

// The days that took the place of the one an assignment was made with. The first day stays in `assignments` and has no row here,
// so the table is as small as the number of deadlines that were moved.
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("due_days", (t) => {
    t.text("id").primary();
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
    t.integer("seq").notNullable();
    // From this moment on the day counts.
    t.text("set_at").notNullable();
    t.text("nominal_on");
    t.text("due_on");
    // JSON: the rules that led from the nominal to the effective day.
    t.text("due_rules").notNullable();
    t.text("origin").notNullable();
    // What moved it: an extension, a version of the task, a change of the calendar.
    t.text("origin_id");
    t.text("words");
    t.text("user_id").references("id").inTable("users");
    t.text("agency_id").references("id").inTable("agencies");
    // Also how the day that counts at a moment is found: the last of an assignment up to it.
    t.unique(["assignment_id", "seq"]);
    t.index(["origin_id"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("due_days");
  // The kind is not known to the code before.
  await deleteEvents(db, ["deadline-moved"]);
}
