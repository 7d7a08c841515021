import { expect, it } from "vitest";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { readAssignmentFilters } from "~/features/progress/assignment-filters";
import { planAssignmentsView } from "~/features/progress/plan-assignments.view.server";
import { whyLateOf } from "~/features/progress/why-late";
import { describeOnBothEngines } from "~tests/support/engines";
import { viewOf, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("why work is late", (openDb) => {
  it("is read from what happened up to the moment that is looked at, in the list and on the page alike", async () => {
    const db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    const district = await world.agency("UBND huyện Si Ma Cai", province);
    const secretary = await world.person(province, "secretariat");
    const plan = await world.plan(province);
    const work = await world.assignment(await world.task(plan, "Tổng kết từ cơ sở"), district);
    await world.event(work, "report-submitted", "2020-07-06 10:00", { counts_on: "2020-07-06" });
    await world.event(work, "report-returned", "2020-07-07 10:00", { words: "Mục 1.1 chưa khớp" });
    const view = viewOf(db.read, secretary, "2020-07-08");
    const { lines } = await planAssignmentsView(view, plan.id, readAssignmentFilters(new URLSearchParams("state=overdue")));
    const reasons = [{ kind: "returned", on: "2020-07-07" }, { kind: "never-reminded" }];
    expect(lines.map(({ late }) => late)).toEqual([reasons]);
    const page = async (when: string) => whyLateOf(await assignmentView(viewOf(db.read, secretary, when), work.id), []);
    expect(await page("2020-07-08")).toEqual(reasons);
    expect(await page("2020-07-06")).toEqual([]);
  });
});
