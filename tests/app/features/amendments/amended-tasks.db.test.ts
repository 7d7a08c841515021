import { expect, it } from "vitest";
import { amendPlan } from "~/features/amendments/amend-plan.server";
import { amendmentFormView } from "~/features/amendments/amendment-form.view.server";
import { amendmentStep } from "~/features/amendments/amendment-step.server";
import { amendmentView } from "~/features/amendments/amendments.view.server";
import { assignTask } from "~/features/assignments/assign-task.server";
import { generateObligations } from "~/features/assignments/generate-obligations.server";
import { withdrawAssignment } from "~/features/assignments/withdraw-assignment.server";
import { planView } from "~/features/progress/plan.view.server";
import { taskView } from "~/features/progress/task.view.server";
import { NotFound } from "~/lib/errors";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { extensionScene } from "~tests/support/extension-scene";
import { at, viewOf } from "~tests/support/world-builder";

const document = { number: "215/KH-UBND", issuedOn: day("2020-06-20"), about: "điều chỉnh thời hạn báo cáo" };
const before5July = JSON.stringify({ kind: "before", words: "trước ngày 05/7/2020", on: "2020-07-05" });
const quarterly = JSON.stringify({
  kind: "periodic",
  words: "hằng quý",
  every: "quarter",
  window: "calendar",
  due: { day: 10, monthOffset: 1 },
});

async function scene(database: Database) {
  const base = await extensionScene(database);
  const { db, as, watcher, task, world, province } = base;
  await db("tasks").where({ id: task.id }).update({ deadline: before5July });
  const planId = task.plan_id;
  const bacHa = await world.agency("UBND huyện Bắc Hà", province, "district");
  const typed = (reach: string, rest: Record<string, string[]> = {}) => ({
    number: [document.number],
    issuedOn: ["20/06/2020"],
    about: [document.about],
    "scope[]": [task.id],
    "on[]": ["14/08/2020"],
    reach: [reach],
    ...rest,
  });
  const view = viewOf(db, watcher, "2020-06-25");
  const send = (fields: Record<string, string[]>, when = "2020-06-25 09:00") =>
    amendmentStep(view, planId, { step: [fields["moves[]"] ? "apply" : "keep"], ...fields }, (amendment) =>
      amendPlan(as(watcher, when), amendment),
    );
  const assign = async (taskId = task.id, when = "2020-06-26 08:00") => {
    const ids = { taskId, agencyIds: [bacHa.id], groupIds: [] };
    const { assignmentIds } = await assignTask(as(watcher, when), ids);
    return db("assignments").whereIn("id", assignmentIds).orderBy("due_on");
  };
  return { ...base, planId, bacHa, typed, send, assign };
}

