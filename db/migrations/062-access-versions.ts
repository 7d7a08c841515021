import type { Knex } from "knex";

// What opens or tells without a password (a person's calendar address, the browsers that are notified) works as long as it bears
// the person's number; whoever changes the password or closes the account counts that up, and need not know what there is.
const tables = ["users", "calendar_feeds", "push_subscriptions"];

export async function up(db: Knex): Promise<void> {
  for (const table of tables)
    await db.schema.alterTable(table, (t) => {
      t.integer("access_version").notNullable().defaultTo(0);
    });
}

// What was closed stays closed for the code before, which knows no number.
async function endWhatIsClosed(db: Knex): Promise<void> {
  const isCurrent = (table: string) =>
    db("users")
      .whereRaw("?? = ??", ["users.id", `${table}.user_id`])
      .whereRaw("?? = ??", ["users.access_version", `${table}.access_version`]);
  await db("push_subscriptions").whereNotExists(isCurrent("push_subscriptions")).delete();
  await db("calendar_feeds")
    .whereNotNull("user_id")
    .whereNull("revoked_at")
    .whereNotExists(isCurrent("calendar_feeds"))
    .update({ revoked_at: db.ref("made_at") });
}

export async function down(db: Knex): Promise<void> {
  await endWhatIsClosed(db);
  // In SQLite knex would make the tables anew, which others point to.
  for (const table of tables) await db.raw("alter table ?? drop column ??", [table, "access_version"]);
}
