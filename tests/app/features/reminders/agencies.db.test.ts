import { expect, it } from "vitest";
import { acknowledgeReceipt } from "~/features/assignments/acknowledge-receipt.server";
import { lacksReceipt } from "~/features/assignments/receipt";
import { assignmentFiltersSchema } from "~/features/progress/assignment-filters";
import { myWorkView } from "~/features/progress/my-work.view.server";
import { overviewView } from "~/features/progress/overview.view.server";
import { assignmentsView } from "~/features/progress/plan-assignments.view.server";
import { agenciesView } from "~/features/reminders/agencies.view.server";
import { agencyFilterSchema } from "~/features/reminders/agency-filter.schema";
import { ledgerView } from "~/features/reminders/ledger.view.server";
import { ledgerFilterSchema } from "~/features/reminders/ledger-filter.schema";
import { noteOpened } from "~/features/reminders/note-opened.server";
import { describeOnBothEngines } from "~tests/support/engines";
import { addDigest } from "~tests/support/sent-digest";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("what agencies do with what they are given and sent", (openDb) => {
  async function setUp() {
    const db = (await openDb()).write;
    const world = worldBuilder(db);
    await world.calendar();
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    const sapa = await world.agency("UBND thị xã Sa Pa", province);
    const bacha = await world.agency("UBND huyện Bắc Hà", province);
    const vanban = await world.agency("UBND huyện Văn Bàn", province);
    const secretariat = await world.person(province, "secretariat");
    const officer = await world.person(sapa, "officer");
    const plan = await world.plan(province);
    const task = await world.task(plan, "Báo cáo tổng kết");
    const second = await world.task(plan, "Rà soát tổ chức");
    const work = {
      sapa: await world.assignment(task, sapa),
      sapaToo: await world.assignment(second, sapa),
      bacha: await world.assignment(task, bacha),
      vanban: await world.assignment(task, vanban),
    };
    // Sa Pa spoke on 26/06; Bắc Hà in May; Văn Bàn never, and what it finished long ago does not count.
    await world.event(work.sapa, "noted", "2020-06-26 09:00");
    await world.event(work.bacha, "noted", "2020-05-20 09:00");
    const done = await world.assignment(second, vanban);
    await world.completed(done, "2020-06-30 09:00");
    const page = (sort = "age", words = "2020-07-01", q = "") =>
      agenciesView(viewOf(db, secretariat, words), agencyFilterSchema.parse({ sort, q }));
    return { db, world, province, sapa, bacha, vanban, secretariat, officer, work, page };
  }

  it("say how long each has been silent about its open work, and on how much of it something was said lately", async () => {
    const { page } = await setUp();
    const { lines, total, updateDays } = await page();
    expect([total, updateDays]).toEqual([3, 30]);
    expect(lines.map(({ name, open, updated, lastOn, age }) => [name, open, updated, lastOn, age])).toEqual([
      ["UBND huyện Văn Bàn", 1, 0, null, 48],
      ["UBND huyện Bắc Hà", 1, 0, "2020-05-20", 42],
      ["UBND thị xã Sa Pa", 2, 1, "2020-06-26", 5],
    ]);
    expect((await page("rate")).lines.at(-1)?.name).toBe("UBND thị xã Sa Pa");
    expect((await page("age", "2020-07-01", "sa pa")).lines.map(({ name }) => name)).toEqual(["UBND thị xã Sa Pa"]);
  });

  it("count as updated within as many days as the installation says, and the number opens to its list", async () => {
    const { db, secretariat, page, work } = await setUp();
    await db("reminder_rules").insert({
      scope: "delivery",
      scope_id: "",
      value: JSON.stringify({ from: null, channels: ["in-app"], earliestHour: 6, latestHour: 18, usualHour: 7, updateDays: 45 }),
      version: 1,
    });
    const { lines, updateDays } = await page();
    expect((await overviewView(viewOf(db, secretariat, "2020-07-01"))).updates).toEqual({ updated: 2, open: 4, days: 45 });
    expect([updateDays, lines.map(({ updated }) => updated)]).toEqual([45, [0, 1, 1]]);
    const filters = assignmentFiltersSchema.parse({ told: "yes", days: "45" });
    const list = await assignmentsView(viewOf(db, secretariat, "2020-07-01"), filters);
    expect(list.lines.map(({ id }) => id).sort()).toEqual([work.sapa.id, work.bacha.id].sort());
  });

  it("stand on the overview, the most silent first, for those who watch others", async () => {
    const { db, secretariat, officer } = await setUp();
    const { silent, updates } = await overviewView(viewOf(db, secretariat, "2020-07-01"));
    expect(silent.map(({ name, age }) => [name, age])[0]).toEqual(["UBND huyện Văn Bàn", 48]);
    expect(updates).toEqual({ updated: 1, open: 4, days: 30 });
    expect((await overviewView(viewOf(db, officer, "2020-07-01"))).silent).toEqual([]);
  });

  it("have confirmed receipt or not, the same in SQL as by the history", async () => {
    const { db, officer, secretariat, page, work } = await setUp();
    const open = async () => {
      const filters = assignmentFiltersSchema.parse({ receipt: "no" });
      return (await assignmentsView(viewOf(db, secretariat, "2020-07-02"), filters)).lines.map(({ id }) => id).sort();
    };
    const byHistory = async () => {
      const found: string[] = [];
      for (const { id } of Object.values(work)) {
        const events = await db("assignment_events")
          .where({ assignment_id: id })
          .orderBy("seq", "desc")
          .select("kind", "work_state");
        const state = events.find((event) => event.work_state)?.work_state;
        if (lacksReceipt(events, state === "not-started")) found.push(id);
      }
      return found.sort();
    };
    expect(await open()).toEqual([work.sapaToo.id, work.vanban.id].sort());
    expect(await open()).toEqual(await byHistory());
    const mine = () => myWorkView(viewOf(db, officer, "2020-07-02"), { part: "todo", page: 1 });
    expect((await mine()).unreceived).toEqual([work.sapaToo.id]);
    await acknowledgeReceipt({ db, actor: officer, now: at("2020-07-01 08:00") }, { assignmentId: work.sapaToo.id });
    expect([await open(), (await mine()).unreceived]).toEqual([[work.vanban.id], []]);
    expect(await open()).toEqual(await byHistory());
    const { lines } = await page("receipt", "2020-07-02");
    expect(lines.map(({ name, unreceived }) => [name, unreceived])[0]).toEqual(["UBND huyện Văn Bàn", 1]);
    // The confirmation is no update of the work.
    expect(lines.find(({ name }) => name === "UBND thị xã Sa Pa")?.lastOn).toBe("2020-06-26");
  });

  it("have opened what was sent or not: only its reader opens it, and only once", async () => {
    const { db, sapa, officer, secretariat, work, page } = await setUp();
    const id = await addDigest(db, { user: officer.userId, agency: sapa.id, assignment: work.sapa.id });
    const mailsOf = async (words: string) => (await page("opened", words)).lines.map(({ sent, opened }) => [sent, opened])[0];
    expect(await mailsOf("2020-07-03")).toEqual([1, 0]);
    await noteOpened(db, { digestId: id, userId: secretariat.userId, now: at("2020-07-02 08:00") });
    expect(await mailsOf("2020-07-03")).toEqual([1, 0]);
    await noteOpened(db, { digestId: id, userId: officer.userId, now: at("2020-07-02 09:00") });
    await noteOpened(db, { digestId: id, userId: officer.userId, now: at("2020-07-03 09:00") });
    expect(await db("reminder_digests").pluck("opened_at")).toEqual([at("2020-07-02 09:00")]);
    const ledger = async (opened: string) =>
      (await ledgerView(viewOf(db, secretariat, "2020-07-03"), ledgerFilterSchema.parse({ agency: sapa.id, opened }))).total;
    expect([await ledger("yes"), await ledger("no")]).toEqual([1, 0]);
    expect(await mailsOf("2020-07-02 08:30")).toEqual([1, 0]);
  });
});
