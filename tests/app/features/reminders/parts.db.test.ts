import { expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { giveParts } from "~/features/inner-parts/give-parts.server";
import { handOverParts } from "~/features/inner-parts/hand-over-parts.server";
import { movePart } from "~/features/inner-parts/move-part.server";
import { reportPart } from "~/features/inner-parts/report-part.server";
import { returnPart } from "~/features/inner-parts/return-part.server";
import { deliverDigests } from "~/features/reminders/deliver-digests.server";
import { digestView } from "~/features/reminders/digest.view.server";
import { ledgerView } from "~/features/reminders/ledger.view.server";
import { ledgerFilterSchema } from "~/features/reminders/ledger-filter.schema";
import { openMailer } from "~/features/reminders/mailer.server";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import { digestsOfDay } from "~/features/reminders/remind-day.server";
import { ownRemindersView } from "~/features/reminders/rules.view.server";
import { sentDigests } from "~/features/reminders/sent-digests.view.server";
import { upcomingView } from "~/features/reminders/upcoming.view.server";
import { NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { extensionScene } from "~tests/support/extension-scene";
import { readLetter, startMailServer } from "~tests/support/mail-server";
import { at, viewOf } from "~tests/support/world-builder";

/** Văn Bàn owes a report by 06/07/2020; its head gives one part to an officer for Friday 03/07, one to a commune for Thursday 02/07. */
async function scene(database: Database) {
  const base = await extensionScene(database);
  const { world, vanBan, as, head, officer, assignmentId } = base;
  const unit = await world.agency("UBND xã Khánh Yên", vanBan, "commune");
  const [ofUnit, headOfUnit] = [await world.person(unit, "officer"), await world.person(unit, "head")];
  const second = await world.person(vanBan, "officer");
  const [toOfficer = "", toUnit = ""] = await giveParts(as(head, "2020-06-20 09:00"), {
    assignmentId,
    parts: [
      { holder: { holderId: officer.userId, unitId: null }, words: "Thu biểu của các xã", dueOn: day("2020-07-03") },
      { holder: { holderId: null, unitId: unit.id }, words: "Số liệu của xã", dueOn: day("2020-07-02") },
    ],
  });
  const names = new Map<string, string>();
  const people = { ...base, ofUnit, headOfUnit, second };
  for (const name of ["head", "officer", "watcher", "stranger", "ofUnit", "headOfUnit", "second"] as const)
    names.set(people[name].email, name);
  /** "officer: before-3 Thu biểu của các xã" for each part that the digests of a day tell of. */
  const told = async (on: string) =>
    (await digestsOfDay(database.read, { on: day(on), hasMail: false }))
      .flatMap(({ to, items }) => items.flatMap(({ part, stage }) => (part ? [`${names.get(to)}: ${stage} ${part.words}`] : [])))
      .sort();
  const queue = (on: string, hasMail = false) =>
    queueDigests(database, { on: day(on), hour: 9, now: at(`${on} 09:00`), hasMail, mailDomain: "example.vn" });
  const deliver = (on: string) =>
    deliverDigests(database.write, () => at(`${on} 09:01`), { mailer: null, from: null, publicUrl: null });
  return { ...people, database, unit, toOfficer, toUnit, told, queue, deliver, nameOf: (to: string) => names.get(to) };
}

describeOnBothEngines("a part inside an agency", (openDb) => {
  it("is reminded of by the same ladder: who has it, then their head, then who gave it, and nobody outside", async () => {
    const { told } = await scene(await openDb());
    // Calendar days, and a warning of a day off on the working day before it.
    expect(await told("2020-06-25")).toEqual(["ofUnit: before-7 Số liệu của xã"]);
    expect(await told("2020-06-26")).toEqual(["officer: before-7 Thu biểu của các xã"]);
    expect(await told("2020-06-28")).toEqual([]);
    expect(await told("2020-07-02")).toEqual(["ofUnit: due Số liệu của xã", "officer: before-1 Thu biểu của các xã"]);
    expect(await told("2020-07-03")).toEqual(["ofUnit: after-1 Số liệu của xã", "officer: due Thu biểu của các xã"]);
    // Three days late: the head of the unit, who is not the head of the district; of a person, the head of the district.
    expect(await told("2020-07-06")).toEqual(
      ["headOfUnit: after-3 Số liệu của xã", "head: after-3 Thu biểu của các xã", "officer: after-1 Thu biểu của các xã"].sort(),
    );
    // Seven days late: the district, which gave it.
    expect(await told("2020-07-09")).toEqual(["head: after-7 Số liệu của xã"]);
  });

  it("stands in the one digest of its holder beside whole work, and goes out once", async () => {
    const { database, queue, deliver, officer, told, nameOf } = await scene(await openDb());
    await queue("2020-07-03");
    expect(await queue("2020-07-03")).toBe(0);
    await deliver("2020-07-03");
    const sent = await sentDigests(database.read, day("2020-07-03"));
    const own = sent.find(({ to }) => to === officer.email);
    expect(own?.items.map(({ stage, part, dueOn }) => [stage, part?.words ?? null, dueOn])).toEqual([
      ["due", "Thu biểu của các xã", "2020-07-03"],
      ["before-3", null, "2020-07-06"],
    ]);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(sent.length);
    const parts = sent.flatMap(({ to, items }) =>
      items.flatMap(({ part, stage }) => (part ? [`${nameOf(to)}: ${stage} ${part.words}`] : [])),
    );
    expect(parts.sort()).toEqual(await told("2020-07-03"));
  });

  it("beside whole work that a calendar moved: the digest names no other first day, neither one moved to before nor after it was said", async () => {
    const { database, queue, deliver, officer, assignmentId } = await scene(await openDb());
    const db = database.write;
    const moved = (seq: number, when: string, due_on: string) =>
      db("due_days").insert({
        ...{ id: newId(), assignment_id: assignmentId, seq, set_at: at(when), due_on },
        ...{ due_rules: "[]", origin: "calendar" },
      });
    await moved(1, "2020-07-01 08:00", "2020-07-07");
    await queue("2020-07-07");
    await deliver("2020-07-07");
    await moved(2, "2020-07-08 08:00", "2020-07-09");
    const whole = { assignmentId, dueOn: "2020-07-07", movedFrom: null };
    const own = (await sentDigests(database.read, day("2020-07-07"))).find(({ to }) => to === officer.email);
    expect(own?.items.filter(({ part }) => part === null)).toMatchObject([whole]);
    const { id } = await db("reminder_digests").where({ user_id: officer.userId, on_day: "2020-07-07" }).first("id");
    const { said } = await digestView(viewOf(database.read, officer, "2020-07-08 10:00"), id);
    expect(said.filter(({ part }) => part === null)).toMatchObject([whole]);
  });

  it("is told in words by mail, with the way to the part and why it comes", async () => {
    const { database, queue, ofUnit, toUnit } = await scene(await openDb());
    const mail = await startMailServer();
    const mailer = openMailer(mail.url, 2);
    try {
      await database.write("reminder_rules").del();
      await queue("2020-07-02", true);
      const post = { mailer, from: "Đôn Đốc <dondoc@example.vn>", publicUrl: "https://dondoc.example.vn" };
      await deliverDigests(database.write, () => at("2020-07-02 09:01"), post);
      const letter = mail.arrived.find(({ to }) => to === ofUnit.email);
      if (!letter) throw new Error("no letter");
      const { subject, text } = await readLetter(letter);
      expect(subject).toBe("Đôn đốc 02/07/2020: 1 việc đến hạn hôm nay");
      expect(text).toContain("- Số liệu của xã (phần việc nội bộ)\n  Thuộc: Báo cáo tổng kết\n  Chủ trì: UBND huyện Văn Bàn");
      expect(text).toContain(`https://dondoc.example.vn/parts/${toUnit}`);
      expect(text).toContain("ngoài cơ quan không ai được báo");
      expect(text).not.toContain("cơ quan chủ trì của những việc trên");
    } finally {
      mailer.close();
      await mail.stop();
    }
  });

  it("that was handed over is told to the new holder and not to the old one, also when it was queued before", async () => {
    const { as, head, second, toOfficer, told, queue, deliver, database, officer } = await scene(await openDb());
    await queue("2020-07-03");
    const hand = { partIds: [toOfficer], holder: { holderId: second.userId, unitId: null }, words: null };
    await handOverParts(as(head, "2020-07-03 09:00"), hand);
    await deliver("2020-07-03");
    const own = (await sentDigests(database.read, day("2020-07-03"))).find(({ to }) => to === officer.email);
    expect(own?.items.map(({ part }) => part)).toEqual([null]);
    expect(await database.read("reminder_part_items").where({ part_id: toOfficer }).pluck("dropped")).toEqual(["no-right"]);
    expect((await told("2020-07-06")).filter((line) => line.includes("Thu biểu"))).toEqual([
      "head: after-3 Thu biểu của các xã",
      "second: after-1 Thu biểu của các xã",
    ]);
  });

  it("whose holder left without handing it over is told to the heads of the agency", async () => {
    const { db, told, officer } = await scene(await openDb());
    await db("role_grants").where({ user_id: officer.userId }).update({ valid_to: "2020-07-01" });
    expect((await told("2020-07-03")).filter((line) => line.includes("Thu biểu"))).toEqual(["head: due Thu biểu của các xã"]);
  });

  it("is not urged while it waits for the word of who gave it, and again when it was returned", async () => {
    const { as, officer, head, toOfficer, told } = await scene(await openDb());
    const ofOfficer = async (on: string) => (await told(on)).filter((line) => line.startsWith("officer"));
    await reportPart(as(officer, "2020-07-01 08:00"), { partId: toOfficer, words: null });
    expect(await ofOfficer("2020-07-02")).toEqual([]);
    await returnPart(as(head, "2020-07-02 15:00"), { partId: toOfficer, words: "Thiếu hai xã." });
    expect(await ofOfficer("2020-07-03")).toEqual(["officer: due Thu biểu của các xã"]);
  });

  it("is not urged once the whole was sent in or its day was moved, even when it was queued before", async () => {
    const { world, ofVanBan, as, head, toUnit, queue, deliver, database, told } = await scene(await openDb());
    await queue("2020-07-02");
    await movePart(as(head, "2020-07-02 09:00"), { partId: toUnit, dueOn: day("2020-07-06"), words: null });
    await deliver("2020-07-02");
    const dropped = (partId: string) => database.read("reminder_part_items").where({ part_id: partId }).pluck("dropped");
    expect(await dropped(toUnit)).toEqual(["moved"]);
    expect(await told("2020-07-03")).toContain("ofUnit: before-3 Số liệu của xã");
    await world.event(ofVanBan, "report-submitted", "2020-07-03 06:00", { counts_on: "2020-07-03" });
    expect(await told("2020-07-03")).toEqual([]);
  });

  it("is shown in the preview and in the ledger to who may read the inside, and to nobody else", async () => {
    const { queue, deliver, head, officer, watcher, ofUnit, database } = await scene(await openDb());
    const coming = async (actor: Actor) => {
      const asked = { planId: null, day: day("2020-07-02"), env: { smtpUrl: null } };
      const { shown } = await upcomingView(viewOf(database.read, actor, "2020-06-24"), asked);
      return shown?.digests.flatMap(({ items }) => items.flatMap(({ part }) => part?.words ?? [])).sort();
    };
    expect(await coming(head)).toEqual(["Số liệu của xã", "Thu biểu của các xã"]);
    expect(await coming(ofUnit)).toEqual(["Số liệu của xã"]);
    expect(await coming(watcher)).toEqual([]);
    await queue("2020-07-03");
    await deliver("2020-07-03");
    const look = (actor: Actor) => viewOf(database.read, actor, "2020-07-03");
    const ledger = async (actor: Actor) => (await ledgerView(look(actor), ledgerFilterSchema.parse({}))).lines;
    const ofCommune = (await ledger(head)).find(({ to }) => to === ofUnit.email);
    expect(ofCommune?.items).toBe(1);
    const id = ofCommune?.id ?? "";
    expect((await digestView(look(head), id)).said.map(({ part }) => part?.words)).toEqual(["Số liệu của xã"]);
    expect((await ledger(watcher)).map(({ to }) => to)).not.toContain(ofUnit.email);
    await expect(digestView(look(watcher), id)).rejects.toBeInstanceOf(NotFound);
    // Whoever watches the whole sees of the officer's digest what it says of the whole.
    const ofOfficer = (await ledger(watcher)).find(({ to }) => to === officer.email);
    expect(ofOfficer?.items).toBe(1);
    expect((await digestView(look(watcher), ofOfficer?.id ?? "")).said.map(({ part }) => part)).toEqual([null]);
    const ofPlan = async (actor: Actor, plan: string) =>
      (await ledgerView(look(actor), ledgerFilterSchema.parse({ plan }))).lines.map(({ to }) => to);
    const plan = (await database.read("plans").first("id")).id;
    expect(await ofPlan(head, plan)).toContain(ofUnit.email);
    expect(await ofPlan(watcher, plan)).not.toContain(ofUnit.email);
    expect(await ofPlan(head, "another plan")).toEqual([]);
    expect((await ownRemindersView(look(officer))).digests.map(({ items }) => items)).toEqual([2]);
  });
});
