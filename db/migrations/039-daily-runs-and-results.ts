import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  // What is done once a day, by whichever server comes first. A row whose run ended badly is free again after a while.
  await db.schema.createTable("daily_runs", (t) => {
    t.text("job").notNullable();
    t.text("on_day").notNullable();
    t.text("free_at").notNullable();
    t.text("finished_at");
    t.primary(["job", "on_day"]);
  });
  // Published results: who did what on time in a quarter, a half-year or a year. A correction is a new number; nothing is changed
  // after it was published.
  await db.schema.createTable("result_issues", (t) => {
    t.text("id").primary();
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    // "2020-Q3", "2020-H1", "2020".
    t.text("period").notNullable();
    t.integer("number").notNullable();
    // Who reads it: "everyone" at and below the agency, or "watchers" of the work.
    t.text("audience").notNullable();
    t.text("note").notNullable();
    // Why it takes the place of the number before.
    t.text("reason");
    t.text("drafted_at").notNullable();
    t.text("drafted_by").notNullable().references("id").inTable("users");
    t.text("published_at");
    t.text("published_by").references("id").inTable("users");
    // JSON: the figures as they stood at published_at.
    t.text("facts");
    t.unique(["agency_id", "period", "number"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["result_issues", "daily_runs"]) await db.schema.dropTable(table);
}
