import { expect, it } from "vitest";
import { deliverDigests } from "~/features/reminders/deliver-digests.server";
import { readUnsent, supersede } from "~/features/reminders/outbox.store.server";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import { inTransaction } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { reminderWorld } from "~tests/support/reminder-world";
import { at } from "~tests/support/world-builder";

describeOnBothEngines("a digest that did not leave on its day", (openDb) => {
  async function setUp() {
    const db = await openDb();
    await reminderWorld(db.write, { agencies: 12, each: 1, due: day("2020-07-06") });
    const sweep = (words: string) =>
      queueDigests(db, { on: day(words.slice(0, 10)), hour: 9, now: at(words), hasMail: true, mailDomain: "example.vn" });
    const states = (on: string) => db.read("reminder_digests").where({ on_day: on }).distinct("state").pluck("state");
    const ledger = (outcome: string) => db.read("reminder_ledger").where({ outcome });
    return { db, sweep, states, ledger };
  }

  it("is ended once, and said again once, by two sweeps of the next day at the same time", async () => {
    const { db, sweep, states, ledger } = await setUp();
    await sweep("2020-07-06 09:00");
    const counts = await Promise.all([sweep("2020-07-07 09:00"), sweep("2020-07-07 09:00")]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(await ledger("superseded")).toHaveLength(12);
    expect([await states("2020-07-06"), await states("2020-07-07")]).toEqual([["superseded"], ["queued"]]);
    expect(await db.read("reminder_items")).toHaveLength(24);
  });

  it("stays sent when its worker, thought dead, says so just before the next day's sweep ends it", async () => {
    const { db, sweep, states, ledger } = await setUp();
    await sweep("2020-07-06 09:00");
    // The other worker has read what never left; before it writes, the first one succeeds.
    const unsent = await readUnsent(db.read, day("2020-07-07"), at("2020-07-07 09:00"));
    const mailer = { send: async () => ({ outcome: "sent", words: "250 OK" }) as const, close: () => undefined };
    const post = { mailer, from: "Đôn Đốc <dondoc@example.vn>", publicUrl: null };
    await deliverDigests(db.write, () => at("2020-07-06 23:59"), post);
    expect(await inTransaction(db.write, (trx) => supersede(trx, at("2020-07-07 09:00"), unsent))).toEqual(new Set());
    expect(await states("2020-07-06")).toEqual(["sent"]);
    expect(await ledger("superseded")).toEqual([]);
    // What it said at its stage is not said a second time; the next day says its own.
    expect(await sweep("2020-07-07 09:00")).toBe(12);
    expect(await db.read("reminder_items").where({ stage: "due" })).toHaveLength(12);
  });

  it("is left alone while a worker is still sending it", async () => {
    const { db, sweep, states } = await setUp();
    await sweep("2020-07-06 09:00");
    const held = { state: "sending", worker: "w", lease_until: at("2020-07-07 09:05") };
    await db.write("reminder_digests").update(held);
    await sweep("2020-07-07 09:00");
    expect(await states("2020-07-06")).toEqual(["sending"]);
  });
});
