import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("due_days", (t) => {
    // The sweep of reminders asks for the assignments of single days. Those that were moved to them are found here, as those that
    // were given with them are by assignments_due_on_index.
    t.index(["due_on"]);
  });
  await db.schema.alterTable("agencies", (t) => {
    // Only ended agencies have a successor. With the many others in the index, SQLite's statistics say that a value is shared by
    // all rows, and whoever asks for 10,000 people's agencies reads the table 10,000 times (13 s; now 0.1 s).
    t.dropIndex(["successor_id"]);
    t.index(["successor_id"], "agencies_successor_index", { predicate: db.whereNotNull("successor_id") });
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("agencies", (t) => {
    t.dropIndex([], "agencies_successor_index");
    t.index(["successor_id"]);
  });
  await db.schema.alterTable("due_days", (t) => {
    t.dropIndex(["due_on"]);
  });
}
