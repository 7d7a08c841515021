import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("audit_entries", (t) => {
    t.integer("seq").primary();
    t.text("at").notNullable();
    t.text("user_id");
    t.text("user_name").notNullable();
    t.text("agency_id");
    t.text("action").notNullable();
    t.text("object_type").notNullable();
    t.text("object_id").notNullable();
    t.text("data").notNullable();
    t.text("previous_hash").notNullable();
    t.text("hash").notNullable();
    t.index(["object_type", "object_id", "seq"]);
  });
  // One row: the end of the chain, locked while an entry is appended.
  await db.schema.createTable("audit_head", (t) => {
    t.integer("id").primary();
    t.integer("seq").notNullable();
    t.text("hash").notNullable();
  });
  await db("audit_head").insert({ id: 1, seq: 0, hash: "" });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("audit_head");
  await db.schema.dropTable("audit_entries");
}
