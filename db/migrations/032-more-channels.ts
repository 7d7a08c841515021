import type { Knex } from "knex";

// Browsers and receivers that carry reminders, and messages that go out at once beside the digest of the day.
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("reminder_digests", (t) => {
    // Empty for the digest of the day; else the act (of marking work as urgent) that the message tells at once.
    t.text("about").notNullable().defaultTo("");
    t.dropUnique(["user_id", "channel", "on_day"]);
    t.unique(["user_id", "channel", "on_day", "about"]);
    t.index(["about"]);
  });
  await db.schema.createTable("push_subscriptions", (t) => {
    t.text("id").primary();
    t.text("user_id").notNullable().references("id").inTable("users");
    t.text("endpoint").notNullable().unique();
    // The browser's public key and secret, with which a message is sealed for it (RFC 8291).
    t.text("p256dh").notNullable();
    t.text("auth").notNullable();
    t.text("device");
    t.text("made_at").notNullable();
    t.index(["user_id"]);
  });
  await db.schema.createTable("webhook_receivers", (t) => {
    t.text("id").primary();
    t.text("name").notNullable();
    t.text("url").notNullable();
    // Whose people it reaches, with all agencies below; null: the whole installation.
    t.text("agency_id").references("id").inTable("agencies");
    // JSON: the events it takes.
    t.text("events").notNullable();
    // The secret is derived from this number and the secret of the installation; a new number is a new secret.
    t.integer("secret_number").notNullable().defaultTo(1);
    t.text("made_at").notNullable();
    t.text("removed_at");
    t.integer("version").notNullable().defaultTo(1);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("webhook_receivers");
  await db.schema.dropTable("push_subscriptions");
  // What the code before cannot read: messages of their own, and channels that it does not know.
  const unknown = () => db("reminder_digests").whereNot({ about: "" }).orWhereIn("channel", ["push", "webhook"]).select("id");
  for (const table of ["reminder_ledger", "reminder_items"]) await db(table).whereIn("digest_id", unknown()).delete();
  await db("reminder_digests").whereNot({ about: "" }).orWhereIn("channel", ["push", "webhook"]).delete();
  await db("reminder_choices").whereIn("channel", ["push", "webhook"]).update({ channel: "email" });
  await db.schema.alterTable("reminder_digests", (t) => {
    t.dropIndex(["about"]);
    t.dropUnique(["user_id", "channel", "on_day", "about"]);
    t.unique(["user_id", "channel", "on_day"]);
    t.dropColumn("about");
  });
}
