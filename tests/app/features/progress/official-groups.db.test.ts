import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { countGroups, officialGroup, WORK_STATES, type WorkState } from "~/features/calendar/deadline-state";
import { assignmentFacts, type FactRow, whereStanding } from "~/features/progress/assignment-facts.server";
import { countBoth, countOfficialGroups, countStandings, isIn, standings, stateFilters } from "~/features/progress/standing";
import { addDays } from "~/lib/calendar-date";
import { endOfDay } from "~/lib/clock";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, worldBuilder } from "~tests/support/world-builder";

const today = day("2020-07-08");
const moment = { now: endOfDay(today), today, soonEndsOn: day("2020-07-14") };

type Case = { workState: WorkState; dueOn: number | null; countsOn: number };
const anyCase: fc.Arbitrary<Case> = fc.record({
  workState: fc.constantFrom(...WORK_STATES),
  dueOn: fc.option(fc.integer({ min: -12, max: 12 }), { freq: 6 }),
  countsOn: fc.integer({ min: -12, max: 0 }),
});

describeOnBothEngines("the official groups", (openDb) => {
  let db: Database;
  const cases = new Map<string, Case>();
  const facts = () => assignmentFacts(db.read, moment);

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    const agency = await world.agency("UBND tỉnh");
    const plan = await world.plan(agency);
    const task = await world.task(plan, "Báo cáo");
    const assignments: object[] = [];
    const events: object[] = [];
    for (const [index, one] of fc.sample(anyCase, 600).entries()) {
      const id = newId();
      cases.set(id, one);
      const due_on = one.dueOn === null ? null : addDays(today, one.dueOn);
      const facts = { plan_id: plan.id, task_id: task.id, lead_id: agency.id, occurrence: String(index), due_rules: "[]" };
      assignments.push({ id, ...facts, assigned_on: "2020-05-14", due_on });
      const counts_on = ["awaiting-confirmation", "completed"].includes(one.workState) ? addDays(today, one.countsOn) : null;
      const event = { assignment_id: id, kind: "noted", on_day: today, work_state: one.workState, counts_on };
      events.push({ ...event, id: newId(), seq: 2, at: at("2020-07-08 09:00") });
      // What happens after the moment looked at must not count.
      events.push({ ...event, id: newId(), seq: 3, at: at("2020-07-09 09:00"), work_state: "cancelled" });
    }
    await db.write.batchInsert("assignments", assignments, 50);
    await db.write.batchInsert("assignment_events", events, 50);
  });

  it("are the same in SQL as in the rule, for any assignment", async () => {
    const rows: FactRow[] = await facts();
    expect(rows).toHaveLength(cases.size);
    for (const row of rows) {
      const one = cases.get(row.id) as Case;
      const submittedOn = addDays(today, one.countsOn);
      const dueOn = one.dueOn === null ? null : addDays(today, one.dueOn);
      expect({ ...one, group: row.official_group }).toEqual({
        ...one,
        group: officialGroup({ workState: one.workState, dueOn, submittedOn, today }),
      });
    }
  });

  it("always add up, and so do the lists that filters ask for", async () => {
    const rows: FactRow[] = await facts();
    const counted = rows.map((row) => ({
      group: row.official_group,
      originalGroup: row.original_group,
      workState: row.work_state,
      isSoon: row.is_soon === 1,
      count: 1,
    }));
    const groups = countOfficialGroups(counted);
    expect(groups).toEqual(countGroups(rows.map((row) => row.official_group)));
    expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(cases.size);
    const { current, original } = countBoth(counted);
    expect(current).toEqual(groups);
    expect(original).toEqual(countGroups(rows.map((row) => row.original_group)));
    const counts = countStandings(counted);
    expect(standings.reduce((sum, standing) => sum + counts[standing], 0)).toBe(cases.size);
    expect(counts.overdue + counts["sent-late"]).toBe(groups.openOverdue);
    expect(counts["in-time"] + counts["due-soon"]).toBe(groups.openInTime);
  });

  it.each(stateFilters)("lists exactly what the rule says for %s", async (filter) => {
    const rows: FactRow[] = await facts();
    const listed: string[] = await whereStanding(db.read.from(facts().as("facts")), filter).pluck("facts.id");
    const expected = rows.filter((row) =>
      isIn(filter, { group: row.official_group, workState: row.work_state, isSoon: row.is_soon === 1 }),
    );
    expect(listed.sort()).toEqual(expected.map((row) => row.id).sort());
  });
});
