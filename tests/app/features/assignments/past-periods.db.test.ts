import { expect, test } from "vitest";
import { assignFormView } from "~/features/assignments/assign-form.view.server";
import { assignNamed } from "~/features/assignments/assign-named.server";
import { generateObligations } from "~/features/assignments/generate-obligations.server";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

// Issued on 15/06/2020, the day on which its own report of the first half of that year would be due; looked at a year later.
const issued = "2020-06-15";
const today = "2021-07-01";
const deadline = JSON.stringify({
  kind: "periodic",
  words: "6 tháng (trước ngày 15/6)",
  every: "half",
  window: "untilDue",
  due: { day: 15, monthOffset: 0 },
});

async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  await world.agency("Sở Y tế", province, "province");
  const days = { issued_on: issued, effective_on: issued, period_from: "2020-01-01", period_to: "2022-12-31" };
  const plan = await world.plan(province, days);
  const task = await world.task(plan, "Báo cáo 6 tháng", { deadline });
  const watcher = await world.person(province, "secretariat");
  const of = { planId: plan.id, taskId: task.id };
  const assign = (pastPeriods?: "made" | "left-out") =>
    assignNamed(
      { db, actor: watcher, now: at(`${today} 09:00`) },
      { ...of, agencies: ["so y te"], groupIds: [], on: day(issued), urgency: "none", pastPeriods },
    );
  const periods = async (): Promise<string[]> => {
    await generateObligations({ db, now: at(today) }, { until: day("2022-12-31") });
    return db("assignments").where({ task_id: task.id }).orderBy("due_on").pluck("occurrence");
  };
  const form = () => assignFormView(viewOf(db, watcher, today), { ...of, asked: null });
  return { assign, periods, form };
}

describeOnBothEngines("periodic work of a plan typed by hand, assigned a year after it was issued", (openDb) => {
  test("names the periods that fell due since, not the one that fell due on the day of issue", async () => {
    const { form } = await scene(await openDb());
    const { pastPeriods } = await form();
    expect(pastPeriods.map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ["2020-H2", "2020-12-15"],
      ["2021-H1", "2021-06-15"],
    ]);
  });

  test("makes them all the same unless somebody says otherwise: they are owed", async () => {
    const { assign, periods } = await scene(await openDb());
    await assign();
    expect(await periods()).toEqual(["2020-H2", "2021-H1", "2021-H2", "2022-H1", "2022-H2"]);
  });

  test("leaves them out for good where that is chosen", async () => {
    const { assign, periods } = await scene(await openDb());
    await assign("left-out");
    expect(await periods()).toEqual(["2021-H2", "2022-H1", "2022-H2"]);
  });
});
