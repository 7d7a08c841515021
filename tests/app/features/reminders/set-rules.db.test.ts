import { expect, it } from "vitest";
import { chooseDelivery } from "~/features/reminders/choose-delivery.server";
import { defaultDelivery } from "~/features/reminders/delivery";
import { defaultLadder, ladderOf } from "~/features/reminders/ladder";
import { ladderPreview } from "~/features/reminders/ladder-preview.view.server";
import { readChoice, readLadders, readOwnLadder, readSettings } from "~/features/reminders/rules.store.server";
import { setDelivery } from "~/features/reminders/set-delivery.server";
import { type LadderOf, setLadder } from "~/features/reminders/set-ladder.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import { action, loader } from "~/routes/plans_.$planId_.tasks_.$taskId_.reminders/route";
import { askedPage } from "~tests/support/asked-page";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const now = at("2020-06-01 09:00");

describeOnBothEngines("the rules of reminding", (openDb) => {
  async function worldWithPlan() {
    const db = await openDb();
    const world = worldBuilder(db.write);
    const province = await world.agency("UBND tỉnh", null, "province");
    const district = await world.agency("UBND huyện", province);
    const plan = await world.plan(province);
    const task = await world.task(plan, "Báo cáo");
    return { db, world, province, district, plan, task };
  }

  it("the ladder of a task counts before its plan's, and that before the installation's", async () => {
    const { db, world, province, plan, task } = await worldWithPlan();
    const secretariat = await world.person(province, "secretariat");
    const admin = await world.operator(province);
    const context = (actor: typeof admin) => ({ db: db.write, actor, now });
    const of = async () => ladderOf(await readLadders(db.read), { planId: plan.id, taskId: task.id }).before;
    expect(await of()).toEqual([7, 3, 1]);
    await setLadder(context(admin), { scope: "installation" }, { version: 0, ladder: { ...defaultLadder, before: [10] } });
    expect(await of()).toEqual([10]);
    const ofPlan = { scope: "plan", planId: plan.id } as const;
    await setLadder(context(secretariat), ofPlan, { version: 0, ladder: { ...defaultLadder, before: [5] } });
    expect(await of()).toEqual([5]);
    const ofTask = { scope: "task", planId: plan.id, taskId: task.id } as const;
    await setLadder(context(secretariat), ofTask, { version: 0, ladder: { ...defaultLadder, before: [2] } });
    expect(await of()).toEqual([2]);
    await setLadder(context(secretariat), ofTask, { version: 1, ladder: null });
    expect(await of()).toEqual([5]);
    const log = await db.read("audit_entries").where("action", "like", "reminders.%").orderBy("seq").pluck("object_type");
    expect(log).toEqual(["settings", "plan", "task", "task"]);
  });

  it("a ladder is tried out before it is saved: what would go out to whom, of its plan or its task alone", async () => {
    const { db, world, province, district, plan, task } = await worldWithPlan();
    await world.calendar();
    const secretariat = await world.person(province, "secretariat");
    const { name } = await world.person(district, "officer");
    await world.assignment(task, district);
    await world.assignment(await world.task(plan, "Việc khác"), district);
    const view = viewOf(db.read, secretariat, "2020-06-26");
    const ladder = { ...defaultLadder, before: [4], overdueFrom: null, headFrom: null, supervisorFrom: null, leaderFrom: null };
    const told = async (of: LadderOf) => {
      const { days } = await ladderPreview(view, of, { ladder, env: { smtpUrl: null } });
      return days.map(({ on, readers, names, items }) => [on, readers, names, items]);
    };
    expect(await told({ scope: "plan", planId: plan.id })).toEqual([
      ["2020-07-02", 1, [name], 2],
      ["2020-07-06", 1, [name], 2],
    ]);
    const ofTask = await told({ scope: "task", planId: plan.id, taskId: task.id });
    expect(ofTask.map(([on, , , items]) => [on, items])).toEqual([
      ["2020-07-02", 1],
      ["2020-07-06", 1],
    ]);
    expect(await db.read("reminder_rules")).toEqual([]);
  });

  it("trying out the ladder of a task without scripts asks fifteen statements at most, its page with them", async () => {
    const { db, world, province, district, plan, task } = await worldWithPlan();
    await world.calendar();
    const actor = await world.person(province, "secretariat");
    await world.assignment(task, district);
    const fields = { step: "preview", version: "0", isOn: "yes", before: "4", beforeCounts: "calendar", repeatEvery: "3" };
    const params = { planId: plan.id, taskId: task.id };
    const { page, statements } = await askedPage(db, { actor, when: "2020-06-26" }, async (context) => {
      const form = { method: "POST", body: new URLSearchParams(fields) };
      const tried = await action({ request: new Request("http://localhost/", form), context, params });
      return { tried, shown: await loader({ request: new Request("http://localhost/"), context, params }) };
    });
    expect(page).toMatchObject({ tried: { preview: { silent: [{ name: district.name }] } }, shown: { task: { id: task.id } } });
    expect(statements).toBeLessThanOrEqual(15);
  });

  it("who may not, may not", async () => {
    const { db, world, province, district, plan } = await worldWithPlan();
    const officer = await world.person(district, "officer", "admin");
    const context = { db: db.write, actor: officer, now };
    const asked = { version: 0, ladder: defaultLadder };
    await expect(setLadder(context, { scope: "installation" }, asked)).rejects.toThrow(Forbidden);
    const ofProvince = { ...context, actor: await world.person(province, "admin") };
    await expect(setLadder(ofProvince, { scope: "installation" }, asked)).rejects.toThrow(Forbidden);
    await expect(setDelivery(context, { version: 0, rules: defaultDelivery })).rejects.toThrow(Forbidden);
    const stranger = await world.person(await world.agency("UBND tỉnh khác", null, "province"), "secretariat");
    await expect(setLadder({ ...context, actor: stranger }, { scope: "plan", planId: plan.id }, asked)).rejects.toThrow(NotFound);
  });

  it("of two who change it at once, the second is told", async () => {
    const { db, world, province, plan } = await worldWithPlan();
    const actor = await world.person(province, "secretariat");
    const set = (version: number) =>
      setLadder({ db: db.write, actor, now }, { scope: "plan", planId: plan.id }, { version, ladder: defaultLadder });
    await set(0);
    await expect(set(0)).rejects.toThrow(Conflict);
    await set(1);
    await expect(set(1)).rejects.toThrow(Conflict);
    expect((await readOwnLadder(db.read, { scope: "plan", id: plan.id })).version).toBe(2);
  });

  it("a person chooses hour and channel within what is allowed", async () => {
    const { db, world, district } = await worldWithPlan();
    const actor = await world.person(district, "officer");
    const context = { db: db.write, actor, now };
    await chooseDelivery(context, { hour: 9, channel: "in-app" });
    await chooseDelivery(context, { hour: 10, channel: "email" });
    const chosen = { hour: 10, channel: "email" };
    expect(await readChoice(db.read, actor.userId)).toEqual(chosen);
    expect((await readSettings(db.read)).choices).toEqual(new Map([[actor.userId, chosen]]));
    await expect(chooseDelivery(context, { hour: 23, channel: "email" })).rejects.toMatchObject({
      problems: [{ field: "hour" }],
    });
  });
});
