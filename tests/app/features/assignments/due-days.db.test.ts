import fc from "fast-check";
import { expect, test } from "vitest";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { type DueMove, moveDueDays } from "~/features/assignments/move-due-days.server";
import { assignmentFacts, type FactRow } from "~/features/progress/assignment-facts.server";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import { endOfDay, startOfDay } from "~/lib/clock";
import { Conflict } from "~/lib/errors";
import type { Database } from "~db/connection";
import { inTransaction } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, worldBuilder } from "~tests/support/world-builder";

async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  const province = await world.agency("UBND tỉnh", null, "province");
  const district = await world.agency("UBND huyện Văn Bàn", province);
  const plan = await world.plan(province);
  const task = await world.task(plan, "Báo cáo tổng kết");
  const watcher = await world.person(province, "secretariat");
  const assignment = await world.assignment(task, district);
  const move = (on: CalendarDate | null, when: string, origin: "extension" | "calendar" = "extension") =>
    inTransaction(db, (trx) => {
      const one: DueMove = { assignmentId: assignment.id, nominalOn: on, dueOn: on, rules: [] };
      const reason = { origin, originId: null, words: "Mưa lũ.", userId: watcher.userId, agencyId: province.id };
      return moveDueDays(trx, at(when), [one], reason);
    });
  const seenOn = async (today: CalendarDate): Promise<FactRow> =>
    assignmentFacts(db, { now: endOfDay(today), today, soonEndsOn: addDays(today, 4) }).first();
  return { db, world, district, assignment, move, seenOn };
}

describeOnBothEngines("the day that counts", (openDb) => {
  test("is the new one from the moment it was set, and the old one for every day looked at before", async () => {
    const { db, move, seenOn } = await scene(await openDb());
    await move(day("2020-07-15"), "2020-07-08 09:00");
    expect(await seenOn(day("2020-07-07"))).toMatchObject({ due_on: "2020-07-06", official_group: "openOverdue" });
    const after = { due_on: "2020-07-15", original_due_on: "2020-07-06", official_group: "openInTime" };
    expect(await seenOn(day("2020-07-08"))).toMatchObject({ ...after, original_group: "openOverdue" });
    expect(await db("assignments").first("due_on")).toEqual({ due_on: "2020-07-06" });
  });

  test("is told to the lead with the reason, and stands in the history with both days", async () => {
    const { db, move, district } = await scene(await openDb());
    await move(day("2020-07-15"), "2020-07-08 09:00");
    const event = await db("assignment_events").where({ kind: "deadline-moved" }).first();
    expect(event).toMatchObject({ seq: 2, words: "Mưa lũ.", work_state: null });
    expect(JSON.parse(event.data)).toEqual({ from: "2020-07-06", to: "2020-07-15", origin: "extension" });
    expect(await db("event_addressees").where({ event_id: event.id }).pluck("agency_id")).toEqual([district.id]);
  });

  test("can become none, and then nothing is overdue", async () => {
    const { move, seenOn } = await scene(await openDb());
    await move(null, "2020-07-08 09:00", "calendar");
    expect(await seenOn(day("2020-07-09"))).toMatchObject({
      due_on: null,
      official_group: "noDeadline",
      original_group: "openOverdue",
    });
  });

  test("moved to where it stands already is not moved", async () => {
    const { db, move } = await scene(await openDb());
    expect(await move(day("2020-07-06"), "2020-07-01 09:00")).toEqual([]);
    expect(await db("due_days").select()).toEqual([]);
  });

  test("does not move after the work is done, nor before something that happened later", async () => {
    const { world, assignment, move } = await scene(await openDb());
    await world.event(assignment, "noted", "2020-07-02 09:00");
    await expect(move(day("2020-07-15"), "2020-07-01 09:00")).rejects.toBeInstanceOf(Conflict);
    await world.completed(assignment, "2020-07-03 09:00");
    await expect(move(day("2020-07-15"), "2020-07-08 09:00")).rejects.toBeInstanceOf(Conflict);
  });

  test("is the last one set up to any moment, however often it moved, while the original day stays", async () => {
    const database = await openDb();
    const { db, assignment, move } = await scene(database);
    const first = day("2020-07-01");
    const steps = fc.sample(fc.integer({ min: -20, max: 40 }), 12);
    const set: [on: CalendarDate, due: CalendarDate][] = [];
    for (const [index, step] of steps.entries()) {
      const on = addDays(first, index * 2);
      await move(addDays(first, step), `${on} 09:00`);
      set.push([on, addDays(first, step)]);
    }
    for (let seen = addDays(first, -1); seen < addDays(first, 30); seen = addDays(seen, 1)) {
      const [row] = await joinCurrentDue(db("assignments"), startOfDay(addDays(seen, 1)))
        .where("assignments.id", assignment.id)
        .select(db.raw(`${currentDueOn} as due_on`), "assignments.due_on as original");
      const expected = set.filter(([on]) => on <= seen).at(-1)?.[1] ?? "2020-07-06";
      expect([seen, row]).toEqual([seen, { due_on: expected, original: "2020-07-06" }]);
    }
  });
});
