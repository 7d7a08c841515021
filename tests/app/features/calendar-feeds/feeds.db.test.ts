import { expect, it } from "vitest";
import { feedEvents } from "~/features/calendar-feeds/feed-events.view.server";
import { makeFeed } from "~/features/calendar-feeds/make-feed.server";
import { revokeFeed } from "~/features/calendar-feeds/revoke-feed.server";
import { Forbidden, NotFound } from "~/lib/errors";
import { countingStatements } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, worldBuilder } from "~tests/support/world-builder";

const now = at("2020-07-01 09:00");
const today = day("2020-07-01");

describeOnBothEngines("calendar addresses", (openDb) => {
  async function setUp() {
    const db = await openDb();
    const world = worldBuilder(db.write);
    const province = await world.agency("UBND tỉnh", null, "province");
    const district = await world.agency("UBND huyện", province);
    const other = await world.agency("UBND huyện khác", province);
    const plan = await world.plan(province);
    const task = await world.task(plan, "Báo cáo tổng kết");
    const own = await world.assignment(task, district);
    const foreign = await world.assignment(task, other);
    const officer = await world.person(district, "officer");
    const asked = { db: db.read, now, today };
    const context = (actor: typeof officer) => ({ db: db.write, actor, now });
    const idsOf = async (key: string, more = {}) =>
      (await feedEvents({ ...asked, ...more }, key)).events.map(({ assignmentId }) => assignmentId);
    return { db, world, province, district, other, plan, task, own, foreign, officer, asked, context, idsOf };
  }

  it("show a person the work of their own agencies and nothing else", async () => {
    const { officer, own, foreign, province, world, context, idsOf } = await setUp();
    const { key } = await makeFeed(context(officer), { userId: officer.userId });
    expect(await idsOf(key)).toEqual([own.id]);
    const watcher = await world.person(province, "secretariat");
    const { key: all } = await makeFeed(context(watcher), { userId: watcher.userId });
    expect((await idsOf(all)).sort()).toEqual([own.id, foreign.id].sort());
  });

  it("follow the roles of the moment: what ends takes the calendar with it", async () => {
    const { db, officer, own, context, idsOf } = await setUp();
    const { key } = await makeFeed(context(officer), { userId: officer.userId });
    expect(await idsOf(key)).toEqual([own.id]);
    await db.write("role_grants").where({ user_id: officer.userId }).update({ valid_to: "2020-07-01" });
    await expect(idsOf(key)).rejects.toThrow(NotFound);
    await db.write("role_grants").where({ user_id: officer.userId }).update({ valid_to: null });
    await db.write("users").where({ id: officer.userId }).update({ disabled_at: now });
    await expect(idsOf(key)).rejects.toThrow(NotFound);
  });

  it("answer no more once they are revoked or made again, and the database keeps no secret", async () => {
    const { db, officer, own, context, idsOf } = await setUp();
    const owner = { userId: officer.userId };
    const first = await makeFeed(context(officer), owner);
    const second = await makeFeed(context(officer), owner);
    await expect(idsOf(first.key)).rejects.toThrow(NotFound);
    expect(await idsOf(second.key)).toEqual([own.id]);
    expect(JSON.stringify(await db.read("calendar_feeds"))).not.toContain(second.key);
    await revokeFeed(context(officer), owner);
    await expect(idsOf(second.key)).rejects.toThrow(NotFound);
    await revokeFeed(context(officer), owner);
    const log = await db.read("audit_entries").where("action", "like", "feed.%").orderBy("seq").pluck("action");
    expect(log).toEqual(["feed.made", "feed.made", "feed.revoked"]);
    expect(JSON.stringify(await db.read("audit_entries"))).not.toContain(second.key);
  });

  it("of an agency are kept by its head, its secretariat and its administrators, and end with the agency", async () => {
    const { db, world, province, district, own, officer, context, idsOf } = await setUp();
    const owner = { agencyId: district.id };
    const head = await world.person(district, "head");
    const above = await world.person(province, "admin");
    await expect(makeFeed(context(officer), owner)).rejects.toThrow(Forbidden);
    await expect(makeFeed(context(await world.person(province, "secretariat")), owner)).rejects.toThrow(Forbidden);
    await expect(makeFeed(context(head), { agencyId: "none" })).rejects.toThrow(NotFound);
    await makeFeed(context(above), owner);
    const { key } = await makeFeed(context(head), owner);
    expect(await idsOf(key)).toEqual([own.id]);
    await db.write("agencies").where({ id: district.id }).update({ valid_to: "2020-07-01" });
    await expect(idsOf(key)).rejects.toThrow(NotFound);
  });

  it("of an agency that took over another show the other's work as well", async () => {
    const { db, world, province, district, other, own, foreign, context, idsOf } = await setUp();
    const head = await world.person(district, "head");
    const { key } = await makeFeed(context(head), { agencyId: district.id });
    await db.write("agencies").where({ id: other.id }).update({ valid_to: "2020-06-01", successor_id: district.id });
    expect((await idsOf(key)).sort()).toEqual([own.id, foreign.id].sort());
    expect(province.id).not.toBe(district.id);
  });

  it("nobody keeps somebody else's", async () => {
    const { world, province, officer, context } = await setUp();
    const other = await world.person(province, "admin");
    await expect(makeFeed(context(other), { userId: officer.userId })).rejects.toThrow(NotFound);
    await expect(revokeFeed(context(other), { userId: officer.userId })).rejects.toThrow(NotFound);
  });

  it("tell a moved day with a higher sequence, keep what is done for ninety days, and what is open for good", async () => {
    const { db, world, task, district, own, officer, asked, context } = await setUp();
    const { key } = await makeFeed(context(officer), { userId: officer.userId });
    const before = (await feedEvents(asked, key)).events[0];
    const moved = { nominal_on: "2020-07-20", due_on: "2020-07-20", due_rules: "[]", origin: "calendar" };
    await db.write("due_days").insert({ id: "d1", assignment_id: own.id, seq: 1, set_at: at("2020-06-30 08:00"), ...moved });
    const old = await world.assignment(task, district, { occurrence: "2019", due_on: "2019-07-01" });
    const done = await world.assignment(task, district, { occurrence: "2020-H1", due_on: "2020-06-15" });
    await world.completed(done, "2020-06-14 09:00");
    const longDone = await world.assignment(task, district, { occurrence: "2018", due_on: "2018-07-01" });
    await world.completed(longDone, "2020-06-14 09:00");
    const withdrawn = await world.assignment(task, district, { occurrence: "2020-Q3", due_on: "2020-09-30" });
    await world.event(withdrawn, "withdrawn", "2020-06-20 09:00");
    const events = (await feedEvents(asked, key)).events;
    expect(events.map(({ assignmentId, dueOn, workState }) => [assignmentId, dueOn, workState])).toEqual([
      [own.id, "2020-07-20", "not-started"],
      [withdrawn.id, "2020-09-30", "cancelled"],
      [old.id, "2019-07-01", "not-started"],
      [done.id, "2020-06-15", "completed"],
    ]);
    expect(events[0]?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    expect(events[0]?.changedAt).toBe(at("2020-06-30 08:00"));
  });

  it("are read with few statements, and an unknown secret with one", async () => {
    const { officer, asked, context } = await setUp();
    const { key } = await makeFeed(context(officer), { userId: officer.userId });
    const counted = async (work: () => Promise<unknown>) => {
      const counter = { count: 0 };
      await countingStatements(counter, work).catch(() => undefined);
      return counter.count;
    };
    expect(await counted(() => feedEvents(asked, key))).toBe(3);
    expect(await counted(() => feedEvents(asked, "unknown-unknown-unknown"))).toBe(1);
  });
});
