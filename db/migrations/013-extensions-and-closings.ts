import type { Knex } from "knex";
import { deleteEvents } from "../delete-events";

export async function up(db: Knex): Promise<void> {
  // What was asked for and what was decided; the days themselves stand in due_days.
  await db.schema.createTable("extensions", (t) => {
    t.text("id").primary();
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
    t.text("made_at").notNullable();
    // Null when the deciding agency extended without being asked.
    t.text("asked_by").references("id").inTable("users");
    t.text("asking_agency_id").references("id").inTable("agencies");
    t.text("reason").notNullable();
    t.text("wanted_on").notNullable();
    t.text("withdrawn_at");
    t.text("withdrawn_by").references("id").inTable("users");
    t.text("decided_at");
    t.text("decided_by").references("id").inTable("users");
    t.text("deciding_agency_id").references("id").inTable("agencies");
    t.text("decision");
    t.text("granted_on");
    t.text("condition");
    t.text("words");
    // When the condition was not met: the day before the extension counts again.
    t.text("lapsed_at");
    t.text("lapsed_by").references("id").inTable("users");
    t.text("lapsed_words");
    t.index(["assignment_id"]);
    t.index(["decided_at"]);
  });
  // Days after which nothing is accepted; the last one set for the nearest of occurrence, task and plan counts. Null lifts it.
  await db.schema.createTable("closings", (t) => {
    t.text("id").primary();
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.text("task_id").references("id").inTable("tasks");
    t.text("occurrence");
    t.text("closes_on");
    t.text("reason");
    t.text("set_at").notNullable();
    t.text("set_by").notNullable().references("id").inTable("users");
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.index(["plan_id", "set_at"]);
  });
  await db.schema.createTable("reopenings", (t) => {
    t.text("id").primary();
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
    t.text("until_on").notNullable();
    t.text("reason").notNullable();
    t.text("set_at").notNullable();
    t.text("set_by").notNullable().references("id").inTable("users");
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.index(["assignment_id", "set_at"]);
  });
}

export async function down(db: Knex): Promise<void> {
  // Kinds that are not known to the code before. What was cancelled stays so, under the word that is known.
  await db("assignment_events").where({ kind: "cancelled" }).update({ kind: "withdrawn" });
  const ofExtensions = ["extension-asked", "extension-withdrawn", "extension-refused"];
  await deleteEvents(db, [...ofExtensions, "closing-set", "reopened", "paused", "resumed"]);
  for (const table of ["reopenings", "closings", "extensions"]) await db.schema.dropTable(table);
}
