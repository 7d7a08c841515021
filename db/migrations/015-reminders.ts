import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  // Ladders of the installation, of plans and of tasks, and how mail is sent: `value` is JSON.
  await db.schema.createTable("reminder_rules", (t) => {
    t.text("scope").notNullable();
    t.text("scope_id").notNullable();
    t.text("value").notNullable();
    t.integer("version").notNullable().defaultTo(1);
    t.primary(["scope", "scope_id"]);
  });
  await db.schema.createTable("reminder_choices", (t) => {
    t.text("user_id").primary().references("id").inTable("users");
    t.integer("hour").notNullable();
    t.text("channel").notNullable();
    t.integer("version").notNullable().defaultTo(1);
  });
  // Which hours of which days were swept: what lies between two of them was missed.
  await db.schema.createTable("reminder_sweeps", (t) => {
    t.text("on_day").notNullable();
    t.integer("hour").notNullable();
    t.text("at").notNullable();
    t.integer("digests").notNullable();
    t.primary(["on_day", "hour"]);
  });
  // The outbox: one digest for a person, a channel and a day.
  await db.schema.createTable("reminder_digests", (t) => {
    t.text("id").primary();
    t.text("user_id").notNullable().references("id").inTable("users");
    t.text("channel").notNullable();
    t.text("on_day").notNullable();
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.text("state").notNullable();
    t.text("not_before").notNullable();
    t.integer("attempts").notNullable().defaultTo(0);
    // Who is sending it, and until when nobody else may try.
    t.text("worker");
    t.text("lease_until");
    t.text("message_id").notNullable().unique();
    t.text("queued_at").notNullable();
    t.text("finished_at");
    t.text("opened_at");
    t.unique(["user_id", "channel", "on_day"]);
    t.index(["state", "not_before"]);
    t.index(["on_day", "id"]);
  });
  await db.schema.createTable("reminder_items", (t) => {
    t.text("digest_id").notNullable().references("id").inTable("reminder_digests");
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
    t.text("user_id").notNullable().references("id").inTable("users");
    t.integer("position").notNullable();
    t.text("audience").notNullable();
    t.text("stage").notNullable();
    t.text("due_on").notNullable();
    // Set when the work no longer had to be urged just before sending.
    t.text("dropped");
    t.primary(["digest_id", "assignment_id"]);
    t.index(["assignment_id"]);
  });
  // Append-only: every attempt, and what the server answered.
  await db.schema.createTable("reminder_ledger", (t) => {
    t.text("id").primary();
    t.text("digest_id").notNullable().references("id").inTable("reminder_digests");
    t.text("at").notNullable();
    t.text("outcome").notNullable();
    t.text("channel").notNullable();
    t.text("address").notNullable();
    t.text("message_id").notNullable();
    t.integer("items").notNullable();
    t.text("answer").notNullable();
    t.index(["digest_id"]);
    t.index(["channel", "id"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["ledger", "items", "digests", "sweeps", "choices", "rules"])
    await db.schema.dropTable(`reminder_${table}`);
}
