import type { Knex } from "knex";

// Whether a file was handed in before is asked on each page of its draft: SEARCH import_drafts USING INDEX (agency_id=? AND sha256=?).
export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    t.index(["agency_id", "sha256"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("import_drafts", (t) => {
    t.dropIndex(["agency_id", "sha256"]);
  });
}
