import type { Knex } from "knex";

// A plan that was issued or entered in error is taken back as a whole, and may be taken up again: each time is a row.
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("plan_revocations", (t) => {
    t.text("id").primary();
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.text("reason").notNullable();
    t.text("revoked_at").notNullable();
    t.text("revoked_by").notNullable().references("id").inTable("users");
    t.text("revoking_agency_id").notNullable().references("id").inTable("agencies");
    t.text("restored_at");
    t.text("restored_by").references("id").inTable("users");
    t.text("restored_reason");
    t.index(["plan_id"]);
  });
}

// The code before knows neither kind; under the nearest words that it reads each work keeps the state in which it stands.
export async function down(db: Knex): Promise<void> {
  await db("assignment_events").where({ kind: "plan-revoked" }).update({ kind: "withdrawn" });
  await db("assignment_events").where({ kind: "plan-restored" }).update({ kind: "resumed" });
  await db.schema.dropTable("plan_revocations");
}
