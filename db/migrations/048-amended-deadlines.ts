import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  // What later documents say of a task's deadline, or of one of its periods; the task keeps its own words.
  await db.schema.createTable("amended_deadlines", (t) => {
    t.text("id").primary();
    t.text("task_id").notNullable().references("id").inTable("tasks");
    // From 1 for each task; of several for one period the last counts.
    t.integer("seq").notNullable();
    // "" for the single occurrence of a task that is not periodic.
    t.text("occurrence").notNullable();
    t.text("on_day").notNullable();
    // 1 when the periods after this one follow it.
    t.integer("onward").notNullable();
    t.text("amendment_id").notNullable().references("id").inTable("plan_amendments");
    t.text("set_at").notNullable();
    t.unique(["task_id", "seq"]);
    t.index(["amendment_id"]);
  });
  // Against the day with which the work was assigned; letters made before this do not say it.
  await db.schema.alterTable("letter_items", (t) => {
    t.text("original_due_on");
    t.integer("original_days_late");
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("letter_items", (t) => {
    t.dropColumn("original_due_on");
    t.dropColumn("original_days_late");
  });
  await db.schema.dropTable("amended_deadlines");
}
