import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("assignments", (t) => {
    t.text("id").primary();
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.text("task_id").notNullable().references("id").inTable("tasks");
    t.text("lead_id").notNullable().references("id").inTable("agencies");
    t.text("occurrence").notNullable();
    t.text("group_id").references("id").inTable("agency_groups");
    t.text("period_from");
    t.text("period_to");
    t.text("cut_off_on");
    t.text("nominal_on");
    t.text("due_on");
    // JSON: the rules that led from the nominal to the effective day.
    t.text("due_rules").notNullable();
    t.text("assigned_on").notNullable();
    t.integer("version").notNullable().defaultTo(1);
    t.unique(["task_id", "occurrence", "lead_id"]);
    t.index(["lead_id", "due_on"]);
    t.index(["plan_id", "due_on"]);
    t.index(["due_on"]);
  });
  await db.schema.createTable("assignment_events", (t) => {
    t.text("id").primary();
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
    t.integer("seq").notNullable();
    t.text("kind").notNullable();
    t.text("at").notNullable();
    t.text("on_day").notNullable();
    t.text("user_id").references("id").inTable("users");
    t.text("agency_id").references("id").inTable("agencies");
    t.text("words");
    // Set when the event changes the work state.
    t.text("work_state");
    // The day that counts for "on time": of the submission that was accepted or the result confirmed.
    t.text("counts_on");
    t.text("data");
    t.unique(["assignment_id", "seq"]);
    t.index(["at"]);
  });
  // Who is told of an event: the inbox of an agency.
  await db.schema.createTable("event_addressees", (t) => {
    t.text("event_id").notNullable().references("id").inTable("assignment_events");
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.text("at").notNullable();
    t.primary(["event_id", "agency_id"]);
    t.index(["agency_id", "at"]);
  });
  await db.schema.createTable("notice_reads", (t) => {
    t.text("user_id").notNullable().references("id").inTable("users");
    t.text("notice_key").notNullable();
    t.text("read_at").notNullable();
    t.primary(["user_id", "notice_key"]);
  });
  await db.schema.createTable("evidence", (t) => {
    t.text("id").primary();
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
    t.text("sha256").notNullable();
    t.text("file_name").notNullable();
    t.text("media_type").notNullable();
    t.integer("bytes").notNullable();
    t.text("added_at").notNullable();
    t.text("added_by").notNullable().references("id").inTable("users");
    t.text("removed_at");
    t.index(["assignment_id"]);
    t.index(["sha256"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["evidence", "notice_reads", "event_addressees", "assignment_events", "assignments"])
    await db.schema.dropTable(table);
}
