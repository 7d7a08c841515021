import { expect, it } from "vitest";
import { reopenAssignments } from "~/features/assignments/reopen-assignments.server";
import { setClosing } from "~/features/assignments/set-closing.server";
import { deliverDigests } from "~/features/reminders/deliver-digests.server";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import { digestsOfDay } from "~/features/reminders/remind-day.server";
import { upcomingView } from "~/features/reminders/upcoming.view.server";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("work whose books are closed", (openDb) => {
  async function setUp() {
    const db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh", null, "province");
    const secretary = await world.person(province, "secretariat");
    const plan = await world.plan(province);
    const task = await world.task(plan, "Báo cáo tổng kết");
    const [sapa, simacai] = [await world.agency("Sa Pa", province), await world.agency("Si Ma Cai", province)];
    for (const district of [sapa, simacai]) await world.person(district, "officer");
    const late = await world.assignment(task, sapa);
    const other = await world.assignment(task, simacai);
    const command = { db: db.write, actor: secretary, now: at("2020-07-01") };
    const close = { planId: plan.id, taskId: task.id, occurrence: null, closesOn: day("2020-07-08"), reason: null };
    const told = async (on: string) =>
      (await digestsOfDay(db.read, { on: day(on), hasMail: false })).flatMap(({ items }) =>
        items.map(({ assignmentId }) => assignmentId),
      );
    return { db, secretary, command, close, late, other, told };
  }

  it("is urged up to its last day, and again only for the agency for which it was opened", async () => {
    const { command, close, late, other, told } = await setUp();
    await setClosing(command, close);
    expect((await told("2020-07-07")).sort()).toEqual([late.id, other.id].sort());
    expect(await told("2020-07-14")).toEqual([]);
    const reopening = { assignmentIds: [late.id], until: day("2020-07-15"), reason: "Bão" };
    await reopenAssignments({ ...command, now: at("2020-07-10") }, reopening);
    expect(await told("2020-07-14")).toEqual([late.id]);
    expect(await told("2020-07-21")).toEqual([]);
  });

  it("is counted apart among the days to come", async () => {
    const { db, secretary, command, close } = await setUp();
    const coming = () =>
      upcomingView(viewOf(db.read, secretary, "2020-07-02"), { planId: null, day: null, env: { smtpUrl: null } });
    expect((await coming()).closed).toBe(0);
    await setClosing(command, close);
    const { closed, days } = await coming();
    expect(closed).toBe(2);
    expect(days.at(-1)?.on).toBe("2020-07-07");
  });

  it("drops out of a digest that was queued before it was closed", async () => {
    const { db, command, close } = await setUp();
    const [on, now] = [day("2020-07-14"), at("2020-07-14 07:00")];
    await queueDigests(db, { on, hour: 7, now, hasMail: false, mailDomain: "example.vn" });
    await setClosing(command, close);
    await deliverDigests(db.write, () => now, { mailer: null, from: null, publicUrl: null });
    expect(await db.read("reminder_items").distinct("dropped").pluck("dropped")).toEqual(["closed"]);
    expect(await db.read("reminder_digests").distinct("state").pluck("state")).toEqual(["cancelled"]);
  });
});
