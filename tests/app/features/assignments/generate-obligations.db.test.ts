import { expect, test } from "vitest";
import { assignTask } from "~/features/assignments/assign-task.server";
import { generateObligations } from "~/features/assignments/generate-obligations.server";
import { changePeriods, taskPeriodsView } from "~/features/assignments/task-periods.server";
import { withdrawAssignment } from "~/features/assignments/withdraw-assignment.server";
import { newId } from "~/lib/id";
import { countingStatements, type Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

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
  return { db, world, province, health, district, plan, task, watcher, as, assigned, keysOf, generate };
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

  test("of many tasks is topped up in as many statements as that of few", async () => {
    const { db, world, plan, health, district, as, generate } = await scene(await openDb());
    const more = async (count: number) => {
      const leads = { agencyIds: [health.id, district.id], groupIds: [] };
      for (let made = 0; made < count; made += 1) {
        const task = await world.task(plan, `Báo cáo ${newId()}`, { deadline: halfYearly });
        await assignTask(as("2021-01-15 08:00"), { taskId: task.id, ...leads });
      }
    };
    const costOf = async (until: string) => {
      const counter = { count: 0 };
      const tasks = await countingStatements(counter, () => generate(until));
      return { tasks: tasks.length, made: tasks.flatMap(({ made }) => made).length, statements: counter.count };
    };
    const few = await costOf("2023-12-31");
    await more(7);
    await generate("2023-12-31");
    const many = await costOf("2024-12-31");
    expect(few).toMatchObject({ tasks: 1, made: 4 });
    expect(many).toEqual({ tasks: 8, made: 8 * 4, statements: few.statements });
    const entries = await db("audit_entries").where({ action: "task.periods-generated" });
    expect(entries.map(({ data }) => JSON.parse(data).assignmentIds.length)).toEqual(entries.map(() => 4));
    expect(entries).toHaveLength(1 + 7 + 8);
  });

  test("of a task that was taken out of its plan is not topped up", async () => {
    const { db, task, generate } = await scene(await openDb());
    await db("tasks")
      .where({ id: task.id })
      .update({ removed_at: at("2022-05-01") });
    expect(await generate("2024-12-31")).toEqual([]);
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

  test("that is assigned already passes to the successor only when somebody says so, once for merged agencies", async () => {
    const { db, world, province, district, health, plan, task, watcher, keysOf } = await scene(await openDb());
    const commune = await world.agency("UBND xã Bình Lư", province, "commune", { valid_from: "2022-03-01" });
    for (const { id } of [district, health])
      await db("agencies").where({ id }).update({ valid_to: "2022-03-01", successor_id: commune.id });
    const view = viewOf(db, watcher, "2022-02-01");
    const seen = await taskPeriodsView(view, { planId: plan.id, taskId: task.id });
    expect(seen.changes).toMatchObject([
      { what: "pass", to: "UBND xã Bình Lư", records: 2, endedOn: "2022-03-01" },
      { what: "pass", to: "UBND xã Bình Lư", records: 2, endedOn: "2022-03-01" },
    ]);
    expect(await keysOf(commune.id)).toEqual([]);
    const keys = seen.changes.map((one) => one.key);
    const command = { db, actor: watcher, now: at("2022-02-01 11:00") };
    const done = await changePeriods(command, { planId: plan.id, taskId: task.id, keys });
    expect(done.withdrawn).toBe(4);
    expect((await keysOf(commune.id)).slice(0, 2)).toEqual(["2022-H1", "2022-H2"]);
    const again = await taskPeriodsView(viewOf(db, watcher, "2022-02-01 12:00"), { planId: plan.id, taskId: task.id });
    expect(again.changes).toEqual([]);
    const [told] = await db("assignment_events").where({ kind: "withdrawn" });
    expect(told.words).toContain("do UBND xã Bình Lư kế thừa thực hiện");
  });

  test("follows a change of the group when somebody says so", async () => {
    const { db, world, province, plan, watcher, as } = await scene(await openDb());
    const [stays, leaves] = [
      await world.agency("UBND xã Ở", province, "commune"),
      await world.agency("UBND xã Đi", province, "commune"),
    ];
    const groupId = newId();
    await db("agency_groups").insert({
      id: groupId,
      name: "UBND các xã",
      owner_agency_id: province.id,
      search_text: "ubnd cac xa",
    });
    const join = (id: string) =>
      db("agency_group_members").insert({ group_id: groupId, agency_id: id, valid_from: "2016-01-01" });
    for (const { id } of [stays, leaves]) await join(id);
    const task = await world.task(plan, "Báo cáo của xã", { deadline: halfYearly });
    await assignTask(as("2021-01-15 08:00"), { taskId: task.id, agencyIds: [], groupIds: [groupId] });
    await db("agency_group_members").where({ agency_id: leaves.id }).update({ valid_to: "2021-06-01" });
    const comes = await world.agency("UBND xã Đến", province, "commune");
    await join(comes.id);
    const seen = await taskPeriodsView(viewOf(db, watcher, "2021-07-01"), { planId: plan.id, taskId: task.id });
    expect(seen.changes).toMatchObject([
      { what: "join", agency: "UBND xã Đến", groupName: "UBND các xã" },
      { what: "leave", agency: "UBND xã Đi", records: 2 },
    ]);
    const command = { db, actor: watcher, now: at("2021-07-01 11:00") };
    const done = await changePeriods(command, { planId: plan.id, taskId: task.id, keys: seen.changes.map((one) => one.key) });
    expect(done).toEqual({ withdrawn: 2, made: 4 });
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
