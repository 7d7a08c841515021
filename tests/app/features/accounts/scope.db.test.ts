import { expect, test } from "vitest";
import { can } from "~/features/accounts/permission";
import { whereAssignmentVisible, wherePlanVisible } from "~/features/accounts/scope.server";
import { loadAssignmentObject } from "~/features/assignments/assignment-object.server";
import { describeOnBothEngines } from "~tests/support/engines";
import { worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("lists and single pages", (openDb) => {
  test("let the agency through which the answer goes read it, and nobody else beside it", async () => {
    const { write: db } = await openDb();
    const world = worldBuilder(db);
    const province = await world.agency("UBND tỉnh", null, "province");
    const [via, lead, stranger] = [
      await world.agency("Sở Lao động", province, "province"),
      await world.agency("UBND huyện Văn Bàn", province),
      await world.agency("UBND huyện Bảo Yên", province),
    ];
    const plan = await world.plan(province);
    const task = await world.task(plan, "Báo cáo tổng kết", { via_id: via.id });
    const { id } = await world.assignment(task, lead);
    const { permission } = await loadAssignmentObject(db, id);
    const readers = await Promise.all([via, lead, stranger].map((agency) => world.person(agency, "officer")));
    const seen = readers.map(async (actor) => {
      const listed = await whereAssignmentVisible(
        db("assignments").join("plans", "plans.id", "assignments.plan_id"),
        actor,
      ).pluck("assignments.id");
      const plans = await wherePlanVisible(db("plans"), actor).pluck("plans.id");
      return [listed.length, plans.length, can(actor, "assignment.read", permission)];
    });
    expect(await Promise.all(seen)).toEqual([
      [1, 1, true],
      [1, 1, true],
      [0, 0, false],
    ]);
  });
});
