import { beforeAll, expect, it } from "vitest";
import { type Database, inTransaction } from "~db/connection";
import { brokenForeignKeys, engineVersion, isUniqueViolation, tableNames, withDeferredForeignKeys } from "~db/dialect";
import { describeOnBothEngines } from "~tests/support/engines";

const unit = (code: string, parent: string | null) => ({
  code,
  name: code,
  kind: "commune",
  parent_code: parent,
  search_text: code,
  sort_key: code,
});

describeOnBothEngines("the dialect", (openDb, { engine }) => {
  let db: Database;
  beforeAll(async () => {
    db = await openDb();
  });

  it("tells a duplicate from other faults", async () => {
    await db.write("settings").insert({ key: "once", value: "1" });
    const again = await db
      .write("settings")
      .insert({ key: "once", value: "2" })
      .catch((error: unknown) => error);
    const missing = await db
      .write("settings")
      .insert({ key: "null", value: null })
      .catch((error: unknown) => error);
    expect(isUniqueViolation(again)).toBe(true);
    expect(isUniqueViolation(missing)).toBe(false);
    expect(isUniqueViolation(null)).toBe(false);
  });

  it("orders folded text byte by byte", async () => {
    const units = ["Z", "a", "_", "é"].map((key) => ({ ...unit(key, null), sort_key: key }));
    await db.write("administrative_units").insert(units);
    const rows = await db.read("administrative_units").whereIn("code", ["Z", "a", "_", "é"]).orderBy("sort_key");
    expect(rows.map((row) => row.sort_key)).toEqual(["Z", "_", "a", "é"]);
  });

  it("names our tables and its engine", async () => {
    const names = await tableNames(db.read);
    expect(names).toContain("audit_entries");
    expect(names.filter((name) => /knex|sqlite/.test(name))).toEqual([]);
    expect(await engineVersion(db.read)).toMatch(new RegExp(`^${engine} \\d+`));
  });

  it("accepts a child before its parent while keys are deferred, and asks for the parent in the end", async () => {
    const insertInOrder = (...units: ReturnType<typeof unit>[]) =>
      inTransaction(db.write, (trx) =>
        withDeferredForeignKeys(trx, async () => {
          for (const each of units) await trx("administrative_units").insert(each);
        }),
      );
    await expect(insertInOrder(unit("child", "parent"))).rejects.toThrow(/foreign key/i);
    await insertInOrder(unit("child", "parent"), unit("parent", null));
    await expect(db.write("administrative_units").insert(unit("other", "nowhere"))).rejects.toThrow(/foreign key/i);
    expect(await brokenForeignKeys(db.read)).toEqual([]);
  });
});
