import { expect, it } from "vitest";
import { planView } from "~/features/progress/plan.view.server";
import { describeOnBothEngines } from "~tests/support/engines";
import { viewOf, worldBuilder } from "~tests/support/world-builder";

const before5July = JSON.stringify({ kind: "before", words: "trước ngày 05/7/2020", on: "2020-07-05" });

describeOnBothEngines("the tasks of a plan", (openDb) => {
  it("tell of those whose day has passed and that nobody has: no assignment is overdue for them", async () => {
    const db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    const secretary = await world.person(province, "secretariat");
    const plan = await world.plan(province);
    const given = await world.task(plan, "Tổng kết từ cơ sở", { deadline: before5July });
    await world.task(plan, "Trồng cây ven đường", { deadline: before5July });
    await world.assignment(given, await world.agency("UBND huyện Si Ma Cai", province));
    const tasksOn = async (day: string) => (await planView(viewOf(db.read, secretary, day), plan.id, 1)).tasks;
    const { rows, pastUnassigned } = await tasksOn("2020-07-08");
    expect(rows.map(({ leads, dueOn, isPastUnassigned }) => [leads, dueOn, isPastUnassigned])).toEqual([
      [1, "2020-07-06", false],
      [0, "2020-07-06", true],
    ]);
    expect(pastUnassigned).toBe(1);
    expect((await tasksOn("2020-07-06")).pastUnassigned).toBe(0);
  });
});
