import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { assignTask } from "~/features/assignments/assign-task.server";
import { addPassage } from "~/features/plans/add-passage.server";
import { addTask } from "~/features/plans/add-task.server";
import { createPlan } from "~/features/plans/create-plan.server";
import { editPassage } from "~/features/plans/edit-passage.server";
import { editPlan } from "~/features/plans/edit-plan.server";
import { editTask } from "~/features/plans/edit-task.server";
import { passageVersion } from "~/features/plans/passage-version.server";
import { removeTask } from "~/features/plans/remove-task.server";
import type { TaskFacts } from "~/features/plans/task";
import { calendarDate } from "~/lib/calendar-date";
import { Conflict, RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { type Database, inTransaction } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { planFacts } from "~tests/support/plan-facts";
import { at, type Made, worldBuilder } from "~tests/support/world-builder";

const task = (on: string): TaskFacts => ({
  passageId: null,
  section: "IV. Tổ chức thực hiện",
  text: "Tổng kết từ cơ sở",
  deadline: { kind: "before", words: "trước ngày", on: calendarDate(on) },
  deliverable: null,
  formVersionId: null,
  sendTo: null,
  viaId: null,
  supportIds: [],
});
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const outcomes = async (promises: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(promises)).map((one) => (one.status === "fulfilled" ? "done" : one.reason.constructor));

describeOnBothEngines("two changes of one plan at once", (openDb) => {
  let db: Database;
  let province: Made;
  let district: Made;
  let secretary: Actor;
  let planId: string;
  const context = () => ({ db: db.write, actor: secretary, now: at("2020-05-15 08:00") });

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    district = await world.agency("UBND huyện Bắc Hà", province);
    secretary = await world.person(province, "secretariat");
  });

  beforeEach(async () => {
    planId = (await createPlan(context(), planFacts(province, province, { number: null }))).id;
  });

  /** Starts `change` while the task is being assigned by somebody who has not finished yet. */
  async function whileAssigning(taskId: string, change: () => Promise<unknown>) {
    let changing: Promise<unknown> = Promise.resolve();
    await inTransaction(db.write, async (trx) => {
      await assignTask({ ...context(), db: trx }, { taskId, agencyIds: [district.id], groupIds: [] });
      changing = change();
      changing.catch(() => undefined);
      await wait(100);
    });
    return changing;
  }

  it("gives one number to one plan when two plans take it at once", async () => {
    const { id: otherId } = await createPlan(context(), planFacts(province, province, { number: null }));
    const facts = planFacts(province, province, { number: "900/KH-UBND" });
    const edit = (id: string) => editPlan(context(), { ...facts, planId: id, version: 1 });
    expect((await outcomes([edit(planId), edit(otherId)])).sort()).toEqual([RuleViolation, "done"]);
  });

  it("does not date anew, nor remove, a task that is being assigned", async () => {
    const { id: taskId } = await addTask(context(), { planId, ...task("2020-07-05") });
    const dated = whileAssigning(taskId, () => editTask(context(), { planId, taskId, version: 1, ...task("2020-08-05") }));
    await expect(dated).rejects.toMatchObject({ problems: [{ field: "deadline" }] });
    const { id: other } = await addTask(context(), { planId, ...task("2020-07-05") });
    await expect(whileAssigning(other, () => removeTask(context(), { planId, taskId: other }))).rejects.toBeInstanceOf(
      RuleViolation,
    );
  });

  it("keeps the first correction of a passage and shows it to the second", async () => {
    const words = { code: "I", heading: "MỤC TIÊU", words: "Mục tiêu chung" };
    const { id: passageId } = await addPassage(context(), { planId, ...words });
    const version = passageVersion(words);
    const edit = (text: string) => editPassage(context(), { planId, passageId, version, ...words, words: text });
    expect(await outcomes([edit("Một"), edit("Hai")])).toEqual(expect.arrayContaining(["done", Conflict]));
  });

  it("makes one plan and one task of a form that is sent twice", async () => {
    const [id, taskId] = [newId(), newId()];
    const plan = () => createPlan(context(), { ...planFacts(province, province, { number: null }), id });
    expect(await outcomes([plan(), plan()])).toEqual(["done", "done"]);
    const add = () => addTask(context(), { id: taskId, planId, ...task("2020-07-05") });
    expect(await outcomes([add(), add()])).toEqual(["done", "done"]);
  });
});
