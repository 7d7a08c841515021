import type { Knex } from "knex";
import { binaryText } from "../dialect";

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("plans", (t) => {
    t.text("id").primary();
    t.text("number");
    t.text("title").notNullable();
    t.text("issuer_id").notNullable().references("id").inTable("agencies");
    t.text("standing_id").notNullable().references("id").inTable("agencies");
    t.text("place");
    t.text("issued_on");
    t.text("effective_on").notNullable();
    t.text("signer");
    t.text("signer_title");
    t.text("period_from").notNullable();
    t.text("period_to").notNullable();
    t.text("cut_off_on");
    t.text("carries_out_id").references("id").inTable("plans");
    t.text("before_means").notNullable().defaultTo("including");
    t.text("weekend_rule").notNullable().defaultTo("roll-forward");
    t.text("peers_see").notNullable().defaultTo("state");
    t.text("origin").notNullable().defaultTo("entered");
    t.text("created_at").notNullable();
    t.integer("version").notNullable().defaultTo(1);
    t.specificType("search_text", binaryText(db)).notNullable();
    t.index(["issuer_id", "issued_on"]);
    t.index(["standing_id"]);
    t.index(["carries_out_id"]);
  });
  await db.schema.createTable("plan_bases", (t) => {
    t.text("id").primary();
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.integer("position").notNullable();
    t.text("number").notNullable();
    t.text("issued_on");
    t.text("about").notNullable();
    t.unique(["plan_id", "position"]);
  });
  await db.schema.createTable("plan_recipients", (t) => {
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.integer("position").notNullable();
    t.text("name").notNullable();
    t.primary(["plan_id", "position"]);
  });
  await db.schema.createTable("passages", (t) => {
    t.text("id").primary();
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.integer("position").notNullable();
    t.text("code").notNullable();
    t.text("heading").notNullable();
    t.text("words").notNullable();
    t.unique(["plan_id", "position"]);
  });
  await db.schema.createTable("targets", (t) => {
    t.text("id").primary();
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.integer("position").notNullable();
    t.text("passage_id").references("id").inTable("passages");
    t.text("text").notNullable();
    t.text("comparator");
    t.double("value");
    t.double("of_value");
    t.text("unit").notNullable();
    t.text("horizon").notNullable();
    t.text("horizon_on");
    t.text("measure").notNullable();
    t.text("removed_at");
    t.integer("version").notNullable().defaultTo(1);
    t.unique(["plan_id", "position"]);
  });
  await db.schema.createTable("tasks", (t) => {
    t.text("id").primary();
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.integer("position").notNullable();
    t.text("passage_id").references("id").inTable("passages");
    t.text("section").notNullable();
    t.text("text").notNullable();
    t.text("deadline").notNullable();
    t.text("deliverable");
    t.text("form_version_id");
    t.text("send_to");
    t.text("via_id").references("id").inTable("agencies");
    t.text("removed_at");
    t.integer("version").notNullable().defaultTo(1);
    t.specificType("search_text", binaryText(db)).notNullable();
    t.unique(["plan_id", "position"]);
    t.index(["form_version_id"]);
    t.index(["via_id"]);
  });
  await db.schema.createTable("task_supports", (t) => {
    t.text("task_id").notNullable().references("id").inTable("tasks");
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.primary(["task_id", "agency_id"]);
    t.index(["agency_id"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["task_supports", "tasks", "targets", "passages", "plan_recipients", "plan_bases", "plans"]) {
    await db.schema.dropTable(table);
  }
}
