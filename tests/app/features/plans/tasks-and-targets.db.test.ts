import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { addTarget } from "~/features/plans/add-target.server";
import { addTask } from "~/features/plans/add-task.server";
import { createPlan } from "~/features/plans/create-plan.server";
import { editTarget } from "~/features/plans/edit-target.server";
import { editTask } from "~/features/plans/edit-task.server";
import { removeTarget } from "~/features/plans/remove-target.server";
import { removeTask } from "~/features/plans/remove-task.server";
import type { TargetFacts } from "~/features/plans/target";
import type { TaskFacts } from "~/features/plans/task";
import { calendarDate } from "~/lib/calendar-date";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { planFacts } from "~tests/support/plan-facts";
import { at, type Made, worldBuilder } from "~tests/support/world-builder";

const problemsOf = (error: unknown) =>
  error instanceof RuleViolation ? error.problems.map((problem) => problem.field) : [String(error)];
const refused = (promise: Promise<unknown>) => promise.then(() => [], problemsOf);

const task = (rest: Partial<TaskFacts> = {}): TaskFacts => ({
  passageId: null,
  section: "IV. Tổ chức thực hiện",
  text: "Tổng kết từ cơ sở",
  deadline: { kind: "before", words: "trước ngày 05/7/2020", on: calendarDate("2020-07-05") },
  deliverable: null,
  formVersionId: null,
  sendTo: null,
  viaId: null,
  supportIds: [],
  ...rest,
});

const target = (rest: Partial<TargetFacts> = {}): TargetFacts => ({
  passageId: null,
  text: "Xã có hoạt động truyền thông",
  comparator: ">=",
  value: 100,
  ofValue: null,
  unit: "%",
  horizon: null,
  measure: { kind: "none" },
  ...rest,
});

