import { beforeAll, expect, it } from "vitest";
import { countingStatements, type Database, inTransaction } from "~db/connection";
import { insertRows } from "~db/insert-rows";
import { updateRows } from "~db/update-rows";
import { describeOnBothEngines } from "~tests/support/engines";

describeOnBothEngines("many rows that each get texts of their own", (openDb) => {
  let db: Database;
  beforeAll(async () => {
    db = await openDb();
    await db.write.schema.createTable("leaves", (t) => {
      t.text("id").primary();
      t.text("words").notNullable();
      t.text("colour").notNullable();
      t.integer("version").notNullable();
    });
  });
  const leaf = (index: number, words: string) => ({ id: `leaf ${index}`, words, colour: "green" });
  const leaves = (count: number, words: string) => Array.from({ length: count }, (_, index) => leaf(index, `${words} ${index}`));

  it("are written in few statements, with what they all get, and nobody else is touched", async () => {
    const counter = { count: 0 };
    await inTransaction(db.write, async (trx) => {
      const rows = [...leaves(900, "young"), leaf(900, "stays")];
      await insertRows(
        trx,
        "leaves",
        rows.map((row) => ({ ...row, version: 1 })),
      );
      await countingStatements(counter, () =>
        updateRows(trx, "leaves", leaves(900, "“dead”? it's"), { version: trx.raw("leaves.version + 1") }),
      );
    });
    expect(counter.count).toBeLessThan(5);
    const read = async (index: number) =>
      db
        .read("leaves")
        .where({ id: `leaf ${index}` })
        .first();
    expect(await read(0)).toMatchObject({ words: "“dead”? it's 0", colour: "green", version: 2 });
    expect(await read(899)).toMatchObject({ words: "“dead”? it's 899", version: 2 });
    expect(await read(900)).toMatchObject({ words: "stays", version: 1 });
  });

  it("that are none ask the database nothing", async () => {
    const counter = { count: 0 };
    await inTransaction(db.write, (trx) => countingStatements(counter, () => updateRows(trx, "leaves", [])));
    expect(counter.count).toBe(0);
  });
});
