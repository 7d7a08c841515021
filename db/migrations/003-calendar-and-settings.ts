import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("calendar_days", (t) => {
    t.text("on_day").primary();
    t.text("kind").notNullable();
    t.text("name_vi").notNullable();
    t.text("name_en").notNullable();
    t.text("basis").notNullable();
  });
  await db.schema.createTable("settings", (t) => {
    t.text("key").primary();
    t.text("value").notNullable();
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("settings");
  await db.schema.dropTable("calendar_days");
}
