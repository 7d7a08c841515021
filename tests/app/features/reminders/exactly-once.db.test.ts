import { expect, it } from "vitest";
import type { Channel } from "~/features/reminders/delivery";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import { day } from "~tests/support/days";
import { describeOnBothEngines, urlOf } from "~tests/support/engines";
import { killWorkers } from "~tests/support/kill-workers";
import { startMailServer } from "~tests/support/mail-server";
import { chooseChannels, reminderWorld } from "~tests/support/reminder-world";
import { startWebReceiver } from "~tests/support/web-receiver";
import { at } from "~tests/support/world-builder";

// The whole proof (5,000 digests, 200 kills) takes minutes: DIGESTS=5000 KILLS=200 npx vitest run --project db exactly-once
const digests = Number(process.env.DIGESTS ?? 250);
const kills = Number(process.env.KILLS ?? 5);

describeOnBothEngines("a process that is killed again and again", (openDb, { engine }) => {
  it(`still sends each of ${digests} people one digest on the channel they chose, and loses none`, {
    timeout: 60_000 + kills * 6_000 + digests * 40,
  }, async () => {
    const db = await openDb();
    const [mail, web] = [await startMailServer(), await startWebReceiver()];
    try {
      const { userIds } = await reminderWorld(db.write, { agencies: digests, each: 1, due: day("2020-07-06") });
      const chosen = await chooseChannels(db.write, userIds, web.url);
      const on = (channel: Channel) => userIds.filter((_id, index) => chosen[index] === channel);
      const leaving = digests - on("in-app").length;
      const arrived = () => mail.arrived.length + web.received.length;
      const killed = await killWorkers({
        databaseUrl: urlOf(db),
        smtpUrl: mail.url,
        webHost: web.host,
        nowMinusReal: Date.parse(at("2020-07-06 09:00")) - Date.now(),
        workers: engine === "postgres" ? 2 : 1,
        kills,
        // By what has arrived and a moment more, not by the clock: a fast machine is done before a clock would have struck.
        moment: async (round) => {
          const least = Math.floor(((round + Math.random()) * leaving * 0.9) / kills);
          await expect.poll(arrived, { interval: 2, timeout: 300_000 }).toBeGreaterThanOrEqual(least);
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
        },
      });
      expect(killed).toBeGreaterThan(0);
      const rows = await db.read("reminder_digests").select("id", "user_id", "channel", "state", "message_id");
      expect(rows.map(({ state }) => state)).toEqual(Array(digests).fill("sent"));
      expect(rows.map(({ user_id, channel }) => `${user_id} ${channel}`).sort()).toEqual(
        userIds.map((id, index) => `${id} ${chosen[index]}`).sort(),
      );
      // Each channel has a number by which a second copy is recognised: the Message-ID of a letter, the id of a webhook, which is
      // that of the letter, and the topic of a push message, which is the digest.
      const of = (channel: Channel, column: "id" | "message_id") =>
        rows
          .filter((row) => row.channel === channel)
          .map((row) => row[column])
          .sort();
      const numbers = (all: readonly string[]) => [...new Set(all)].sort();
      const pushed = web.received.filter(({ path }) => path.startsWith("/push/"));
      const posted = web.received.filter(({ path }) => path === "/webhook").map(({ body }) => JSON.parse(body.toString()));
      expect(numbers(mail.arrived.map(({ messageId }) => messageId))).toEqual(of("email", "message_id"));
      expect(numbers(posted.map(({ id }) => id))).toEqual(of("webhook", "message_id"));
      expect(numbers(pushed.map(({ headers }) => String(headers.topic)))).toEqual(of("push", "id"));
      // Under each number to one person, and every person under one.
      expect(numbers(posted.map(({ id, to }) => `${to.id} ${id}`)).length).toBe(on("webhook").length);
      expect(numbers(posted.map(({ to }) => to.id))).toEqual(on("webhook").sort());
      expect(numbers(pushed.map(({ path }) => path.replace("/push/", "")))).toEqual(on("push").sort());
      expect(numbers(pushed.map(({ path, headers }) => `${path} ${headers.topic}`)).length).toBe(on("push").length);
      expect(numbers(mail.arrived.map(({ to }) => to)).length).toBe(on("email").length);
      // What a server had taken when its sender was killed comes again under the same number, and only that: at most a group of
      // ten for each kill. The screen is in our own hands: one row for each person, above.
      const again = arrived() - leaving;
      expect(again).toBeLessThanOrEqual(kills * 10);
      const proven: string[] = await db.read("reminder_ledger").where({ outcome: "sent" }).pluck("message_id");
      expect(numbers(proven)).toEqual(rows.map(({ message_id }) => message_id).sort());
      const shown = await db.read("reminder_ledger").where({ outcome: "sent", channel: "in-app" }).pluck("digest_id");
      // A worker that was slower than its lease writes it down a second time; on the screen it stands in its one row.
      expect(numbers(shown)).toEqual(of("in-app", "id"));
      if (process.env.KILLS)
        console.info(`${engine}: ${killed} kills, ${arrived()} arrived for ${leaving}, ${again} of them again`);
    } finally {
      await mail.stop();
      await web.stop();
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
