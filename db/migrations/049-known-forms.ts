import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("form_versions", (t) => {
    // A document that is read in is compared with the newest forms; the index gives them in that order, without sorting all.
    t.index(["published_at"]);
  });
  await db.schema.alterTable("plans", (t) => {
    // The number of a document is looked for among all plans, whoever issued them.
    t.index(["number"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("plans", (t) => {
    t.dropIndex(["number"]);
  });
  await db.schema.alterTable("form_versions", (t) => {
    t.dropIndex(["published_at"]);
  });
}
