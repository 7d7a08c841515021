import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { formatMeasure } from "~/features/plans/target.schema";
import { readAssignmentFilters } from "~/features/progress/assignment-filters";
import { overviewView } from "~/features/progress/overview.view.server";
import { assignmentsView } from "~/features/progress/plan-assignments.view.server";
import { searchView } from "~/features/progress/search.view.server";
import { statusView } from "~/features/progress/status.view.server";
import { newId } from "~/lib/id";
import { countingStatements, type Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { viewOf, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("what reads across plans", (openDb) => {
  let db: Database;
  let leader: Actor;
  let officer: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    const siMaCai = await world.agency("UBND huyện Si Ma Cai", province);
    const vanBan = await world.agency("UBND huyện Văn Bàn", province);
    [leader, officer] = [await world.person(province, "leader"), await world.person(siMaCai, "officer")];
    stranger = await world.person(await world.agency("UBND tỉnh Nghệ An", null, "province"), "leader");
    const plan = await world.plan(province);
    const other = await world.plan(province, { number: "15/KH-UBND", title: "An toàn giao thông" });
    const report = await world.task(plan, "Báo cáo tổng kết 05 năm");
    const late = await world.assignment(report, siMaCai, { due_on: "2020-07-06" });
    const done = await world.assignment(report, vanBan, { due_on: "2020-07-06" });
    const coming = await world.assignment(await world.task(other, "Kiểm tra xe khách"), vanBan, { due_on: "2020-07-15" });
    await world.assignment(await world.task(other, "Tuyên truyền"), siMaCai, { due_on: null });
    await world.event(late, "noted", "2020-07-05 08:00", { words: "Đang trình lãnh đạo ký" });
    await world.completed(done, "2020-07-03 08:00");
    await world.event(coming, "completion-requested", "2020-07-08 08:00", { counts_on: "2020-07-08" });
    const target = { position: 1, text: "Huyện hoàn thành báo cáo", unit: "%", horizon: "plan", comparator: ">=", value: 100 };
    const measure = formatMeasure({ kind: "share-completed", taskId: report.id });
    await db.write("targets").insert({ id: newId(), plan_id: plan.id, ...target, measure });
    const passage = { id: newId(), plan_id: plan.id, position: 1, code: "IV.3", heading: "Tổ chức thực hiện" };
    await db.write("passages").insert({ ...passage, words: "UBND các huyện tổng kết từ cơ sở." });
  });

  describe("the overview", () => {
    it("counts everything in sight, and the groups add up", async () => {
      const overview = await overviewView(viewOf(db.read, leader, "2020-07-08"));
      expect(overview).toMatchObject({
        isOwnWork: false,
        total: 4,
        both: { current: { doneOnTime: 1, doneLate: 0, openInTime: 1, openOverdue: 1, noDeadline: 1, cancelled: 0 } },
        completion: { completed: 1, cameDue: 2, rate: 0.5 },
        dueThisWeek: 0,
        updates: { updated: 2, open: 3 },
        before: { on: "2020-07-01", overdue: 0, completion: { rate: null } },
      });
      expect(Object.values(overview.both.current).reduce((sum, count) => sum + count, 0)).toBe(overview.total);
    });

    it("opens each rate to the list that it counts", async () => {
      const view = viewOf(db.read, leader, "2020-07-08");
      const { completion, updates } = await overviewView(view);
      const total = async (query: string) =>
        (await assignmentsView(view, readAssignmentFilters(new URLSearchParams(query)))).facets.total;
      expect(await total("due=came")).toBe(completion.cameDue);
      expect([await total("told=yes"), await total("told=no")]).toEqual([updates.updated, updates.open - updates.updated]);
    });

    it("lists what is overdue with the last word, and what waits for a decision", async () => {
      const { overdue, coming, waiting } = await overviewView(viewOf(db.read, leader, "2020-07-08"));
      expect(overdue.map((line) => [line.lead.name, line.state.daysLate, line.event?.words])).toEqual([
        ["UBND huyện Si Ma Cai", 2, "Đang trình lãnh đạo ký"],
      ]);
      expect(coming).toEqual([]);
      expect(waiting.map((line) => line.task.text)).toEqual(["Kiểm tra xe khách"]);
    });

    it("shows the worst of each agency in each plan, those in need first", async () => {
      const { matrix } = await overviewView(viewOf(db.read, leader, "2020-07-08"));
      expect(matrix.plans.map((plan) => plan.name).sort()).toEqual(["142/KH-UBND", "15/KH-UBND"]);
      expect(matrix).toMatchObject({ planCount: 2, agencyCount: 2 });
      const [first, second] = matrix.rows;
      expect(first).toMatchObject({ lead: { name: "UBND huyện Si Ma Cai" }, completed: 0, cameDue: 1 });
      expect(first?.cells.map((cell) => cell.worst).sort()).toEqual(["no-deadline", "overdue"]);
      expect(second).toMatchObject({ completed: 1, cameDue: 1 });
    });

    it("names the targets that are not reached", async () => {
      const { targetsAtRisk } = await overviewView(viewOf(db.read, leader, "2020-07-08"));
      expect(targetsAtRisk.map((target) => [target.facts.text, target.value])).toEqual([["Huyện hoàn thành báo cáo", 50]]);
    });

    it("is about their own agency for those who work for one", async () => {
      const overview = await overviewView(viewOf(db.read, officer, "2020-07-08"));
      expect(overview).toMatchObject({ isOwnWork: true, total: 2, targetsAtRisk: [] });
      expect(overview.matrix.agencyCount).toBe(1);
    });

    it("is empty, not broken, for those who see nothing", async () => {
      const overview = await overviewView(viewOf(db.read, stranger, "2020-07-08"));
      expect(overview).toMatchObject({ total: 0, overdue: [], completion: { rate: null }, matrix: { rows: [], planCount: 0 } });
    });

    it("takes at most ten statements beside the five of the frame and the session", async () => {
      const counter = { count: 0 };
      await countingStatements(counter, () => overviewView(viewOf(db.read, leader, "2020-07-08")));
      expect(counter.count).toBeLessThanOrEqual(10);
    });
  });

  describe("the status at the command line", () => {
    it("says how each plan stood at the end of a day", async () => {
      const { on, plans } = await statusView(db.read, { on: day("2020-07-08") });
      expect(on).toBe("2020-07-08");
      expect(plans.find((plan) => plan.number === "142/KH-UBND")).toEqual({
        number: "142/KH-UBND",
        title: "Tổng kết 05 năm",
        groups: { doneOnTime: 1, doneLate: 0, openInTime: 0, openOverdue: 1, noDeadline: 0 },
        cameDue: 2,
        completionRate: 0.5,
        paused: 0,
        byOriginalDeadline: {
          groups: { doneOnTime: 1, doneLate: 0, openInTime: 0, openOverdue: 1, noDeadline: 0 },
          cameDue: 2,
          completionRate: 0.5,
        },
        overdue: [
          { agency: "UBND huyện Si Ma Cai", task: "Báo cáo tổng kết 05 năm", due: "2020-07-06", daysLate: 2, sentLate: false },
        ],
        targets: [{ text: "Huyện hoàn thành báo cáo", goal: 100, value: 50, masked: false, coverage: { accepted: 1, of: 2 } }],
      });
    });

    it("can be asked of one plan, and refuses a number that there is not", async () => {
      const { plans } = await statusView(db.read, { on: day("2020-06-01"), planNumber: "15/KH-UBND" });
      expect(plans.map((plan) => [plan.number, plan.completionRate])).toEqual([["15/KH-UBND", null]]);
      await expect(statusView(db.read, { on: day("2020-07-08"), planNumber: "1/KH" })).rejects.toMatchObject({
        problems: [{ field: "plan" }],
      });
    });
  });

  describe("searching", () => {
    const find = (actor: Actor, q: string) => searchView(viewOf(db.read, actor, "2020-07-08"), { q, kind: null, page: 1 });

    it("finds plans, tasks, agencies and passages, with or without accents", async () => {
      const found = await find(leader, "tong ket");
      expect([found.plans.total, found.tasks.total, found.passages.total]).toEqual([1, 1, 1]);
      expect(found.passages.items[0]?.words).toBe("UBND các huyện tổng kết từ cơ sở.");
      expect((await find(leader, "142")).plans.items.map((plan) => plan.number)).toEqual(["142/KH-UBND"]);
      expect((await find(leader, "van ban huyen")).agencies.items.map((agency) => agency.name)).toEqual(["UBND huyện Văn Bàn"]);
    });

    it("finds the work of an agency by its name, alone or with words of the task", async () => {
      const found = await find(leader, "si ma cai");
      expect(found.assignments.items.map((line) => [line.lead.name, line.task.text])).toEqual([
        ["UBND huyện Si Ma Cai", "Báo cáo tổng kết 05 năm"],
        ["UBND huyện Si Ma Cai", "Tuyên truyền"],
      ]);
      expect((await find(leader, "SI MA CAI tong ket")).assignments.items.map((line) => line.task.text)).toEqual([
        "Báo cáo tổng kết 05 năm",
      ]);
      // Words of the task alone lead to the task.
      expect((await find(leader, "tong ket")).assignments.total).toBe(0);
      expect((await find(stranger, "si ma cai")).assignments.total).toBe(0);
    });

    it("counts no work that is not yet given", async () => {
      const before = { ...viewOf(db.read, leader, "2020-05-01") };
      expect((await searchView(before, { q: "si ma cai", kind: "assignments", page: 1 })).assignments.total).toBe(0);
    });

    it("takes at most eight statements", async () => {
      const counter = { count: 0 };
      await countingStatements(counter, () => find(leader, "si ma cai"));
      expect(counter.count).toBeLessThanOrEqual(8);
    });

    it("shows only what the reader may see", async () => {
      const found = await find(stranger, "tổng kết");
      expect([found.plans.total, found.tasks.total, found.passages.total]).toEqual([0, 0, 0]);
    });

    it("takes signs of the pattern as letters, and nothing as nothing", async () => {
      expect((await find(leader, "%")).plans.total).toBe(0);
      expect((await find(leader, "  ")).agencies.total).toBe(0);
    });
  });
});
