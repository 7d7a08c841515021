import { beforeAll, expect, it } from "vitest";
import type { Database } from "~db/connection";
import { tableNames } from "~db/dialect";
import { migrateDown, migrateTo, migrateUp, migrationNames, pendingMigrations } from "~db/migrations";
import { describeOnBothEngines } from "~tests/support/engines";
import { schemaOf } from "~tests/support/schema";

describeOnBothEngines("migrations", (_openDb, { openBlankDb }) => {
  let db: Database;
  beforeAll(async () => {
    db = await openBlankDb();
  });

  it("go up, down and up again, and the schema is the same", async () => {
    expect(await pendingMigrations(db.read)).toEqual([...migrationNames]);
    expect(await migrateUp(db.write)).toEqual([...migrationNames]);
    const first = await schemaOf(db.read);
    expect(first.length).toBeGreaterThan(30);
    await migrateDown(db.write);
    expect(await tableNames(db.read)).toEqual([]);
    await migrateUp(db.write);
    expect(await schemaOf(db.read)).toEqual(first);
  });

  it("have nothing left to do the second time", async () => {
    expect(await migrateUp(db.write)).toEqual([]);
    expect(await pendingMigrations(db.read)).toEqual([]);
  });

  it("stop at the one that is asked for", async () => {
    await migrateDown(db.write);
    await migrateTo(db.write, "002-accounts");
    expect(await pendingMigrations(db.read)).toEqual(migrationNames.slice(2));
    await migrateUp(db.write);
    expect(await pendingMigrations(db.read)).toEqual([]);
  });
});
