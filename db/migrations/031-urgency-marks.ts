import type { Knex } from "knex";
import { deleteEvents } from "../delete-events";

// How urgent the giver of a piece of work has marked it; work without a mark has no row.
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("urgency_marks", (t) => {
    t.text("id").primary();
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
    t.integer("seq").notNullable();
    // From this moment on the mark counts.
    t.text("set_at").notNullable();
    // 0: no longer marked; 1: Khẩn; 2: Hoả tốc. A number, because lists are sorted by it.
    t.integer("level").notNullable();
    // What was marked in one act is told in one message.
    t.text("act_id").notNullable();
    // 1 when the mark is higher than the one before it: the lead is told at once.
    t.integer("is_raised").notNullable();
    t.text("user_id").references("id").inTable("users");
    t.unique(["assignment_id", "seq"]);
    t.index(["set_at"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("urgency_marks");
  // The kind is not known to the code before.
  await deleteEvents(db, ["urgency-marked"]);
}
