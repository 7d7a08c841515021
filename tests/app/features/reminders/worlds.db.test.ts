import fc from "fast-check";
import { expect, it } from "vitest";
import type { Role } from "~/features/accounts/actor";
import { can } from "~/features/accounts/permission";
import { readAllActors } from "~/features/accounts/read-actors.server";
import { deliverDigests } from "~/features/reminders/deliver-digests.server";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import { addDays } from "~/lib/calendar-date";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, type Made, worldBuilder } from "~tests/support/world-builder";

const today = day("2020-07-07");
// Mostly such that somebody is told: of worlds where nobody is, every rule below holds.
const anyPerson = fc.record({
  role: fc.constantFrom<Role>("officer", "officer", "officer", "head", "leader", "secretariat", "observer", "admin"),
  place: fc.nat(4),
  hasLeft: fc.constantFrom(false, false, false, true),
});
const anyWork = fc.record({
  lead: fc.nat(4),
  issuer: fc.nat(4),
  due: fc.constantFrom(-8, -7, -3, -1, 0, 1, 3, 7),
  moved: fc.option(fc.constantFrom(-1, 1, 3, 20), { freq: 2 }),
  state: fc.constantFrom("open", "open", "open", "open", "open", "paused", "sent", "completed"),
  closed: fc.constantFrom("no", "no", "closed", "reopened"),
  part: fc.option(
    fc.record({
      toUnit: fc.boolean(),
      holder: fc.nat(13),
      giver: fc.nat(13),
      due: fc.constantFrom(-8, -3, -1, 0, 1, 3, 7),
      state: fc.constantFrom("not-started", "not-started", "returned", "reported", "done"),
    }),
    { freq: 3 },
  ),
});
const anyWorld = fc.record({
  people: fc.array(anyPerson, { minLength: 8, maxLength: 14 }),
  works: fc.array(anyWork, { minLength: 4, maxLength: 12 }),
  isMerged: fc.boolean(),
});
type World = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never;

// A province, two districts (the first may have become part of the second), a commune of the first, and another province.
async function build(db: Database, { people, works, isMerged }: World): Promise<void> {
  const world = worldBuilder(db.write);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  const heir = await world.agency("UBND huyện B", province);
  const ended = isMerged ? { valid_to: "2020-07-01", successor_id: heir.id } : {};
  const old = await world.agency("UBND huyện A", province, "district", ended);
  const commune = await world.agency("UBND xã", old, "commune");
  const places = [province, heir, old, commune, await world.agency("UBND tỉnh khác", null, "province")] as const;
  const at5 = (index: number) => places[index] as Made;
  const userIds: string[] = [];
  for (const { role, place, hasLeft } of people) {
    const { userId } = await world.person(at5(place), role);
    userIds.push(userId);
    if (hasLeft) await db.write("role_grants").where({ user_id: userId }).update({ valid_to: "2020-07-07" });
  }
  const { userId: by } = await world.person(at5(4), "observer");
  const person = (index: number) => userIds[index % userIds.length] as string;
  for (const { lead, issuer, due, moved, state, closed, part } of works) {
    const plan = await world.plan(at5(issuer));
    const work = await world.assignment(await world.task(plan, "Việc"), at5(lead), { due_on: addDays(today, due) });
    const set = { set_at: at("2020-06-01"), set_by: by, agency_id: province.id, reason: "-" };
    if (moved !== null) {
      const move = { assignment_id: work.id, seq: 1, set_at: set.set_at, due_on: addDays(today, moved) };
      await db.write("due_days").insert({ id: newId(), ...move, due_rules: "[]", origin: "extension" });
    }
    if (part) {
      const given = {
        id: newId(),
        assignment_id: work.id,
        words: "Phần",
        given_at: at("2020-06-01"),
        given_by: person(part.giver),
      };
      const holder = { holder_id: part.toUnit ? null : person(part.holder), unit_id: part.toUnit ? commune.id : null };
      const stands = { seq: 1, kind: "given", at: given.given_at, state: part.state, due_on: addDays(today, part.due) };
      await db.write("inner_parts").insert(given);
      await db.write("inner_part_events").insert({ id: newId(), part_id: given.id, ...stands, ...holder });
    }
    if (state === "paused") await world.event(work, "paused", "2020-06-02");
    if (state === "sent") await world.event(work, "report-submitted", "2020-06-02", { counts_on: "2020-06-02" });
    if (state === "completed") await world.completed(work, "2020-06-02");
    if (closed !== "no") await db.write("closings").insert({ id: newId(), plan_id: plan.id, closes_on: "2020-06-30", ...set });
    if (closed === "reopened")
      await db.write("reopenings").insert({ id: newId(), assignment_id: work.id, until_on: "2020-07-31", ...set });
  }
}