describeOnBothEngines("a document that changes a task of a plan", (openDb) => {
  it("gives its day to whoever is assigned later, and only from the moment at which it was recorded", async () => {
    const { send, typed, assign } = await scene(await openDb());
    await send(typed("task"));
    const [late] = await assign();
    expect(late).toMatchObject({ nominal_on: "2020-08-14", due_on: "2020-08-14" });
    expect(JSON.parse(late.due_rules)[0].text.vi).toBe(
      "Văn bản 215/KH-UBND ngày 20/06/2020 sửa hạn thành 14/08/2020, thay cho 06/07/2020",
    );
  });

  it("with a day of issue that is still to come is refused before anything is shown, not only when it is applied", async () => {
    const { db, watcher, planId, typed } = await scene(await openDb());
    const nothing = () => Promise.reject(new Error("nothing is applied yet"));
    const preview = (issuedOn: string) =>
      amendmentStep(viewOf(db, watcher, "2020-06-25"), planId, { ...typed("task"), issuedOn: [issuedOn] }, nothing);
    await expect(preview("26/06/2020")).rejects.toMatchObject({ problems: [{ field: "issuedOn" }] });
    expect(await preview("25/06/2020")).toHaveProperty("preview");
  });

  it("is not applied while nothing is ticked of what would move: one has to say that every deadline stays", async () => {
    const { send, typed, shown } = await scene(await openDb());
    const asked = await send({ ...typed("task"), step: ["apply"] });
    expect(asked).toMatchObject({ preview: { conflict: { vi: expect.stringContaining("Chưa đánh dấu hạn nào") } } });
    expect(await send({ ...typed("task"), step: ["keep"] })).toHaveProperty("amendmentId");
    expect((await shown("2020-06-26")).dueOn).toBe("2020-07-06");
  });

  it("leaves the task as it was when it is said to move only the chosen work", async () => {
    const { send, typed, assign, ofVanBan, shown, db, planId, task, watcher } = await scene(await openDb());
    await send(typed("chosen", { "moves[]": [`${ofVanBan.id} 2020-07-06`] }));
    expect((await shown("2020-06-26")).dueOn).toBe("2020-08-14");
    expect(await assign()).toMatchObject([{ due_on: "2020-07-06" }]);
    expect((await taskView(viewOf(db, watcher, "2020-06-26"), planId, task.id, 1)).deadline.amended).toEqual([]);
  });

  it("can change a task whose work is all finished or cancelled: that work keeps its day, what is assigned later does not", async () => {
    const { send, typed, assign, world, ofVanBan, ofSaPa, as, watcher, task, planId, db, shown } = await scene(await openDb());
    await world.completed(ofVanBan, "2020-06-22 09:00");
    await withdrawAssignment(as(watcher, "2020-06-22 10:00"), { assignmentId: ofSaPa.id, reason: "Giao nhầm." });
    const view = viewOf(db, watcher, "2020-06-25");
    const { scopes } = await amendmentFormView(view, planId);
    expect(scopes).toMatchObject([{ value: task.id, open: 0, days: ["2020-07-06"] }]);
    const step = await amendmentStep(view, planId, typed("task"), () => Promise.reject(new Error("nothing is applied yet")));
    if (!("preview" in step)) throw new Error("the first step shows what would move");
    expect(step.preview.lines.map(({ due }) => (due.moves ? due.to : due.why.en))).toEqual([
      "It is completed and keeps its day.",
      "It is cancelled and keeps its day.",
    ]);
    expect(step.preview.tasks).toMatchObject([{ taskId: task.id, task: task.text, on: "2020-08-14" }]);
    await send(typed("task"));
    expect((await shown("2020-06-26")).dueOn).toBe("2020-07-06");
    expect(await assign()).toMatchObject([{ due_on: "2020-08-14" }]);
    const { amendments } = await planView(viewOf(db, watcher, "2020-06-26"), planId, 1);
    expect(amendments).toMatchObject([{ moved: 0, tasks: 1 }]);
  });

  it("lists of a periodic task the periods that are open, and when none is the last, from which those to come can change", async () => {
    const { as, watcher, assign, world, province, db } = await scene(await openDb());
    const plan = await world.plan(province, { number: "143/KH-UBND", period_from: "2020-01-01", period_to: "2020-12-31" });
    const periodic = await world.task(plan, "Báo cáo quý", { deadline: quarterly });
    const periods = await assign(periodic.id, "2020-06-20 08:00");
    const listed = async () => (await amendmentFormView(viewOf(db, watcher, "2020-06-25"), plan.id)).scopes;
    const named = ({ occurrence }: { occurrence: string }) => `${periodic.id} ${occurrence}`;
    const withdraw = (assignmentId: string) =>
      withdrawAssignment(as(watcher, "2020-06-22 09:00"), { assignmentId, reason: "Thôi." });
    const last = periods.at(-1);
    for (const { id } of periods.slice(0, -1)) await withdraw(id);
    expect(await listed()).toMatchObject([{ value: named(last), open: 1 }]);
    await withdraw(last.id);
    expect(await listed()).toMatchObject([{ value: named(last), open: 0 }]);
  });

  it("is asked what it changes", async () => {
    const { send, typed } = await scene(await openDb());
    await expect(send({ ...typed("task"), reach: [] })).rejects.toMatchObject({ problems: [{ field: "reach" }] });
  });

  it("stands with its number beside the first words and the first day on the pages of the task and the plan", async () => {
    const { send, typed, db, planId, task, watcher } = await scene(await openDb());
    await send(typed("task"));
    const [yesterday, today] = [viewOf(db, watcher, "2020-06-24"), viewOf(db, watcher, "2020-06-26")];
    expect((await taskView(yesterday, planId, task.id, 1)).deadline).toMatchObject({
      amended: [],
      now: { effectiveOn: "2020-07-06" },
    });
    const { deadline } = await taskView(today, planId, task.id, 1);
    expect(deadline).toMatchObject({
      spec: { words: "trước ngày 05/7/2020" },
      resolved: { effectiveOn: "2020-07-06" },
      now: { effectiveOn: "2020-08-14" },
      amended: [{ on: "2020-08-14", period: null, document: { number: document.number, issuedOn: document.issuedOn } }],
    });
    const amendedOn = async (view: typeof today) => (await planView(view, planId, 1)).tasks.rows[0];
    expect(await amendedOn(yesterday)).toMatchObject({ amended: null });
    expect(await amendedOn(today)).toMatchObject({
      deadline: { vi: "trước ngày 05/7/2020" },
      amended: { on: "2020-08-14", number: document.number, period: null },
    });
    const amendmentId = deadline.amended[0]?.document.id ?? "";
    const { tasks } = await amendmentView(today, { planId, amendmentId }, 1);
    expect(tasks).toMatchObject([{ taskId: task.id, on: "2020-08-14", period: null }]);
  });

  it("keeps what an earlier document said, and is not recorded twice when its form is sent twice", async () => {
    const { send, typed, db, planId, task, watcher, assign } = await scene(await openDb());
    await send(typed("task"));
    await send(typed("task"));
    expect(await db("amended_deadlines")).toHaveLength(1);
    expect(await db("audit_entries").where({ action: "plan.amended" })).toHaveLength(1);
    await send({ ...typed("task"), number: ["230/KH-UBND"], "on[]": ["31/08/2020"] });
    const { amended } = (await taskView(viewOf(db, watcher, "2020-06-26"), planId, task.id, 1)).deadline;
    expect(amended.map(({ on, document: { number } }) => [on, number])).toEqual([
      ["2020-08-31", "230/KH-UBND"],
      ["2020-08-14", "215/KH-UBND"],
    ]);
    expect(await assign()).toMatchObject([{ due_on: "2020-08-31" }]);
  });

  it("gives its day also to work that was withdrawn before and is assigned again", async () => {
    const { send, typed, as, watcher, ofVanBan, vanBan, task, shown } = await scene(await openDb());
    await withdrawAssignment(as(watcher, "2020-06-22 09:00"), { assignmentId: ofVanBan.id, reason: "Giao nhầm." });
    await send(typed("task"));
    await assignTask(as(watcher, "2020-06-26 08:00"), { taskId: task.id, agencyIds: [vanBan.id], groupIds: [] });
    expect((await shown("2020-06-27")).dueOn).toBe("2020-08-14");
  });

  it("changes the periods that are generated after it when it speaks of all from one on", async () => {
    const { send, typed, as, watcher, assign, world, province, db } = await scene(await openDb());
    const plan = await world.plan(province, { number: "143/KH-UBND", period_from: "2020-01-01", period_to: "2025-12-31" });
    const periodic = await world.task(plan, "Báo cáo quý", { deadline: quarterly });
    await assign(periodic.id, "2020-06-20 08:00");
    const days = { ...typed("onward"), "scope[]": [`${periodic.id} 2020-Q3`], "on[]": ["20/10/2020"] };
    await expect(send(days)).rejects.toBeInstanceOf(NotFound);
    const tasks = [{ taskId: periodic.id, occurrence: "2020-Q3", on: day("2020-10-20"), isOnward: true }];
    await amendPlan(as(watcher, "2020-06-25 09:00"), { planId: plan.id, document, moves: [], tasks });
    await generateObligations({ db, now: at("2020-07-01") }, { until: day("2022-12-31") });
    const late = await db("assignments").where({ task_id: periodic.id }).orderBy("due_on", "desc").first();
    expect(late).toMatchObject({ occurrence: "2022-Q3", due_on: "2022-10-20" });
  });
});
