import type { Knex } from "knex";

// The list reads the documents of some agencies, the newest first, whatever their state: SEARCH import_drafts USING COVERING INDEX
// (agency_id=?). With the state between the two columns every document of the agency was sorted for each page.
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    t.dropIndex(["agency_id", "state", "id"]);
    t.index(["agency_id", "id"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    t.dropIndex(["agency_id", "id"]);
    t.index(["agency_id", "state", "id"]);
  });
}
