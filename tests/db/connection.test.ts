import { beforeAll, expect, it } from "vitest";
import { countingStatements, type Database, inSnapshot, inTransaction, openDatabase } from "~db/connection";
import { describeOnBothEngines, urlOf } from "~tests/support/engines";

const setting = (key: string, value: string) => ({ key, value });

describeOnBothEngines("a connection", (openDb, { engine }) => {
  let db: Database;
  beforeAll(async () => {
    db = await openDb();
  });

  it("makes the second of two writers wait for the first, and loses no change", async () => {
    await db.write("settings").insert(setting("counter", "0"));
    const other = openDatabase(urlOf(db));
    const increment = (writer: Database) =>
      inTransaction(writer.write, async (trx) => {
        const query = trx("settings").where({ key: "counter" });
        const row = await (engine === "postgres" ? query.forUpdate() : query).first();
        await new Promise((resolve) => setTimeout(resolve, 20));
        await trx("settings")
          .where({ key: "counter" })
          .update({ value: String(Number(row.value) + 1) });
      });
    await Promise.all([db, other, db, other, db, other].map(increment));
    await other.close();
    expect(await db.read("settings").where({ key: "counter" }).first()).toMatchObject({ value: "6" });
  });

  it("takes back a transaction that fails, and joins one that is already open", async () => {
    const failing = inTransaction(db.write, async (trx) => {
      await trx("settings").insert(setting("lost", "1"));
      await inTransaction(trx, (same) => same("settings").insert(setting("lost too", "1")));
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await db.read("settings").whereIn("key", ["lost", "lost too"])).toEqual([]);
  });

  it("shows a snapshot that later writes do not change", async () => {
    await inSnapshot(db.read, async (trx) => {
      const before = await trx("settings").select("key");
      await db.write("settings").insert(setting("later", "1"));
      expect(await trx("settings").select("key")).toEqual(before);
    });
    expect(await db.read("settings").where({ key: "later" })).toHaveLength(1);
  });

  it("counts the statements that a piece of work causes, in transactions too, and not those of others", async () => {
    const mine = { count: 0 };
    const others = { count: 0 };
    await Promise.all([
      countingStatements(mine, async () => {
        await db.read("settings").first();
        await inTransaction(db.write, async (trx) => {
          await trx("settings").insert(setting("counted", "1"));
          await trx.raw("select 1");
        });
      }),
      countingStatements(others, async () => await db.read("settings").select("key")),
    ]);
    expect(mine.count).toBe(3);
    expect(others.count).toBe(1);
  });

  it("keeps foreign keys", async () => {
    const orphan = { token_hash: "x", user_id: "nobody", created_at: "", expires_at: "" };
    await expect(db.write("sessions").insert(orphan)).rejects.toThrow(/foreign key/i);
  });

  if (engine === "sqlite") {
    it("refuses writes on the reading side", async () => {
      await expect(db.read("settings").insert(setting("no", "1"))).rejects.toThrow(/readonly/);
    });
  }
});

it("an address of another kind is refused in words", () => {
  expect(() => openDatabase("mysql://localhost/x")).toThrow("DATABASE_URL must begin with sqlite: or postgres://");
});
