import { expect, it } from "vitest";
import type { DueWork } from "~/features/reminders/due-work.server";
import { readDueWork } from "~/features/reminders/due-work.server";
import { newId } from "~/lib/id";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("open work that is read in pages", (openDb) => {
  it("is the same as read at once, whatever the size of a page, each row once", async () => {
    const db = (await openDb()).write;
    const world = worldBuilder(db);
    await world.calendar();
    const province = await world.agency("UBND tỉnh", null, "province");
    const plan = await world.plan(province);
    const days = [day("2020-07-06"), day("2020-07-07")];
    for (const [index, due_on] of [0, 0, 0, 0, 1, 1, 1].map((one) => days[one]).entries()) {
      const work = await world.assignment(await world.task(plan, `Việc ${index}`), province, { due_on });
      const moved = { assignment_id: work.id, seq: 1, set_at: at("2020-06-01"), due_on: days[1], due_rules: "[]" };
      if (index === 1) await db("due_days").insert({ id: newId(), ...moved, origin: "extension" });
    }
    const read = async (rows: number | null) => {
      const all: DueWork[][] = [];
      for await (const page of readDueWork(db, at("2020-07-01"), days, { size: { people: 1, days: 1, rows } })) all.push(page);
      return {
        found: all.flat().map(({ id, dueOn }) => `${dueOn} ${id}`),
        longest: Math.max(...all.map(({ length }) => length)),
      };
    };
    const whole = await read(null);
    expect([whole.found.length, whole.longest]).toEqual([7, 4]);
    for (const rows of [1, 2, 3, 4, 5]) expect(await read(rows)).toEqual({ found: whole.found, longest: Math.min(rows, 4) });
  });
});
