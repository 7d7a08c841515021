import type { Knex } from "knex";

// Who looks after the whole installation is said of the role, not read from where its agency stands in the directory. Of an
// installation that is in use, the administrator made first: ids sort by the time at which they were made.
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("role_grants", (t) => {
    t.integer("is_operator").notNullable().defaultTo(0);
  });
  const first = await db("role_grants")
    .join("users", "users.id", "role_grants.user_id")
    .whereNull("users.disabled_at")
    .whereNull("role_grants.valid_to")
    .where("role_grants.role", "admin")
    .orderBy("role_grants.id")
    .first("role_grants.id");
  if (first) await db("role_grants").where({ id: first.id }).update({ is_operator: 1 });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("role_grants", (t) => {
    t.dropColumn("is_operator");
  });
}
