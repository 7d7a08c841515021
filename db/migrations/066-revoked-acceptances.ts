import type { Knex } from "knex";

// An acceptance that is taken back leaves its version waiting to be read again. While it stood is a row, so that a day in between
// is still seen as it was; a version can be accepted and taken back more than once.
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("revoked_acceptances", (t) => {
    t.text("id").primary();
    t.text("version_id").notNullable().references("id").inTable("report_versions");
    t.text("accepted_at").notNullable();
    t.text("accepted_by").references("id").inTable("users");
    t.text("words");
    t.text("revoked_at").notNullable();
    t.text("revoked_by").notNullable().references("id").inTable("users");
    t.text("reason").notNullable();
    t.index(["version_id"]);
  });
}

// The code before knows no such event; a submission is the one that it reads after which a version waits as well.
export async function down(db: Knex): Promise<void> {
  await db("assignment_events").where({ kind: "acceptance-revoked" }).update({ kind: "report-submitted" });
  await db.schema.dropTable("revoked_acceptances");
}
