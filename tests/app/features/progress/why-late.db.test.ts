import { expect, it } from "vitest";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { readAssignmentFilters } from "~/features/progress/assignment-filters";
import { overviewView } from "~/features/progress/overview.view.server";
import { planAssignmentsView } from "~/features/progress/plan-assignments.view.server";
import { whyLateOf } from "~/features/progress/why-late";
import { remindersOfAssignment } from "~/features/reminders/reminders-of-assignment.view.server";
import { addDays } from "~/lib/calendar-date";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { addDigest } from "~tests/support/sent-digest";
import { viewOf, worldBuilder } from "~tests/support/world-builder";

async function scene(db: Database) {
  const world = worldBuilder(db.write);
  await world.calendar();
  const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
  const district = await world.agency("UBND huyện Si Ma Cai", province);
  const secretary = await world.person(province, "secretariat");
  const plan = await world.plan(province);
  const work = await world.assignment(await world.task(plan, "Tổng kết từ cơ sở"), district);
  const onPage = async (when: string) => {
    const view = viewOf(db.read, secretary, when);
    return whyLateOf(await assignmentView(view, work.id), await remindersOfAssignment(view, work.id));
  };
  const inList = async (when: string, query = "state=overdue") => {
    const filters = readAssignmentFilters(new URLSearchParams(query));
    const { lines } = await planAssignmentsView(viewOf(db.read, secretary, when), plan.id, filters);
    return lines.map(({ whyLate }) => whyLate);
  };
  return { world, province, district, secretary, work, onPage, inList };
}

describeOnBothEngines("why work is late", (openDb) => {
  it("is read from what happened up to the moment that is looked at, in the list and on the page alike", async () => {
    const { world, work, onPage, inList } = await scene(await openDb());
    await world.event(work, "report-submitted", "2020-07-06 10:00", { counts_on: "2020-07-06" });
    await world.event(work, "report-returned", "2020-07-07 10:00", { words: "Mục 1.1 chưa khớp" });
    const reasons = [{ kind: "returned", on: "2020-07-07" }, { kind: "never-reminded" }];
    expect(await inList("2020-07-08")).toEqual([reasons]);
    expect(await onPage("2020-07-08")).toEqual(reasons);
    expect(await onPage("2020-07-06")).toEqual([]);
  });

  it("counts the days on which the agency was reminded, not the letters, and also those that the page no longer lists", async () => {
    const database = await openDb();
    const db = database.write;
    const { world, province, district, secretary, work, onPage, inList } = await scene(database);
    const own = { user: (await world.person(district, "officer")).userId, agency: district.id, assignment: work.id };
    for (const on of ["2020-06-29", "2020-07-06", "2020-07-07"]) await addDigest(db, own, { on });
    const head = { ...own, user: (await world.person(district, "head")).userId };
    await addDigest(db, head, { on: "2020-07-07", audience: "head" });
    const leader = { user: secretary.userId, agency: province.id, assignment: work.id };
    const days = Array.from({ length: 51 }, (_, index) => addDays(day("2020-07-08"), index));
    for (const on of days) await addDigest(db, leader, { on, audience: "above" });
    const reasons = expect.arrayContaining([{ kind: "reminded", times: 3, on: "2020-07-07" }]);
    expect(await onPage("2020-09-01")).toEqual(reasons);
    expect(await inList("2020-09-01")).toEqual([reasons]);
  });

  it("is not told of work that is not late", async () => {
    const database = await openDb();
    const { secretary } = await scene(database);
    const { coming } = await overviewView(viewOf(database.read, secretary, "2020-07-01"));
    expect(coming.map(({ whyLate }) => whyLate)).toEqual([[]]);
  });
});
