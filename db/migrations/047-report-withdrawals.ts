import type { Knex } from "knex";

/** A version that its agency takes back needs no new column: `decision` says so, and an event. */
export async function up(_db: Knex): Promise<void> {}

// The code before knows no withdrawal; the nearest that it reads is a return, after which the agency goes on as well.
export async function down(db: Knex): Promise<void> {
  await db("assignment_events").where({ kind: "report-withdrawn" }).update({ kind: "report-returned" });
  await db("report_versions").where({ decision: "withdrawn" }).update({ decision: "returned" });
}
