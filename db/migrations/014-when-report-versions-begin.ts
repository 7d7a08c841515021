import type { Knex } from "knex";

// `saved_at` moves with every save, so it cannot say since when a version is there. Of versions that are there already,
// the first began with its report, and the others were there at their last save at the latest.
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("report_versions", (t) => {
    t.text("begun_at").notNullable().defaultTo("");
  });
  await db("report_versions")
    .where({ number: 1 })
    .update({ begun_at: firstSave(db) });
  await db("report_versions")
    .whereNot({ number: 1 })
    .update({ begun_at: db.ref("saved_at") });
}

const firstSave = (db: Knex) =>
  db("reports").select("reports.created_at").whereRaw("reports.id = report_versions.report_id") as unknown as string;

export async function down(db: Knex): Promise<void> {
  // What was typed and cannot be read, and explanations of blank cells, are not known to the schema before.
  await db("report_values").whereIn("state", ["unread", "blank"]).delete();
  await db.schema.alterTable("report_versions", (t) => {
    t.dropColumn("begun_at");
  });
}
