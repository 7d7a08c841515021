import type { Knex } from "knex";

// Addresses under which a calendar program reads deadlines; of a person or of an agency, one at a time.
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("calendar_feeds", (t) => {
    t.text("id").primary();
    t.text("user_id").references("id").inTable("users");
    t.text("agency_id").references("id").inTable("agencies");
    // SHA-256 of the secret, so that a copy of the database opens no feed.
    t.text("token_hash").notNullable().unique();
    t.text("made_at").notNullable();
    t.text("made_by").notNullable().references("id").inTable("users");
    t.text("revoked_at");
    t.index(["user_id"]);
    t.index(["agency_id"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("calendar_feeds");
}