type Told = { user_id: string; lead: string; lead_path: string; issuer: string; issuer_path: string; state: string };

async function toldIn(db: Database): Promise<Told[]> {
  return db
    .read("reminder_items")
    .join("reminder_digests", "reminder_digests.id", "reminder_items.digest_id")
    .join("assignments", "assignments.id", "reminder_items.assignment_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .join("agencies as issuer", "issuer.id", "plans.issuer_id")
    .whereNull("reminder_items.dropped")
    .select("reminder_items.user_id", "reminder_digests.state", "lead.id as lead", "lead.path as lead_path")
    .select("issuer.id as issuer", "issuer.path as issuer_path");
}

type ToldPart = Record<"user_id" | "state" | "lead" | "lead_path", string> & Record<"holder" | "unit" | "giver", string | null>;

async function toldOfParts(db: Database): Promise<ToldPart[]> {
  return db
    .read("reminder_part_items as items")
    .join("reminder_digests", "reminder_digests.id", "items.digest_id")
    .join("inner_parts", "inner_parts.id", "items.part_id")
    .join("inner_part_events as part", "part.part_id", "inner_parts.id")
    .join("assignments", "assignments.id", "inner_parts.assignment_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .whereNull("items.dropped")
    .select("items.user_id", "reminder_digests.state", "lead.id as lead", "lead.path as lead_path")
    .select("part.holder_id as holder", "part.unit_id as unit", "inner_parts.given_by as giver");
}

describeOnBothEngines("any small world", (openDb) => {
  it("is told by digests of which none is empty, each to somebody with a right to all of it, and all are sent", async () => {
    let everTold = 0;
    let everInside = 0;
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        const db = await openDb();
        await build(db, world);
        const now = at(`${today} 09:00`);
        const queued = await queueDigests(db, { on: today, hour: 9, now, hasMail: false, mailDomain: "example.vn" });
        const told = await toldIn(db);
        const parts = await toldOfParts(db);
        everTold += told.length;
        everInside += parts.length;
        expect(new Set([...told, ...parts].map(({ user_id }) => user_id)).size).toBe(queued);
        const actors = new Map((await readAllActors(db.read, now, 2)).map((actor) => [actor.userId, actor]));
        for (const { user_id, lead, lead_path, issuer, issuer_path } of told) {
          const actor = actors.get(user_id);
          if (!actor) throw new Error("somebody without any role was told");
          const object = { lead: { id: lead, path: lead_path }, owners: [{ id: issuer, path: issuer_path }] };
          expect(can(actor, "assignment.read", object)).toBe(true);
        }
        for (const { user_id, lead, lead_path, holder, unit, giver } of parts) {
          const actor = actors.get(user_id);
          if (!actor) throw new Error("somebody without any role was told of an inner part");
          const part = { holderId: holder, unitId: unit, giverId: giver };
          expect(can(actor, "part.read", { lead: { id: lead, path: lead_path }, part })).toBe(true);
        }
        // What the sweep found worth saying, the last look before sending does not drop: both know the same rules.
        await deliverDigests(db.write, () => now, { mailer: null, from: null, publicUrl: null });
        expect((await toldIn(db)).map(({ state }) => state)).toEqual(told.map(() => "sent"));
        expect((await toldOfParts(db)).map(({ state }) => state)).toEqual(parts.map(() => "sent"));
      }),
      { numRuns: Number(process.env.WORLDS ?? 12) },
    );
    // Of worlds where nobody is told all this would hold as well.
    expect(Math.min(everTold, everInside)).toBeGreaterThan(0);
  }, 120_000);
});
