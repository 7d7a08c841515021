import { readSheet } from "read-excel-file/node";
import { expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { grantExtension } from "~/features/assignments/grant-extensions.server";
import { discardResult } from "~/features/results/discard-result.server";
import { draftResult } from "~/features/results/draft-result.server";
import { publishResult } from "~/features/results/publish-result.server";
import { resultView } from "~/features/results/result.view.server";
import { lateOf, totalOf } from "~/features/results/result-facts";
import { resultSheet } from "~/features/results/result-sheet.server";
import { resultsView } from "~/features/results/results.view.server";
import { Conflict, NotFound } from "~/lib/errors";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("results of a quarter", (openDb) => {
  async function setUp() {
    const db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    const [leader, secretary] = [await world.person(province, "leader"), await world.person(province, "secretariat")];
    const [sapa, vanban] = [await world.agency("Sa Pa", province), await world.agency("Văn Bàn", province)];
    const officer = await world.person(sapa, "officer");
    const stranger = await world.person(await world.agency("UBND tỉnh khác", null, "province"), "leader");
    const task = await world.task(await world.plan(province), "Báo cáo tổng kết");
    const inTime = await world.assignment(task, vanban, { due_on: "2020-06-20" });
    const late = await world.assignment(task, sapa, { due_on: "2020-06-22" });
    await world.assignment(await world.task({ id: task.plan_id }, "Việc quý III"), sapa, { due_on: "2020-07-06" });
    await world.completed(inTime, "2020-06-19 08:00");
    await world.event(late, "noted", "2020-06-24 08:00", { words: '=HYPERLINK("http://x")' });
    const as = (actor: Actor, when: string) => ({ db: db.write, actor, now: at(when) });
    const about = { agency: province.id, period: "2020-Q2", audience: "everyone", note: "Còn chậm.", reason: null } as const;
    const see = (actor: Actor, id: string, when: string) => resultView(viewOf(db.read, actor, when), id);
    const publish = async (id: string, when: string, audience: "everyone" | "watchers" = "everyone") => {
      const { seen } = await see(leader, id, when);
      await publishResult(as(leader, when), { id, audience, note: "Còn chậm.", seen });
    };
    return { db, world, province, sapa, leader, secretary, officer, stranger, late, as, about, see, publish };
  }

  it("count what was due in it, by the day that counts and by the original one, with the causes", async () => {
    const { secretary, late, as, about, see } = await setUp();
    const id = await draftResult(as(secretary, "2020-06-30"), about);
    const before = await see(secretary, id, "2020-06-30 10:00");
    expect(totalOf(before.facts.rows).current).toMatchObject({ doneOnTime: 1, openOverdue: 1, openInTime: 0 });
    expect(before.facts.late).toMatchObject([{ agency: "Sa Pa", daysLate: 8, cause: '=HYPERLINK("http://x")', isDone: false }]);
    await grantExtension(as(secretary, "2020-06-30 11:00"), { assignmentId: late.id, on: day("2020-07-10"), words: null });
    const { current, original } = totalOf((await see(secretary, id, "2020-06-30 12:00")).facts.rows);
    expect([current, original]).toMatchObject([
      { doneOnTime: 1, openInTime: 1, openOverdue: 0 },
      { doneOnTime: 1, openInTime: 0, openOverdue: 1 },
    ]);
  });

  it("are seen as a draft by who prepares them alone, and once published by everyone at and below the agency", async () => {
    const { db, leader, secretary, officer, stranger, as, about, see, publish } = await setUp();
    const id = await draftResult(as(secretary, "2020-07-01"), about);
    await expect(see(officer, id, "2020-07-02 10:00")).rejects.toThrow(NotFound);
    expect((await see(leader, id, "2020-07-02 10:00")).mayPublish).toBe(true);
    await publish(id, "2020-07-02 10:00");
    expect((await see(officer, id, "2020-07-02 11:00")).publishedAt).toBe(at("2020-07-02 10:00"));
    await expect(see(officer, id, "2020-07-02 09:00")).rejects.toThrow(NotFound);
    await expect(see(stranger, id, "2020-07-02 11:00")).rejects.toThrow(NotFound);
    expect((await resultsView(viewOf(db.read, officer, "2020-07-03"), 1)).lines).toHaveLength(1);
  });

  it("for everyone are read by each agency that is counted, also one that lies below no office of the publisher", async () => {
    const { db, world, sapa, officer, stranger, as } = await setUp();
    const labour = await world.agency("Sở Lao động", await world.agency("Khối sở", null, "province"));
    const secretary = await world.person(labour, "secretariat");
    const task = await world.task(await world.plan(labour), "Báo cáo của sở");
    await world.assignment(task, sapa, { due_on: "2020-06-25" });
    const about = { agency: labour.id, period: "2020-Q2", note: "", reason: null } as const;
    const outOf = async (audience: "everyone" | "watchers", from: string, reason: string | null) => {
      const id = await draftResult(as(secretary, `${from} 08:00`), { ...about, audience, reason });
      const { seen } = await resultView(viewOf(db.read, secretary, `${from} 09:00`), id);
      await publishResult(as(secretary, `${from} 09:00`), { id, audience, note: "", seen });
      return id;
    };
    const reads = (actor: Actor, id: string) => resultView(viewOf(db.read, actor, "2020-07-05 10:00"), id);
    const everyone = await outOf("everyone", "2020-07-02", null);
    expect((await reads(officer, everyone)).facts.rows.map(({ agency }) => agency)).toEqual(["Sa Pa"]);
    await expect(reads(stranger, everyone)).rejects.toThrow(NotFound);
    const watchers = await outOf("watchers", "2020-07-03", "Soát lại");
    await expect(reads(officer, watchers)).rejects.toThrow(NotFound);
  });

  it("for watchers are not read by the agencies below", async () => {
    const { leader, officer, as, about, see, publish } = await setUp();
    const id = await draftResult(as(leader, "2020-07-01"), about);
    await publish(id, "2020-07-02 10:00", "watchers");
    await expect(see(officer, id, "2020-07-02 11:00")).rejects.toThrow(NotFound);
  });

  it("for watchers stay hidden from the agencies below when the next number is for everyone, and the other way round", async () => {
    const { world, leader, officer, late, as, about, see, publish } = await setUp();
    const first = await draftResult(as(leader, "2020-07-01"), about);
    await publish(first, "2020-07-02 10:00", "watchers");
    await world.completed(late, "2020-07-03 08:00");
    const second = await draftResult(as(leader, "2020-07-04"), { ...about, reason: "Sa Pa đã nộp" });
    await publish(second, "2020-07-04 11:00");
    const third = await draftResult(as(leader, "2020-07-05"), { ...about, reason: "Soát lại" });
    await publish(third, "2020-07-05 11:00", "watchers");
    expect(await see(officer, second, "2020-07-06 10:00")).toMatchObject({ before: null, after: null });
    const { before, after } = await see(leader, second, "2020-07-06 10:00");
    expect([before, after]).toMatchObject([{ id: first, total: { openOverdue: 1, doneLate: 0 } }, { id: third }]);
    expect(before).not.toHaveProperty("facts");
  });

  it("stay as they were published; a correction is a further number that says why and what changed", async () => {
    const { world, leader, late, as, about, see, publish } = await setUp();
    const first = await draftResult(as(leader, "2020-07-01"), about);
    await publish(first, "2020-07-02 10:00");
    await world.completed(late, "2020-07-03 08:00");
    const published = await see(leader, first, "2020-07-04 10:00");
    expect(totalOf(published.facts.rows).current).toMatchObject({ doneLate: 0, openOverdue: 1 });
    await expect(draftResult(as(leader, "2020-07-04"), about)).rejects.toMatchObject({ problems: [{ field: "reason" }] });
    const second = await draftResult(as(leader, "2020-07-04"), { ...about, reason: "Sa Pa đã nộp" });
    await publish(second, "2020-07-04 11:00");
    const corrected = await see(leader, second, "2020-07-04 12:00");
    expect(corrected).toMatchObject({ number: 2, reason: "Sa Pa đã nộp", before: { number: 1 } });
    expect(totalOf(corrected.facts.rows).current).toMatchObject({ doneLate: 1, openOverdue: 0 });
    expect((await see(leader, first, "2020-07-04 12:00")).after).toEqual({ id: second, number: 2 });
  });

  it("are published only after the period, once, and with the figures that were looked at", async () => {
    const { world, leader, late, as, about, see, publish } = await setUp();
    const id = await draftResult(as(leader, "2020-06-30"), about);
    await expect(publish(id, "2020-06-30 20:00")).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Kỳ này kết thúc ngày 30/06/2020") } }],
    });
    const { seen } = await see(leader, id, "2020-07-01 10:00");
    await world.completed(late, "2020-07-01 11:00");
    const stale = { id, audience: "everyone", note: "", seen } as const;
    await expect(publishResult(as(leader, "2020-07-01 15:00"), stale)).rejects.toThrow(Conflict);
    await publish(id, "2020-07-01 16:00");
    await expect(publish(id, "2020-07-01 17:00")).rejects.toThrow(Conflict);
    await expect(draftResult(as(leader, "2020-07-01"), { ...about, period: "2020-Q4" })).rejects.toMatchObject({
      problems: [{ field: "period" }],
    });
  });

  it("of a period in which nothing fell due are not published, and the draft stays to be discarded", async () => {
    const { db, leader, as, about, see } = await setUp();
    const id = await draftResult(as(leader, "2020-07-01"), { ...about, period: "2019-Q4" });
    const { seen } = await see(leader, id, "2020-07-01 10:00");
    const published = publishResult(as(leader, "2020-07-01 11:00"), { id, audience: "everyone", note: "", seen });
    await expect(published).rejects.toMatchObject({
      problems: [{ field: null, text: { vi: expect.stringContaining("không có gì để công bố") } }],
    });
    expect((await db.read("result_issues").where({ id }).first("published_at")).published_at).toBe(null);
    await discardResult(as(leader, "2020-07-01 12:00"), id);
    expect(await db.read("result_issues").where({ id })).toEqual([]);
  });

  it("list in the sheet under each plan its own late work, though two years gave two plans one number", async () => {
    const { world, leader, province, sapa, as, about, see, publish } = await setUp();
    const again = await world.task(await world.plan(province, { title: "Tổng kết năm trước" }), "Việc của năm trước");
    await world.assignment(again, sapa, { due_on: "2020-06-25" });
    const namesake = await world.agency("Sa Pa", province);
    await world.assignment(again, namesake, { due_on: "2020-06-26" });
    const id = await draftResult(as(leader, "2020-07-01"), about);
    await publish(id, "2020-07-02 10:00");
    const shown = await see(leader, id, "2020-07-02 11:00");
    const rows = await readSheet((await resultSheet(shown)).bytes);
    const tasks = rows.filter((row) => row[0] === "Sa Pa").map((row) => row[2]);
    expect(tasks).toHaveLength(6);
    for (const row of shown.facts.rows.filter(({ agency }) => agency === "Sa Pa"))
      expect(lateOf(row, shown.facts.late)).toHaveLength(1);
    expect(tasks.filter((task) => task !== null).sort()).toEqual([
      "Báo cáo tổng kết",
      "Việc của năm trước",
      "Việc của năm trước",
    ]);
  });

  it("published before the ids were kept still find their late work by name", async () => {
    const { db, leader, as, about, see, publish } = await setUp();
    const id = await draftResult(as(leader, "2020-07-01"), about);
    await publish(id, "2020-07-02 10:00");
    const { facts } = await see(leader, id, "2020-07-02 11:00");
    const older = { ...facts, late: facts.late.map(({ agencyId: _agency, planId: _plan, ...named }) => named) };
    await db
      .write("result_issues")
      .where({ id })
      .update({ facts: JSON.stringify(older) });
    const { rows, late } = (await see(leader, id, "2020-07-02 11:00")).facts;
    expect(rows.flatMap((row) => lateOf(row, late).map(({ task }) => `${row.agency}: ${task}`))).toEqual([
      "Sa Pa: Báo cáo tổng kết",
    ]);
  });

  it("go into a sheet where the words of an agency are no formula", async () => {
    const { leader, as, about, see } = await setUp();
    const id = await draftResult(as(leader, "2020-07-01"), about);
    const { bytes, name } = await resultSheet(await see(leader, id, "2020-07-02 10:00"));
    const rows = await readSheet(bytes);
    expect(name).toBe("ket-qua-2020-04-01-2020-06-30-lan-1-2020-07-02.xlsx");
    expect(rows.map((row) => [row[0], row[2], row[5], row[11], row[14]])).toEqual([
      ["Cơ quan", "Nhiệm vụ chậm", "Số ngày chậm", "Tổng số", "Nguyên nhân cơ quan nêu"],
      ["Sa Pa", null, null, 1, null],
      ["Sa Pa", "Báo cáo tổng kết", 10, null, '=HYPERLINK("http://x")'],
      ["Văn Bàn", null, null, 1, null],
    ]);
    expect(bytes.toString("latin1")).not.toContain("<f>");
  });
});
