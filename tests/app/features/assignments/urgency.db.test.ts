import { expect, it } from "vitest";
import { assignNamed } from "~/features/assignments/assign-named.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { markUrgency } from "~/features/assignments/mark-urgency.server";
import { levelOf, shownUrgency, urgencies, urgencyNamed, urgencyOf } from "~/features/assignments/urgency";
import { myWorkView } from "~/features/progress/my-work.view.server";
import { noticesView } from "~/features/progress/notices.view.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

it("levels and names of urgency lead to each other, and anything else is ordinary", () => {
  for (const urgency of urgencies) expect([urgencyOf(levelOf(urgency)), urgencyNamed(urgency)]).toEqual([urgency, urgency]);
  expect([urgencyOf(null), urgencyOf(9), urgencyNamed("x")]).toEqual(["none", "none", "none"]);
  expect(shownUrgency("express", "completed")).toBe("none");
});

describeOnBothEngines("marks of urgency", (openDb) => {
  async function setUp() {
    const { read, write: db } = await openDb();
    const world = worldBuilder(db);
    await world.calendar();
    const province = await world.agency("UBND tỉnh", null, "province");
    const saPa = await world.agency("UBND thị xã Sa Pa", province);
    const plan = await world.plan(province);
    const [first, second] = [await world.task(plan, "Rà soát"), await world.task(plan, "Báo cáo")];
    const [a, b] = [await world.assignment(first, saPa), await world.assignment(second, saPa)];
    const watcher = await world.person(province, "secretariat");
    const officer = await world.person(saPa, "officer");
    const mark = (ids: string[], urgency: (typeof urgencies)[number], when: string, actor = watcher) =>
      markUrgency({ db, actor, now: at(when) }, { assignmentIds: ids, urgency, reason: "Thường trực yêu cầu" });
    const shown = async (id: string, when: string) => (await assignmentView(viewOf(read, watcher, when), id)).state.urgency;
    return { db, read, world, province, saPa, plan, second, a, b, watcher, officer, mark, shown };
  }

  it("count from their moment on, can be raised and taken back, and the history says by whom and why", async () => {
    const { read, a, watcher, mark, shown } = await setUp();
    await mark([a.id], "urgent", "2020-06-10 09:00");
    await mark([a.id], "express", "2020-06-12 09:00");
    await mark([a.id], "none", "2020-06-15 09:00");
    const days = ["2020-06-09", "2020-06-10", "2020-06-13", "2020-06-16"];
    expect(await Promise.all(days.map((on) => shown(a.id, `${on} 10:00`)))).toEqual(["none", "urgent", "express", "none"]);
    const { history } = await assignmentView(viewOf(read, watcher, "2020-06-16"), a.id);
    expect(history.slice(0, 3).map(({ kind, urgency, words }) => [kind, urgency, words])).toEqual([
      ["urgency-marked", "none", "Thường trực yêu cầu"],
      ["urgency-marked", "express", "Thường trực yêu cầu"],
      ["urgency-marked", "urgent", "Thường trực yêu cầu"],
    ]);
    expect(await read("urgency_marks").orderBy("seq").pluck("is_raised")).toEqual([1, 1, 0]);
    expect(await read("audit_entries").where({ action: "assignment.urgency-marked" }).pluck("object_id")).toEqual([
      a.id,
      a.id,
      a.id,
    ]);
  });

  it("put work first among what is due on the same day, and not before what is due earlier", async () => {
    const { read, world, saPa, second, a, b, officer, mark } = await setUp();
    const earlier = await world.assignment(second, saPa, { occurrence: "2020-H1", due_on: "2020-07-01" });
    await mark([b.id], "urgent", "2020-06-10 09:00");
    const listed = async (when: string) =>
      (await myWorkView(viewOf(read, officer, when), { part: "todo", page: 1 })).lines.map((line) => line.id);
    expect(await listed("2020-06-09")).toEqual([earlier.id, a.id, b.id]);
    expect(await listed("2020-06-11")).toEqual([earlier.id, b.id, a.id]);
  });

  it("are told in the inbox of the lead", async () => {
    const { read, a, officer, mark } = await setUp();
    await mark([a.id], "express", "2020-06-10 09:00");
    const { notices } = await noticesView(viewOf(read, officer, "2020-06-11"), { onlyUnread: false, page: 1 });
    expect(notices[0]).toMatchObject({
      kind: "urgency-marked",
      urgency: "express",
      moved: null,
      assignmentId: a.id,
      words: "Thường trực yêu cầu",
    });
  });

  it("are not made twice", async () => {
    const { a, b, mark } = await setUp();
    await mark([a.id, b.id], "urgent", "2020-06-10 09:00");
    const again = mark([a.id, b.id], "urgent", "2020-06-10 10:00");
    const said = [expect.stringContaining("Không có gì thay đổi"), "Đang ở đúng mức này."];
    await expect(again).rejects.toMatchObject({ problems: said.map((vi) => ({ field: null, text: { vi } })) });
  });

  it("are set by the secretariat of the plan alone", async () => {
    const { world, province, a, officer, mark } = await setUp();
    await expect(mark([a.id], "urgent", "2020-06-10 09:00", officer)).rejects.toThrow(Forbidden);
    await expect(mark([a.id], "urgent", "2020-06-10 09:00", await world.person(province, "leader"))).rejects.toThrow(Forbidden);
    const stranger = await world.person(await world.agency("UBND tỉnh khác", null, "province"), "secretariat");
    await expect(mark([a.id], "urgent", "2020-06-10 09:00", stranger)).rejects.toThrow(NotFound);
  });

  it("may not be written before what happened later", async () => {
    const { a, mark } = await setUp();
    await mark([a.id], "urgent", "2020-06-10 09:00");
    await expect(mark([a.id], "express", "2020-06-09 09:00")).rejects.toThrow(Conflict);
  });

  it("given with the work mark what each agency has to do first", async () => {
    const { db, read, world, province, plan, watcher } = await setUp();
    const deadline = JSON.stringify({
      kind: "periodic",
      words: "hằng quý",
      every: "quarter",
      window: "calendar",
      due: { day: 18, monthOffset: 0 },
    });
    const task = await world.task(plan, "Báo cáo quý", { deadline });
    const names = ["UBND huyện Bắc Hà", "UBND huyện Bát Xát"];
    for (const name of names) await world.agency(name, province);
    const named = { planId: plan.id, taskId: task.id, agencies: names, groupIds: [], on: day("2020-05-14") };
    const { assignmentIds } = await assignNamed(
      { db, actor: watcher, now: at("2020-05-14 09:00") },
      { ...named, urgency: "express" },
    );
    const marked = await read("urgency_marks").join("assignments", "assignments.id", "urgency_marks.assignment_id");
    const firstDue = await read("assignments").whereIn("id", assignmentIds).min("due_on as on").first();
    expect(assignmentIds.length).toBeGreaterThan(2);
    expect(marked.map((row) => [row.due_on, row.level])).toEqual([
      [firstDue?.on, 2],
      [firstDue?.on, 2],
    ]);
  });
});
