import { afterEach, expect, it } from "vitest";
import { markUrgency } from "~/features/assignments/mark-urgency.server";
import type { Urgency } from "~/features/assignments/urgency";
import { giveParts } from "~/features/inner-parts/give-parts.server";
import { handOverParts } from "~/features/inner-parts/hand-over-parts.server";
import type { Holder } from "~/features/inner-parts/inner-part.schema";
import { withdrawPart } from "~/features/inner-parts/withdraw-part.server";
import { deliverDigests } from "~/features/reminders/deliver-digests.server";
import { defaultDelivery } from "~/features/reminders/delivery";
import { openMailer } from "~/features/reminders/mailer.server";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import { queueUrgent } from "~/features/reminders/queue-urgent.server";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { readLetter, startMailServer } from "~tests/support/mail-server";
import { statementsOf } from "~tests/support/query-plan";
import { at, worldBuilder } from "~tests/support/world-builder";

const post = { from: "Đôn Đốc <dondoc@laocai.example.vn>", publicUrl: "https://dondoc.laocai.example.vn" };

describeOnBothEngines("urgent marks", (openDb) => {
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
    const province = await world.agency("UBND tỉnh", null, "province");
    const saPa = await world.agency("UBND thị xã Sa Pa", province);
    const [officer, head] = [await world.person(saPa, "officer"), await world.person(saPa, "head")];
    await world.person(province, "leader");
    const watcher = await world.person(province, "secretariat");
    const plan = await world.plan(province);
    const task = await world.task(plan, "Báo cáo tổng kết");
    const dated = await world.assignment(task, saPa);
    const free = await world.assignment(await world.task(plan, "Trực phòng chống bão"), saPa, { due_on: null });
    const value = JSON.stringify({ ...defaultDelivery, from: post.from });
    await db.write("reminder_rules").insert({ scope: "delivery", scope_id: "", value, version: 1 });
    const mark = (ids: string[], urgency: Urgency, when: string) =>
      markUrgency({ db: db.write, actor: watcher, now: at(when) }, { assignmentIds: ids, urgency, reason: null });
    const tell = async (when: string) => {
      const queued = await queueUrgent(db, { now: at(when), hasMail: true, mailDomain: "laocai.example.vn" });
      await deliverDigests(db.write, () => at(when), { mailer, ...post });
      return queued;
    };
    const arrived = () => mail.arrived.map(({ to }) => to).sort();
    return { db, mail, world, saPa, officer, head, dated, free, mark, tell, arrived };
  }

  it("are told to the officers and the head of the lead at once, at night and on a day off, once and in one message", async () => {
    const { mail, officer, head, dated, free, mark, tell, arrived } = await setUp();
    // Saturday, 23:00.
    await mark([dated.id, free.id], "express", "2020-06-13 23:00");
    expect(await tell("2020-06-13 23:01")).toBe(2);
    expect(arrived()).toEqual([officer.email, head.email].sort());
    const { subject, text } = await readLetter(mail.arrived[0] as (typeof mail.arrived)[number]);
    expect(subject).toBe("Đôn đốc 13/06/2020: 2 việc được đánh dấu Hỏa tốc");
    expect(text).toContain("- [Hỏa tốc] Trực phòng chống bão");
    expect(text).toContain("không có thời hạn");
    expect(text).toContain("Hạn 06/07/2020 · còn 23 ngày");
    expect(text).toContain("Thư này gửi ngay khi việc được đánh dấu khẩn");
    expect([await tell("2020-06-13 23:02"), await tell("2020-06-15 08:00"), arrived().length]).toEqual([0, 0, 2]);
  });

  it("stand in the ledger beside the digest of the same day, which comes all the same and says the mark", async () => {
    const { db, mail, dated, mark, tell } = await setUp();
    await mark([dated.id], "urgent", "2020-07-06 06:00");
    await tell("2020-07-06 06:01");
    const before = mail.arrived.length;
    const sweep = { on: day("2020-07-06"), hour: 7, now: at("2020-07-06 07:00"), hasMail: true, mailDomain: "laocai.example.vn" };
    expect(await queueDigests(db, sweep)).toBe(1);
    await tell("2020-07-06 07:01");
    const { text } = await readLetter(mail.arrived[before] as (typeof mail.arrived)[number]);
    expect(text).toContain("- [Khẩn] Báo cáo tổng kết");
    const outcomes = await db.read("reminder_ledger").orderBy("id").select("outcome", "items");
    expect(outcomes).toEqual(Array.from({ length: 3 }, () => ({ outcome: "sent", items: 1 })));
  });

  it("that were taken back before they were told, or of work done meanwhile, are not told", async () => {
    const { db, world, dated, free, mark, tell, arrived } = await setUp();
    await mark([free.id], "urgent", "2020-06-15 09:00");
    await queueUrgent(db, { now: at("2020-06-15 09:00"), hasMail: true, mailDomain: "x.vn" });
    await mark([free.id], "none", "2020-06-15 09:00");
    await mark([dated.id], "urgent", "2020-06-15 09:00");
    await db.write("assignment_events").where({ assignment_id: dated.id, kind: "assigned" }).update({ work_state: "completed" });
    await tell("2020-06-15 09:01");
    expect(arrived()).toEqual([]);
    expect(world).toBeDefined();
  });

  it("are told again when they are raised, not when they are lowered", async () => {
    const { dated, mark, tell, arrived } = await setUp();
    await mark([dated.id], "urgent", "2020-06-15 09:00");
    await tell("2020-06-15 09:01");
    await mark([dated.id], "express", "2020-06-15 10:00");
    await tell("2020-06-15 10:01");
    await mark([dated.id], "urgent", "2020-06-15 11:00");
    await tell("2020-06-15 11:01");
    expect(arrived()).toHaveLength(4);
  });

  it("are told to the unit that has an open part of the work, with its own day; who hears of the whole hears once", async () => {
    const { db, mail, world, saPa, officer, head, dated, mark, tell, arrived } = await setUp();
    const [ward, other] = [await world.agency("UBND phường Sa Pả", saPa), await world.agency("UBND phường Ô Quý Hồ", saPa)];
    const ofWard = await world.person(ward, "officer");
    await world.person(ward, "head");
    await world.person(other, "officer");
    const part = (words: string, holder: Holder) => ({ holder, words, dueOn: day("2020-07-03") });
    const unit = (unitId: string) => ({ holderId: null, unitId });
    const [, , done = ""] = await giveParts(
      { db: db.write, actor: head, now: at("2020-06-10 09:00") },
      {
        assignmentId: dated.id,
        parts: [
          part("Thu biểu", { holderId: officer.userId, unitId: null }),
          part("Số liệu của phường", unit(ward.id)),
          part("Ảnh hiện trường", unit(other.id)),
        ],
      },
    );
    await withdrawPart({ db: db.write, actor: head, now: at("2020-06-11 09:00") }, { partId: done, words: "Không cần nữa." });
    await mark([dated.id], "express", "2020-06-15 09:00");
    expect(await tell("2020-06-15 09:01")).toBe(3);
    expect(arrived()).toEqual([officer.email, head.email, ofWard.email].sort());
    const letters = await Promise.all(mail.arrived.map(async (letter) => ({ to: letter.to, ...(await readLetter(letter)) })));
    const own = letters.find(({ to }) => to === ofWard.email);
    expect(own?.subject).toBe("Đôn đốc 15/06/2020: 1 việc được đánh dấu Hỏa tốc");
    expect(own?.text).toContain("- [Hỏa tốc] Số liệu của phường (phần việc nội bộ)\n  Thuộc: Báo cáo tổng kết");
    expect(own?.text).toContain("Hạn 03/07/2020 · còn 18 ngày");
    expect(letters.find(({ to }) => to === officer.email)?.text).not.toContain("nội bộ");
    expect([await tell("2020-06-15 09:02"), arrived().length]).toEqual([0, 3]);
  });

  it("are told at once to whoever is given a part while the mark stands, in one message, and to whom it is handed later", async () => {
    const { db, mail, world, saPa, officer, head, dated, mark, tell, arrived } = await setUp();
    const [ward, other] = [await world.agency("UBND phường Sa Pả", saPa), await world.agency("UBND phường Ô Quý Hồ", saPa)];
    const [ofWard, ofOther] = [await world.person(ward, "officer"), await world.person(other, "officer")];
    const as = (when: string, actor = head) => ({ db: db.write, actor, now: at(when) });
    const unit = { holderId: null, unitId: ward.id };
    const part = (words: string, holder: Holder) => ({ holder, words, dueOn: day("2020-07-03") });
    await mark([dated.id], "express", "2020-06-15 09:00");
    expect(await tell("2020-06-15 09:01")).toBe(2);
    const [first = ""] = await giveParts(as("2020-06-15 21:00"), {
      assignmentId: dated.id,
      parts: [
        part("Số liệu của phường", unit),
        part("Ảnh hiện trường", unit),
        part("Tổng hợp", { holderId: head.userId, unitId: null }),
      ],
    });
    // Who gives a part to themselves knows of it, so that nothing is left for which the rules and the people would be read again.
    expect([await tell("2020-06-15 21:01"), await tell("2020-06-15 21:02")]).toEqual([1, 0]);
    const idle = { now: at("2020-06-15 21:03"), hasMail: true, mailDomain: "x.vn" };
    expect(await statementsOf(db.read, () => queueUrgent(db, idle))).toHaveLength(3);
    expect(arrived()).toEqual([officer.email, head.email, ofWard.email].sort());
    const { subject, text } = await readLetter(mail.arrived.at(-1) as (typeof mail.arrived)[number]);
    expect(subject).toBe("Đôn đốc 15/06/2020: 2 việc được đánh dấu Hỏa tốc");
    expect(text).toContain("- [Hỏa tốc] Số liệu của phường (phần việc nội bộ)");
    await handOverParts(as("2020-06-16 08:00"), { partIds: [first], holder: { holderId: null, unitId: other.id }, words: null });
    expect([await tell("2020-06-16 08:01"), await tell("2020-06-16 08:02")]).toEqual([1, 0]);
    expect(mail.arrived.at(-1)?.to).toBe(ofOther.email);
  });

  it("are told once to whoever was given a part before them or just after, and not once they are taken back", async () => {
    const { db, world, saPa, officer, head, dated, free, mark, tell, arrived } = await setUp();
    const ward = await world.agency("UBND phường Sa Pả", saPa);
    const ofWard = await world.person(ward, "officer");
    const give = (assignmentId: string, when: string) =>
      giveParts(
        { db: db.write, actor: head, now: at(when) },
        { assignmentId, parts: [{ holder: { holderId: null, unitId: ward.id }, words: "Số liệu", dueOn: day("2020-07-03") }] },
      );
    await give(dated.id, "2020-06-15 08:59");
    await mark([dated.id], "urgent", "2020-06-15 09:00");
    await give(dated.id, "2020-06-15 09:00");
    expect([await tell("2020-06-15 09:01"), await tell("2020-06-15 09:02")]).toEqual([3, 0]);
    expect(arrived()).toEqual([officer.email, head.email, ofWard.email].sort());
    await mark([free.id], "urgent", "2020-06-15 10:00");
    await tell("2020-06-15 10:01");
    await mark([free.id], "none", "2020-06-15 11:00");
    await give(free.id, "2020-06-15 11:01");
    expect(await tell("2020-06-15 11:02")).toBe(0);
  });

  it("are not told of a part that was handed to another unit before the message went out", async () => {
    const { db, world, saPa, officer, head, dated, mark, arrived } = await setUp();
    const ward = await world.agency("UBND phường Sa Pả", saPa);
    const ofWard = await world.person(ward, "officer");
    const as = (when: string) => ({ db: db.write, actor: head, now: at(when) });
    const holder = { holderId: null, unitId: ward.id };
    const [id = ""] = await giveParts(as("2020-06-10 09:00"), {
      assignmentId: dated.id,
      parts: [{ holder, words: "Số liệu của phường", dueOn: day("2020-07-03") }],
    });
    await mark([dated.id], "urgent", "2020-06-15 09:00");
    expect(await queueUrgent(db, { now: at("2020-06-15 09:00"), hasMail: true, mailDomain: "x.vn" })).toBe(3);
    const hand = { partIds: [id], holder: { holderId: officer.userId, unitId: null }, words: null };
    await handOverParts(as("2020-06-15 09:00"), hand);
    const dropped = async () => db.read("reminder_part_items").where({ user_id: ofWard.userId }).pluck("dropped");
    await deliverDigests(db.write, () => at("2020-06-15 09:01"), { mailer: null, from: null, publicUrl: null });
    expect([await dropped(), arrived()]).toEqual([["no-right"], []]);
  });

  it("that a mail server does not take are given to the screen after six attempts, also on the days after", async () => {
    const { db, mail, dated, mark, tell } = await setUp();
    mail.obstacle = () => ({ code: 450, words: "come back" });
    await mark([dated.id], "express", "2020-06-15 23:30");
    const times = ["06-15 23:31", "06-15 23:35", "06-15 23:45", "06-16 00:05", "06-16 01:00", "06-16 02:30"];
    for (const time of times) await tell(`2020-${time}`);
    await tell("2020-06-16 02:31");
    const states = await db.read("reminder_digests").orderBy("channel").select("channel", "state");
    expect(states.map(({ channel, state }) => `${channel} ${state}`)).toEqual([
      "email refused",
      "email refused",
      "in-app sent",
      "in-app sent",
    ]);
  });
});
