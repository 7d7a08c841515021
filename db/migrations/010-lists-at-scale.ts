import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("audit_entries", (t) => {
    t.index(["user_name", "seq"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("audit_entries", (t) => {
    t.dropIndex(["user_name", "seq"]);
  });
}
