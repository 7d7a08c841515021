import type { Knex } from "knex";

const AT_ONCE = 200;

/** Which agencies are counted in results that were published: they may read them. */
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("result_agencies", (t) => {
    t.text("issue_id").notNullable().references("id").inTable("result_issues");
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.primary(["issue_id", "agency_id"]);
    t.index(["agency_id"]);
  });
  const published: { id: string; facts: string }[] = await db("result_issues").whereNotNull("facts").select("id", "facts");
  for (const { id, facts } of published) {
    const { rows }: { rows: { agencyId: string }[] } = JSON.parse(facts);
    const counted = [...new Set(rows.map(({ agencyId }) => agencyId))];
    await db.batchInsert(
      "result_agencies",
      counted.map((agency_id) => ({ issue_id: id, agency_id })),
      AT_ONCE,
    );
  }
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("result_agencies");
}
