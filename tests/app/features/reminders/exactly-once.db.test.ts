import { expect, it } from "vitest";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import { groupBy } from "~/lib/group-by";
import { day } from "~tests/support/days";
import { describeOnBothEngines, urlOf } from "~tests/support/engines";
import { killWorkers } from "~tests/support/kill-workers";
import { startMailServer } from "~tests/support/mail-server";
import { reminderWorld } from "~tests/support/reminder-world";
import { at } from "~tests/support/world-builder";

// The whole proof (5,000 digests, 200 kills) takes minutes: DIGESTS=5000 KILLS=200 npx vitest run --project db exactly-once
const digests = Number(process.env.DIGESTS ?? 250);
const kills = Number(process.env.KILLS ?? 5);

describeOnBothEngines("a process that is killed again and again", (openDb, { engine }) => {
  it(`still sends each of ${digests} people one digest, and loses none`, {
    timeout: 60_000 + kills * 6_000 + digests * 40,
  }, async () => {
    const db = await openDb();
    const mail = await startMailServer();
    try {
      const { userIds } = await reminderWorld(db.write, { agencies: digests, each: 1, due: day("2020-07-06") });
      const killed = await killWorkers({
        databaseUrl: urlOf(db),
        smtpUrl: mail.url,
        nowMinusReal: Date.parse(at("2020-07-06 09:00")) - Date.now(),
        workers: engine === "postgres" ? 2 : 1,
        kills,
        // By what has arrived and a moment more, not by the clock: a fast machine is done before a clock would have struck.
        moment: async (round) => {
          const least = Math.floor(((round + Math.random()) * digests * 0.9) / kills);
          await expect.poll(() => mail.arrived.length, { interval: 2, timeout: 30_000 }).toBeGreaterThanOrEqual(least);
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
        },
      });
      expect(killed).toBeGreaterThan(0);
      const letters = groupBy(mail.arrived, ({ messageId }) => messageId);
      const readers = [...letters.values()].map((copies) => copies[0]?.to);
      expect(readers.length).toBe(digests);
      expect(new Set(readers).size).toBe(digests);
      // A letter that the server had taken when its sender was killed comes again under the same number, and only such a one:
      // at most a group of ten for each kill.
      expect(mail.arrived.length - digests).toBeLessThanOrEqual(kills * 10);
      const states: string[] = await db.read("reminder_digests").pluck("state");
      expect(states).toEqual(Array(digests).fill("sent"));
      const proven = await db.read("reminder_ledger").where({ outcome: "sent" }).distinct("message_id").pluck("message_id");
      expect(proven.sort()).toEqual([...letters.keys()].sort());
      expect(userIds.length).toBe(digests);
    } finally {
      await mail.stop();
    }
  });

  it("queues nothing twice when two sweep at the same time, or again later", async () => {
    const db = await openDb();
    await reminderWorld(db.write, { agencies: 60, each: 3, due: day("2020-07-06") });
    const sweep = () =>
      queueDigests(db, { on: day("2020-07-06"), hour: 9, now: at("2020-07-06 09:00"), hasMail: true, mailDomain: "example.vn" });
    const counts = await Promise.all([sweep(), sweep()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(await sweep()).toBe(0);
    expect(await db.read("reminder_items")).toHaveLength(180);
  });
});