describeOnBothEngines("tasks and targets of a plan", (openDb) => {
  let db: Database;
  let province: Made;
  let district: Made;
  let secretary: Actor;
  let officer: Actor;
  let planId: string;
  const context = (actor: Actor = secretary) => ({ db: db.write, actor, now: at("2020-05-15 08:00") });

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    district = await world.agency("UBND huyện Bắc Hà", province);
    secretary = await world.person(province, "secretariat");
    officer = await world.person(province, "officer");
  });

  beforeEach(async () => {
    planId = (await createPlan(context(), planFacts(province, province, { number: null }))).id;
  });

  /** A published form with a count, a percentage, and a yes or no. */
  async function form() {
    const [formId, versionId] = [newId(), newId()];
    const ids = { count: newId(), share: newId(), answer: newId() };
    await db.write("forms").insert({ id: formId, code: "PL", plan_id: planId });
    await db.write("form_versions").insert({ id: versionId, form_id: formId, number: 1, published_at: at("2020-05-14") });
    const rows = [
      { id: ids.count, kind: "number" },
      { id: ids.share, kind: "percent" },
      { id: ids.answer, kind: "yesno" },
    ];
    for (const [position, row] of rows.entries())
      await db.write("indicators").insert({ ...row, form_version_id: versionId, position, key: row.id, label: "Chỉ số" });
    return { versionId, ...ids };
  }

  it("stand one after the other", async () => {
    for (const text of ["Một", "Hai", "Ba"])
      await addTask(context(), { ...task({ text, supportIds: [district.id, district.id] }), planId });
    const rows = await db.read("tasks").where({ plan_id: planId }).orderBy("position");
    expect(rows.map((row) => row.text)).toEqual(["Một", "Hai", "Ba"]);
    expect(await db.read("task_supports").where({ task_id: rows[0].id }).pluck("agency_id")).toEqual([district.id]);
  });

  it("are added once when the form is sent twice", async () => {
    const id = newId();
    await addTask(context(), { ...task(), planId, id });
    await addTask(context(), { ...task(), planId, id });
    await addTarget(context(), { ...target(), planId, id });
    await addTarget(context(), { ...target(), planId, id });
    expect(await db.read("tasks").where({ plan_id: planId })).toHaveLength(1);
    expect(await db.read("targets").where({ plan_id: planId })).toHaveLength(1);
  });

  it("are the secretariat's to change", async () => {
    await expect(addTask(context(officer), { ...task(), planId })).rejects.toBeInstanceOf(Forbidden);
    await expect(addTarget(context(officer), { ...target(), planId })).rejects.toBeInstanceOf(Forbidden);
    await expect(addTask(context(), { ...task(), planId: newId() })).rejects.toBeInstanceOf(NotFound);
  });

  it("refuse a task that is due before the plan was issued, or names what is not there", async () => {
    const early = { kind: "date", words: "", on: calendarDate("2020-05-13") } as const;
    expect(await refused(addTask(context(), { ...task({ deadline: early }), planId }))).toEqual(["deadline"]);
    const lost = task({ passageId: newId(), formVersionId: newId(), viaId: newId(), supportIds: [newId()] });
    expect(await refused(addTask(context(), { ...lost, planId }))).toEqual(["passageId", "formVersionId", "via", "supports"]);
  });

  it("let a task be corrected, and keep the version that someone else saw from overwriting it", async () => {
    const { id: taskId } = await addTask(context(), { ...task(), planId });
    await editTask(context(), { ...task({ text: "Mới", supportIds: [district.id] }), planId, taskId, version: 1 });
    const stale = await editTask(context(), { ...task(), planId, taskId, version: 1 }).catch((error) => error);
    expect(stale).toBeInstanceOf(Conflict);
    expect(stale.current).toMatchObject({
      text: "Mới",
      version: "2",
      supports: "UBND huyện Bắc Hà",
      "deadline.before": "05/07/2020",
    });
    const entry = await db.read("audit_entries").where({ object_id: taskId, action: "task.edited" }).first("data");
    expect(JSON.parse(entry.data).changes.text).toEqual(["Tổng kết từ cơ sở", "Mới"]);
  });

  it("keep the deadline of an assigned task, and do not let it go", async () => {
    const { id: taskId } = await addTask(context(), { ...task(), planId });
    await worldBuilder(db.write).assignment({ id: taskId, plan_id: planId }, district);
    const later = task({ deadline: { kind: "before", words: "", on: calendarDate("2020-07-15") } });
    expect(await refused(editTask(context(), { ...later, planId, taskId, version: 1 }))).toEqual(["deadline"]);
    expect(await refused(editTask(context(), { ...task({ text: "Sửa lời" }), planId, taskId, version: 1 }))).toEqual([]);
    expect(await refused(removeTask(context(), { planId, taskId }))).toEqual([null]);
  });

  it("let a task go that nobody was given, and keep its trace", async () => {
    const { id: taskId } = await addTask(context(), { ...task(), planId });
    await removeTask(context(), { planId, taskId });
    await expect(removeTask(context(), { planId, taskId })).rejects.toBeInstanceOf(NotFound);
    await expect(editTask(context(), { ...task(), planId, taskId, version: 2 })).rejects.toBeInstanceOf(NotFound);
    expect(await db.read("audit_entries").where({ object_id: taskId }).orderBy("seq").pluck("action")).toEqual([
      "task.added",
      "task.removed",
    ]);
  });

  it("keep a task by which a target is measured", async () => {
    const { id: taskId } = await addTask(context(), { ...task(), planId });
    const { id: targetId } = await addTarget(context(), { ...target({ measure: { kind: "share-completed", taskId } }), planId });
    expect(await refused(removeTask(context(), { planId, taskId }))).toEqual([null]);
    await removeTarget(context(), { planId, targetId });
    expect(await refused(removeTask(context(), { planId, taskId }))).toEqual([]);
    expect(await refused(addTarget(context(), { ...target({ measure: { kind: "share-completed", taskId } }), planId }))).toEqual([
      "taskId",
    ]);
  });

  it("measure a target only by indicators that fit", async () => {
    const { count, share, answer } = await form();
    const measured = (measure: TargetFacts["measure"]) => refused(addTarget(context(), { ...target({ measure }), planId }));
    expect(await measured({ kind: "sum", indicatorId: count })).toEqual([]);
    expect(await measured({ kind: "sum", indicatorId: share })).toEqual(["indicatorId"]);
    expect(await measured({ kind: "average", indicatorId: share })).toEqual([]);
    expect(await measured({ kind: "share-yes", indicatorId: answer })).toEqual([]);
    expect(await measured({ kind: "ratio", indicatorId: count, ofIndicatorId: answer })).toEqual(["ofIndicatorId"]);
    expect(await measured({ kind: "sum", indicatorId: newId() })).toEqual(["indicatorId"]);
  });

  it("keep a target from stale edits", async () => {
    const { id: targetId } = await addTarget(context(), { ...target(), planId });
    await editTarget(context(), { ...target({ value: 90 }), planId, targetId, version: 1 });
    const stale = await editTarget(context(), { ...target({ value: 80 }), planId, targetId, version: 1 }).catch((error) => error);
    expect(stale).toBeInstanceOf(Conflict);
    expect(stale.current).toMatchObject({ value: "90", comparator: ">=", version: "2" });
  });
});
