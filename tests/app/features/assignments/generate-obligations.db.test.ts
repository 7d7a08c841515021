import { expect, test } from "vitest";
import { assignTask } from "~/features/assignments/assign-task.server";
import { generateObligations } from "~/features/assignments/generate-obligations.server";
import { withdrawAssignment } from "~/features/assignments/withdraw-assignment.server";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, worldBuilder } from "~tests/support/world-builder";

const halfYearly = JSON.stringify({
  kind: "periodic",
  words: "6 tháng, một năm",
  every: "half",
  window: "decree09",
  due: { day: 25, monthOffset: 0 },
  levels: { district: { day: 18, monthOffset: 0 } },
});

async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  const health = await world.agency("Sở Y tế", province, "province");
  const district = await world.agency("UBND huyện Tam Đường", province, "district");
  const plan = await world.plan(province, { effective_on: "2021-01-15", period_from: "2021-01-01", period_to: "2030-12-31" });
  const task = await world.task(plan, "Báo cáo định kỳ", { deadline: halfYearly });
  const watcher = await world.person(province, "secretariat");
  const as = (when: string) => ({ db, actor: watcher, now: at(when) });
  const assigned = await assignTask(as("2021-01-15 08:00"), {
    taskId: task.id,
    agencyIds: [health.id, district.id],
    groupIds: [],
  });
  const keysOf = (leadId: string): Promise<string[]> =>
    db("assignments").where({ lead_id: leadId }).orderBy("due_on").pluck("occurrence");
  const generate = (until: string, isDryRun = false) =>
    generateObligations({ db, now: at("2022-06-01") }, { until: day(until), isDryRun });
  return { db, world, province, health, district, task, as, assigned, keysOf, generate };
}

describeOnBothEngines("periodic work", (openDb) => {
  test("is generated two years ahead when it is assigned, with the due day of each level", async () => {
    const { db, health, district, keysOf } = await scene(await openDb());
    const four = ["2021-H1", "2021-H2", "2022-H1", "2022-H2"];
    expect([await keysOf(health.id), await keysOf(district.id)]).toEqual([four, four]);
    const first = (leadId: string) => db("assignments").where({ lead_id: leadId, occurrence: "2021-H1" }).first();
    expect(await first(health.id)).toMatchObject({ due_on: "2021-06-25", period_from: "2020-12-15", period_to: "2021-06-14" });
    expect(await first(district.id)).toMatchObject({ due_on: "2021-06-18", nominal_on: "2021-06-18" });
  });

  test("is topped up from its rule, once, and never dated anew", async () => {
    const { db, health, generate, keysOf } = await scene(await openDb());
    const before = await db("assignments").orderBy("id");
    expect(await generate("2024-12-31", true)).toMatchObject([{ task: "Báo cáo định kỳ", orphaned: [] }]);
    expect(await db("assignments")).toHaveLength(before.length);
    const [made] = await generate("2024-12-31");
    expect(made?.made).toHaveLength(8);
    expect((await keysOf(health.id)).slice(4)).toEqual(["2023-H1", "2023-H2", "2024-H1", "2024-H2"]);
    expect(await generate("2024-12-31")).toEqual([]);
    expect(
      await db("assignments")
        .whereIn(
          "id",
          before.map((row) => row.id),
        )
        .orderBy("id"),
    ).toEqual(before);
    expect(await db("audit_entries").where({ action: "task.periods-generated" })).toHaveLength(1);
  });

  test("passes to the successor for the periods that close after the ending", async () => {
    const { db, world, province, district, generate, keysOf } = await scene(await openDb());
    const commune = await world.agency("UBND xã Bình Lư", province, "commune", { valid_from: "2023-03-01" });
    await db("agencies").where({ id: district.id }).update({ valid_to: "2023-03-01", successor_id: commune.id });
    await generate("2023-12-31");
    expect([await keysOf(district.id), await keysOf(commune.id)]).toEqual([
      ["2021-H1", "2021-H2", "2022-H1", "2022-H2"],
      ["2023-H1", "2023-H2"],
    ]);
    expect(await db("assignments").where({ lead_id: commune.id, occurrence: "2023-H1" }).first()).toMatchObject({
      due_on: "2023-06-26",
    });
  });

  test("is not generated for an agency whose last period was withdrawn, and says whom nobody follows", async () => {
    const { db, as, health, district, assigned, generate, keysOf } = await scene(await openDb());
    const last = await db("assignments").where({ lead_id: health.id, occurrence: "2022-H2" }).first();
    expect(assigned.assignmentIds).toContain(last.id);
    await withdrawAssignment(as("2022-01-10 08:00"), { assignmentId: last.id, reason: "Sở thôi chủ trì" });
    await db("agencies").where({ id: district.id }).update({ valid_to: "2023-03-01" });
    expect(await generate("2024-12-31")).toMatchObject([
      { made: [], orphaned: [{ agency: "UBND huyện Tam Đường", occurrence: "2023-H1" }] },
    ]);
    expect(await keysOf(health.id)).toHaveLength(4);
  });
});
