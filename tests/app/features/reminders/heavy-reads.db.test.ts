import { expect, it } from "vitest";
import { whereAmongVisible, whereAssignmentVisible } from "~/features/accounts/scope.server";
import { tokenHash } from "~/features/accounts/session-token.server";
import { feedEvents } from "~/features/calendar-feeds/feed-events.view.server";
import { agenciesView } from "~/features/reminders/agencies.view.server";
import { agencyFilterSchema } from "~/features/reminders/agency-filter.schema";
import { readHanded, readRaised } from "~/features/reminders/urgent-work.server";
import { newId } from "~/lib/id";
import { describeOnBothEngines } from "~tests/support/engines";
import { plansOf, scansOf, statementsOf } from "~tests/support/query-plan";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("a read over all work in sight", (openDb, { engine }) => {
  async function setUp() {
    const db = (await openDb()).write;
    const world = worldBuilder(db);
    await world.calendar();
    const province = await world.agency("UBND tỉnh", null, "province");
    const [office, saPa, other] = [
      await world.agency("Văn phòng", province, "province"),
      await world.agency("UBND thị xã Sa Pa", province),
      await world.agency("UBND tỉnh khác", null, "province"),
    ];
    const commune = await world.agency("UBND phường Sa Pa", saPa, "commune");
    const places = [province, office, saPa, commune, other];
    for (const issuer of places) {
      const plan = await world.plan(issuer, { standing_id: issuer === province ? office.id : issuer.id });
      for (const lead of places) {
        const task = await world.task(plan, "Việc", { via_id: lead === commune ? saPa.id : null });
        await db("task_supports").insert({ task_id: task.id, agency_id: lead === saPa ? office.id : saPa.id });
        await world.assignment(task, lead);
      }
    }
    return { db, world, places, saPa };
  }

  it("keeps the same assignments by the indexes of each way as by one condition over all", async () => {
    const { db, world, places } = await setUp();
    const work = () => db("assignments").join("plans", "plans.id", "assignments.plan_id").orderBy("assignments.id");
    for (const place of places)
      for (const role of ["officer", "secretariat", "leader"] as const) {
        const actor = await world.person(place, role);
        const whole: string[] = await whereAssignmentVisible(work(), actor).pluck("assignments.id");
        expect(await whereAmongVisible(work(), db, actor).pluck("assignments.id")).toEqual(whole);
        expect(whole.length).toBeGreaterThan(0);
      }
  });

  it("by the agencies that are silent reads no assignment that is not in sight", async () => {
    const { db, world, saPa } = await setUp();
    for (const role of ["officer", "secretariat"] as const) {
      const actor = await world.person(saPa, role);
      for (const filter of [{}, { q: "sa pa", sort: "rate" }, { page: "2" }]) {
        const view = viewOf(db, actor, "2020-07-01");
        const plans = await plansOf(db, engine, () => agenciesView(view, agencyFilterSchema.parse(filter)));
        expect(scansOf(plans, "assignments")).toEqual([]);
        expect(scansOf(plans, "assignment_events")).toEqual([]);
      }
    }
  });

  it("by a calendar program reads no assignment that is not its owner's", async () => {
    const { db, world, saPa } = await setUp();
    const { userId: made_by } = await world.person(saPa, "head");
    const own = { agency_id: saPa.id, token_hash: tokenHash("bí mật"), made_at: at("2020-06-01"), made_by };
    await db("calendar_feeds").insert({ id: newId(), ...own });
    const asked = { db, now: at("2020-07-01"), today: viewOf(db, {} as never, "2020-07-01").today };
    const plans = await plansOf(db, engine, () => feedEvents(asked, "bí mật"));
    expect((await feedEvents(asked, "bí mật")).events.length).toBeGreaterThan(0);
    expect(scansOf(plans, "assignments")).toEqual([]);
  });

  it("by what is told at once every minute reads only the work that is marked", async () => {
    const { db } = await setUp();
    const [lately, before]: string[] = await db("assignments").pluck("id");
    const mark = async (assignment_id = "", on: string) => {
      const [part_id, set_at] = [newId(), at(on)];
      const set = { seq: 1, set_at, level: 1, act_id: newId(), is_raised: 1 };
      await db("urgency_marks").insert({ id: newId(), assignment_id, ...set });
      await db("inner_parts").insert({ id: part_id, assignment_id, words: "Một phần", given_at: set_at });
      await db("inner_part_events").insert({ id: newId(), part_id, seq: 1, kind: "given", at: set_at, state: "not-started" });
    };
    const now = at("2020-07-01");
    // Only the marks are read when no part of marked work was handed of late.
    await mark(before, "2019-06-30");
    expect(await statementsOf(db, () => readHanded(db, now))).toHaveLength(1);
    await mark(lately, "2020-06-30");
    const plans = await plansOf(db, engine, async () => [await readRaised(db, now), await readHanded(db, now)]);
    expect(plans).toHaveLength(4);
    for (const table of [
      "assignments",
      "assignment_events",
      "inner_parts",
      "inner_part_events",
      "handed",
      "handing",
      "reminder_items",
    ])
      expect(scansOf(plans, table), table).toEqual([]);
  });
});
