import { afterEach, expect, it } from "vitest";
import { deliverDigests } from "~/features/reminders/deliver-digests.server";
import { defaultDelivery } from "~/features/reminders/delivery";
import { openMailer, usualTimes } from "~/features/reminders/mailer.server";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { type MailServer, readLetter, startMailServer } from "~tests/support/mail-server";
import { at, worldBuilder } from "~tests/support/world-builder";

const due = day("2020-07-06");
const post = { from: "Đôn Đốc <dondoc@laocai.example.vn>", publicUrl: "https://dondoc.laocai.example.vn" };

describeOnBothEngines("letters", (openDb) => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  async function setUp() {
    const db = await openDb();
    const mail = await startMailServer();
    const mailer = openMailer(mail.url, 2);
    ends.push(
      () => mailer.close(),
      () => mail.stop(),
    );
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    const district = await world.agency("UBND huyện <Si Ma Cai>", province);
    const officer = await world.person(district, "officer");
    const plan = await world.plan(province);
    const report = await world.assignment(await world.task(plan, "Báo cáo tổng kết & số liệu"), district);
    const value = JSON.stringify({ ...defaultDelivery, from: post.from });
    await db.write("reminder_rules").insert({ scope: "delivery", scope_id: "", value, version: 1 });
    return { db, mail, mailer, world, province, district, officer, plan, report };
  }
  type Setting = Awaited<ReturnType<typeof setUp>>;

  const queue = (db: Database, on = due, time = "07:00") =>
    queueDigests(db, { on, hour: 7, now: at(`${on} ${time}`), hasMail: true, mailDomain: "laocai.example.vn" });
  const deliver = ({ db, mailer }: Setting, when: string) => deliverDigests(db.write, () => at(when), { mailer, ...post });
  const statesOf = (db: Database) => db.read("reminder_digests").orderBy("id").select("channel", "state", "attempts");
  const ledgerOf = (db: Database) => db.read("reminder_ledger").orderBy("id").pluck("outcome");
  const arrivedAt = (mail: MailServer) => mail.arrived.map(({ to }) => to);

  it("say in text and in HTML what is due, of which plan, where to answer, and why they come", async () => {
    const all = await setUp();
    await queue(all.db);
    expect(await deliver(all, "2020-07-06 07:01")).toEqual({ handled: 1, sent: 1, failed: 0 });
    const [letter] = all.mail.arrived;
    if (!letter) throw new Error("no letter");
    const { subject, text, html, messageId, headers } = await readLetter(letter);
    expect(subject).toBe("Đôn đốc 06/07/2020: 1 việc đến hạn hôm nay");
    expect(text).toContain("142/KH-UBND · Tổng kết 05 năm");
    expect(text).toContain("Báo cáo tổng kết & số liệu");
    expect(text).toContain("Hạn 06/07/2020 · đến hạn hôm nay, hết 24 giờ");
    expect(text).toContain(`${post.publicUrl}/assignments/${all.report.id}`);
    expect(text).toContain("Vì sao tôi nhận thư này?");
    expect(html).toContain("UBND huyện &lt;Si Ma Cai&gt;");
    expect(html).not.toContain("<Si Ma Cai>");
    expect(headers["auto-submitted"]).toBe("auto-generated");
    const [row] = await all.db.read("reminder_ledger");
    expect(row).toMatchObject({ outcome: "sent", address: all.officer.email, message_id: messageId, items: 1, channel: "email" });
    expect(row.answer).toMatch(/^250/);
  });

  it("do not urge what was handed in a minute ago, and are not sent when nothing is left", async () => {
    const all = await setUp();
    await queue(all.db);
    await all.world.event(all.report, "report-submitted", "2020-07-06 07:00", { counts_on: due });
    await deliver(all, "2020-07-06 07:01");
    expect(all.mail.arrived).toEqual([]);
    expect(await statesOf(all.db)).toEqual([{ channel: "email", state: "cancelled", attempts: 1 }]);
    expect(await all.db.read("reminder_items").pluck("dropped")).toEqual(["done"]);
  });

  it("do not go to somebody whose role or account has ended meanwhile", async () => {
    const all = await setUp();
    await queue(all.db);
    await all.db.write("role_grants").where({ user_id: all.officer.userId }).update({ valid_to: "2020-07-06" });
    await deliver(all, "2020-07-06 07:01");
    expect([all.mail.arrived, await ledgerOf(all.db)]).toEqual([[], ["cancelled"]]);
  });

  it("that an address refuses are marked, and stand on the screen instead", async () => {
    const all = await setUp();
    all.mail.obstacle = () => ({ code: 550, words: "No such user here" });
    await queue(all.db);
    await deliver(all, "2020-07-06 07:01");
    expect(await statesOf(all.db)).toEqual([
      { channel: "email", state: "refused", attempts: 1 },
      { channel: "in-app", state: "sent", attempts: 1 },
    ]);
    const [refusal] = await all.db.read("reminder_ledger").where({ outcome: "refused" });
    expect(refusal.answer).toContain("No such user here");
  });

  it("to an address that refused three times go to the screen from then on", async () => {
    const all = await setUp();
    all.mail.obstacle = () => ({ code: 550, words: "No such user here" });
    for (const on of ["2020-06-29", "2020-07-03", "2020-07-06"]) {
      await queue(all.db, day(on));
      await deliver(all, `${on} 07:01`);
    }
    await queue(all.db, day("2020-07-07"));
    await deliver(all, "2020-07-07 07:01");
    const last = await all.db.read("reminder_digests").where({ on_day: "2020-07-07" }).select("channel", "state");
    expect(last).toEqual([{ channel: "in-app", state: "sent" }]);
  });

  it("that a greylisting server puts off are tried again later, and then taken", async () => {
    const all = await setUp();
    all.mail.obstacle = () => ({ code: 450, words: "Greylisted, come back" });
    await queue(all.db);
    await deliver(all, "2020-07-06 07:01");
    all.mail.obstacle = () => null;
    await deliver(all, "2020-07-06 07:02");
    expect(all.mail.arrived).toEqual([]);
    await deliver(all, "2020-07-06 07:04");
    expect(arrivedAt(all.mail)).toEqual([all.officer.email]);
    expect(await ledgerOf(all.db)).toEqual(["deferred", "sent"]);
  });

  it("of which nobody knows whether they were taken come again under the same number", async () => {
    const all = await setUp();
    const impatient = openMailer(all.mail.url, 1, { ...usualTimes, silence: 1000 });
    ends.push(() => impatient.close());
    all.mail.obstacle = () => "taken-in-silence";
    await queue(all.db);
    await deliver({ ...all, mailer: impatient }, "2020-07-06 07:01");
    all.mail.obstacle = () => null;
    await deliver(all, "2020-07-06 07:10");
    expect(all.mail.arrived).toHaveLength(2);
    expect(new Set(all.mail.arrived.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await ledgerOf(all.db)).toEqual(["uncertain", "sent"]);
  });

  it("of a day on which nothing went out are caught up in one digest", async () => {
    const all = await setUp();
    await queue(all.db, day("2020-06-29"));
    await deliver(all, "2020-06-29 07:01");
    // Three working days without the machine, and a fourth without a mail server.
    const away = { ...all, mailer: openMailer("smtp://127.0.0.1:1", 1, { connect: 300, silence: 300 }) };
    await queue(all.db, day("2020-07-03"));
    await deliver(away, "2020-07-03 07:01");
    expect(await queue(all.db, day("2020-07-07"))).toBe(1);
    await deliver(all, "2020-07-07 07:01");
    expect(all.mail.arrived).toHaveLength(2);
    const said = await all.db.read("reminder_items").join("reminder_digests as d", "d.id", "digest_id").orderBy("d.on_day");
    expect(said.map((row) => [row.on_day, row.stage, row.state])).toEqual([
      ["2020-06-29", "before-7", "sent"],
      ["2020-07-03", "before-3", "superseded"],
      ["2020-07-07", "after-1", "sent"],
    ]);
  });

  it("reach the successor of a merged agency, and nobody at an agency without a right to the work", async () => {
    const all = await setUp();
    const stranger = await all.world.person(await all.world.agency("UBND huyện khác", all.province), "officer", "head");
    const next = await all.world.agency("UBND xã mới", all.province, "commune");
    await all.db.write("agencies").where({ id: all.district.id }).update({ valid_to: "2020-07-01", successor_id: next.id });
    const heir = await all.world.person(next, "officer");
    await queue(all.db);
    await deliver(all, "2020-07-06 07:01");
    expect(arrivedAt(all.mail).sort()).toEqual([all.officer.email, heir.email].sort());
    expect(arrivedAt(all.mail)).not.toContain(stranger.email);
  });
});
