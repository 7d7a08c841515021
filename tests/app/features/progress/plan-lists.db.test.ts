import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { readAssignmentFilters } from "~/features/progress/assignment-filters";
import { boardView } from "~/features/progress/board.view.server";
import { myWorkView } from "~/features/progress/my-work.view.server";
import { planAssignmentsView } from "~/features/progress/plan-assignments.view.server";
import { NotFound } from "~/lib/errors";
import { countingStatements, type Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { type Made, viewOf, worldBuilder } from "~tests/support/world-builder";

const ask = (query: string) => readAssignmentFilters(new URLSearchParams(query));

describeOnBothEngines("lists of a plan's work", (openDb) => {
  let db: Database;
  let plan: { id: string };
  let secretary: Actor;
  let officer: Actor;
  let police: Actor;
  let siMaCai: Made;
  const today = (actor: Actor) => viewOf(db.read, actor, "2020-07-08");

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    const department = await world.agency("Công an tỉnh", province, "province");
    siMaCai = await world.agency("UBND huyện Si Ma Cai", province);
    const vanBan = await world.agency("UBND huyện Văn Bàn", province);
    [secretary, officer, police] = [
      await world.person(province, "secretariat"),
      await world.person(siMaCai, "officer"),
      await world.person(department, "officer"),
    ];
    plan = await world.plan(province);
    const report = await world.task(plan, "Tổng kết từ cơ sở, lập biểu số liệu");
    const spread = await world.task(plan, "Tuyên truyền kết quả", { section: "V. Kinh phí" });
    await db.write("task_supports").insert({ task_id: report.id, agency_id: department.id });
    const late = await world.assignment(report, siMaCai);
    const submitted = await world.assignment(report, vanBan);
    await world.assignment(spread, department, { due_on: "2020-07-10" });
    await world.assignment(spread, siMaCai, { due_on: null });
    await world.event(submitted, "report-submitted", "2020-07-05 10:00", { counts_on: "2020-07-05" });
    await world.event(late, "report-submitted", "2020-07-06 10:00", { counts_on: "2020-07-06" });
    await world.event(late, "report-returned", "2020-07-07 10:00", { words: "Mục 1.1 chưa khớp" });
  });

  describe("for those who watch the plan", () => {
    it("show every assignment in the order of the document, with its answer and its state", async () => {
      const { lines, facets } = await planAssignmentsView(today(secretary), plan.id, ask(""));
      expect(lines.map((line) => [line.lead.name, line.state.workState, line.event?.kind ?? null, line.daysLeft])).toEqual([
        ["UBND huyện Si Ma Cai", "in-progress", "report-returned", null],
        ["UBND huyện Văn Bàn", "awaiting-confirmation", "report-submitted", null],
        ["Công an tỉnh", "not-started", null, 2],
        ["UBND huyện Si Ma Cai", "not-started", null, null],
      ]);
      expect(facets).toMatchObject({
        total: 4,
        states: { overdue: 1, "due-soon": 1, "in-time": 1, awaiting: 1, "no-deadline": 1 },
      });
      expect(lines[0]?.state).toEqual({ workState: "in-progress", deadlineState: "overdue", daysLate: 2, urgency: "none" });
    });

    it("count each chip under the other filters", async () => {
      const { lines, facets } = await planAssignmentsView(today(secretary), plan.id, ask("level=district&state=overdue"));
      expect(lines).toHaveLength(1);
      expect(facets.total).toBe(1);
      expect(facets.anyState).toBe(3);
      expect(facets.levels).toEqual([
        { level: "district", count: 1 },
        { level: "province", count: 0 },
      ]);
      expect(facets.sections).toEqual([
        { section: "IV. Tổ chức thực hiện", count: 1 },
        { section: "V. Kinh phí", count: 0 },
      ]);
    });

    it("keep the work that stands under no section apart from the list of all", async () => {
      const { text } = await db.write("tasks").where({ section: "V. Kinh phí" }).first("text");
      await db.write("tasks").where({ section: "V. Kinh phí" }).update({ section: "" });
      const { lines, facets } = await planAssignmentsView(today(secretary), plan.id, ask("section=-"));
      expect(lines.map((line) => line.task.text)).toEqual([text, text]);
      expect(facets.sections).toContainEqual({ section: "", count: 2 });
      expect((await planAssignmentsView(today(secretary), plan.id, ask(""))).facets.total).toBe(4);
      await db.write("tasks").where({ section: "" }).update({ section: "V. Kinh phí" });
    });

    it("find words without accents, in the task or in the name of the agency", async () => {
      const found = async (query: string) => (await planAssignmentsView(today(secretary), plan.id, ask(query))).lines.length;
      expect(await found("q=si+ma+cai")).toBe(2);
      expect(await found("q=tuyen+truyen")).toBe(2);
      expect(await found("q=100%25")).toBe(0);
    });

    it("sort by day and by agency", async () => {
      const days = (await planAssignmentsView(today(secretary), plan.id, ask("sort=due"))).lines.map((line) => line.dueOn);
      expect(days).toEqual(["2020-07-06", "2020-07-06", "2020-07-10", null]);
      const leads = (await planAssignmentsView(today(secretary), plan.id, ask("sort=lead"))).lines.map((line) => line.lead.name);
      expect(leads[0]).toBe("Công an tỉnh");
    });

    it("say from which day off a deadline was moved", async () => {
      const words = { vi: "05/07/2020 là Chủ nhật, hạn lùi sang thứ Hai 06/07/2020", en: "05/07/2020 is Sunday" };
      const rolled = { rule: "rolled-weekend", from: "2020-07-05", to: "2020-07-06", article: null, text: words };
      await db
        .write("assignments")
        .where({ plan_id: plan.id, due_on: "2020-07-06" })
        .update({ due_rules: JSON.stringify([rolled]) });
      const { lines } = await planAssignmentsView(today(secretary), plan.id, ask("sort=due"));
      const sunday = { from: "2020-07-05", why: words };
      expect(lines.map((line) => line.roll)).toEqual([sunday, sunday, null, null]);
    });

    it("show the plan as it was on an earlier day", async () => {
      const { facets } = await planAssignmentsView(viewOf(db.read, secretary, "2020-06-01"), plan.id, ask(""));
      expect(facets.states).toMatchObject({ overdue: 0, awaiting: 0, "in-time": 3, "no-deadline": 1 });
    });

    it("take few statements", async () => {
      const counter = { count: 0 };
      await countingStatements(counter, () => planAssignmentsView(today(secretary), plan.id, ask("")));
      expect(counter.count).toBeLessThanOrEqual(5);
      const partial = { count: 0 };
      await countingStatements(partial, () => boardView(today(officer), plan.id, ask("")));
      expect(partial.count).toBeLessThanOrEqual(9);
    });
  });

  describe("for an assigned agency", () => {
    it("open its own work and give only name and state of the others", async () => {
      const { lines, seesAll } = await planAssignmentsView(today(officer), plan.id, ask("sort=lead"));
      expect(seesAll).toBe(false);
      const peer = lines.find((line) => line.lead.name === "UBND huyện Văn Bàn");
      expect(peer).toMatchObject({ isOpenable: false, event: null, state: { workState: "awaiting-confirmation" } });
      expect(lines.filter((line) => line.isOpenable).map((line) => line.lead.id)).toEqual([siMaCai.id, siMaCai.id]);
      expect(lines.slice(0, 2).map((line) => line.lead.id)).toEqual([siMaCai.id, siMaCai.id]);
      const mine = await planAssignmentsView(today(officer), plan.id, ask("mine=1"));
      expect(mine.lines).toHaveLength(2);
    });

    it("hide the others when the plan says so", async () => {
      await db.write("plans").where({ id: plan.id }).update({ peers_see: "nothing" });
      const { lines, facets } = await planAssignmentsView(today(officer), plan.id, ask(""));
      const board = await boardView(today(officer), plan.id, ask(""));
      await db.write("plans").where({ id: plan.id }).update({ peers_see: "state" });
      expect(lines.map((line) => line.lead.id)).toEqual([siMaCai.id, siMaCai.id]);
      expect(facets.total).toBe(2);
      expect(board.rows.map((row) => row.lead.id)).toEqual([siMaCai.id]);
    });

    it("are closed to agencies without any part in it", async () => {
      const stranger = await worldBuilder(db.write).person(await worldBuilder(db.write).agency("Sở khác"), "officer");
      await expect(planAssignmentsView(today(stranger), plan.id, ask(""))).rejects.toThrow(NotFound);
      await expect(boardView(today(stranger), plan.id, ask(""))).rejects.toThrow(NotFound);
    });
  });

  describe("as a board", () => {
    it("put agencies beside tasks, with the state in each cell", async () => {
      const board = await boardView(today(secretary), plan.id, ask(""));
      expect(board.columns.map((column) => [column.task, column.dueOn, column.daysLeft])).toEqual([
        ["Tổng kết từ cơ sở, lập biểu số liệu", "2020-07-06", null],
        ["Tuyên truyền kết quả", "2020-07-10", 2],
      ]);
      expect(board.agencies).toBe(3);
      const row = board.rows.find((one) => one.lead.id === siMaCai.id);
      expect(row?.cells.map((cell) => cell.state.deadlineState).sort()).toEqual(["no-deadline", "overdue"]);
    });

    it("keep only what a filter asks for", async () => {
      const board = await boardView(today(secretary), plan.id, ask("state=overdue"));
      expect([board.columns.length, board.rows.length]).toEqual([1, 1]);
    });
  });

  describe("as my work", () => {
    it("show what the agency leads, most urgent first, with the reason of a return", async () => {
      const work = await myWorkView(today(officer), { part: "todo", page: 1 });
      expect(work.counts).toEqual({ todo: 2, waiting: 0, done: 0, support: 0 });
      expect(work.lines.map((line) => [line.dueOn, line.event?.words ?? null])).toEqual([
        ["2020-07-06", "Mục 1.1 chưa khớp"],
        [null, null],
      ]);
    });

    it("show apart what the agency supports", async () => {
      const work = await myWorkView(today(police), { part: "support", page: 1 });
      expect(work.counts).toEqual({ todo: 1, waiting: 0, done: 0, support: 2 });
      expect(work.lines.map((line) => line.lead.name)).toEqual(["UBND huyện Si Ma Cai", "UBND huyện Văn Bàn"]);
    });
  });
});
