import { expect, test } from "vitest";
import { afterWhatHappened, requestClock } from "~/http/request-clock";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("an action in a demonstration", (openDb) => {
  test("comes after whatever happened on the chosen day, also when it is visited earlier in the day", async () => {
    const { write: db } = await openDb();
    const world = worldBuilder(db);
    const agency = await world.agency("UBND huyện Văn Bàn");
    const assignment = await world.assignment(await world.task(await world.plan(agency), "Báo cáo"), agency);
    await world.event(assignment, "noted", "2020-07-01 23:50");
    const morning = new Date("2026-11-24T00:05:00+07:00");
    const chosen = requestClock("dondoc-today=2020-07-01", { demo: true, today: null }, morning);
    expect(chosen.now).toBe(at("2020-07-01 00:05"));
    expect((await afterWhatHappened(db, chosen)).now).toBe("2020-07-01T16:50:00.001Z");
    const dayBefore = requestClock("dondoc-today=2020-06-30", { demo: true, today: null }, morning);
    expect(await afterWhatHappened(db, dayBefore)).toEqual(dayBefore);
  });
});
