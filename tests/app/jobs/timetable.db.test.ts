import { pino } from "pino";
import { expect, it } from "vitest";
import { assignTask } from "~/features/assignments/assign-task.server";
import type { DailyJob } from "~/features/timetable/run-daily.server";
import { dailyObligations } from "~/jobs/obligations";
import { runDueJobs } from "~/jobs/timetable";
import type { Instant } from "~/lib/clock";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, worldBuilder } from "~tests/support/world-builder";

const log = pino({ enabled: false });

describeOnBothEngines("a daily job", (openDb) => {
  async function setUp() {
    const db = await openDb();
    const ran: Instant[] = [];
    const job: DailyJob = { name: "job", hour: 2, run: async (_db, now) => ({ count: ran.push(now) }) };
    const runAt = (words: string, jobs: readonly DailyJob[] = [job]) => runDueJobs({ db, log }, jobs, at(words));
    return { db, ran, runAt };
  }

  it("waits for its hour, and is done once a day", async () => {
    const { ran, runAt } = await setUp();
    for (const words of ["2026-11-23 01:59", "2026-11-23 02:00", "2026-11-23 02:01", "2026-11-23 23:59", "2026-11-24 02:00"])
      await runAt(words);
    expect(ran).toEqual([at("2026-11-23 02:00"), at("2026-11-24 02:00")]);
  });

  it("is caught up once after days without a server", async () => {
    const { ran, runAt } = await setUp();
    await runAt("2026-11-20 02:00");
    await runAt("2026-11-25 09:30");
    await runAt("2026-11-25 09:31");
    expect(ran).toHaveLength(2);
  });

  it("is done by one of several servers", async () => {
    const { ran, runAt } = await setUp();
    await Promise.all([runAt("2026-11-23 02:00"), runAt("2026-11-23 02:00"), runAt("2026-11-23 02:00")]);
    expect(ran).toHaveLength(1);
  });

  it("that fails is tried again after ten minutes, and does not hold up the others", async () => {
    const { ran, runAt } = await setUp();
    let isBroken = true;
    const broken: DailyJob = {
      name: "broken",
      hour: 0,
      run: async (_db, now) => {
        if (isBroken) throw new Error("no disk");
        return { count: ran.push(now) };
      },
    };
    const other: DailyJob = { ...broken, name: "other", run: async () => ({}) };
    expect(await runAt("2026-11-23 02:00", [broken, other])).toEqual(["other"]);
    isBroken = false;
    expect(await runAt("2026-11-23 02:05", [broken, other])).toEqual([]);
    expect(await runAt("2026-11-23 02:10", [broken, other])).toEqual(["broken"]);
  });

  it("whose server died is taken over after an hour", async () => {
    const { db, ran, runAt } = await setUp();
    await db.write("daily_runs").insert({ job: "job", on_day: "2026-11-23", free_at: at("2026-11-23 03:00") });
    await runAt("2026-11-23 02:59");
    expect(ran).toEqual([]);
    await runAt("2026-11-23 03:00");
    expect(ran).toHaveLength(1);
  });

  it("keeps the periods of a task there for 24 months, day after day, without anybody typing", async () => {
    const { db, runAt } = await setUp();
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh", null, "province");
    const plan = await world.plan(province, { effective_on: "2021-01-15", period_from: "2021-01-01", period_to: "2030-12-31" });
    const deadline = { kind: "periodic", words: "6 tháng", every: "half", window: "decree09", due: { day: 25, monthOffset: 0 } };
    const task = await world.task(plan, "Báo cáo định kỳ", { deadline: JSON.stringify(deadline) });
    const command = { db: db.write, actor: await world.person(province, "secretariat"), now: at("2021-01-15") };
    await assignTask(command, { taskId: task.id, agencyIds: [province.id], groupIds: [] });
    const periods = () => db.read("assignments").where({ task_id: task.id }).orderBy("occurrence").pluck("occurrence");
    expect((await periods()).at(-1)).toBe("2022-H2");
    await runAt("2021-06-25 02:00", [dailyObligations]);
    expect((await periods()).at(-1)).toBe("2022-H2");
    await runAt("2021-06-26 02:00", [dailyObligations]);
    // 25/06/2023 is a Sunday: the period is due on the 26th, and comes into sight two years before.
    expect((await periods()).at(-1)).toBe("2023-H1");
  });
});
