import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("calendar_days", (t) => {
    t.text("notice_number");
    t.text("notice_on");
  });
  // Years that this installation keeps itself: the reference data no longer write over them.
  await db.schema.createTable("calendar_years", (t) => {
    t.integer("year").primary();
    t.text("changed_at").notNullable();
  });
  await db.schema.createTable("calendar_changes", (t) => {
    t.text("id").primary();
    t.integer("year").notNullable();
    t.text("origin").notNullable();
    // JSON: the table of the year as it stood when the change was begun, and as it shall be.
    t.text("rows_before").notNullable();
    t.text("rows_after").notNullable();
    t.text("made_at").notNullable();
    t.text("made_by").references("id").inTable("users");
    t.text("applied_at");
    t.text("applied_by").references("id").inTable("users");
    t.integer("version").notNullable().defaultTo(1);
    t.index(["year"]);
  });
}

/** @throws Error while years are kept here: the reference data would write over their days. */
export async function down(db: Knex): Promise<void> {
  const years: number[] = await db("calendar_years").orderBy("year").pluck("year");
  if (years.length > 0)
    throw new Error(
      `The calendar of ${years.join(", ")} was edited here and would be lost; delete its rows of calendar_years first.`,
    );
  await db.schema.dropTable("calendar_changes");
  await db.schema.dropTable("calendar_years");
  await db.schema.alterTable("calendar_days", (t) => {
    t.dropColumn("notice_number");
    t.dropColumn("notice_on");
  });
}
