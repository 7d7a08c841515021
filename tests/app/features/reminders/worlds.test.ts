import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor, Grant, Role } from "~/features/accounts/actor";
import { can } from "~/features/accounts/permission";
import { type Closing, closingOn } from "~/features/assignments/closing";
import { WORK_STATES } from "~/features/calendar/deadline-state";
import { type WorkCalendar, workCalendar } from "~/features/calendar/work-calendar";
import { type Around, addresseesOf, directoryOf, partAddresseesOf, permissionOf } from "~/features/reminders/addressees";
import { defaultLadder } from "~/features/reminders/ladder";
import { isUrged, latestStage, mayBeUrged, stageOn } from "~/features/reminders/stage";
import { addDays, type CalendarDate, maxDate } from "~/lib/calendar-date";
import { calendarDays } from "~seed/reference/calendar-days";
import { day, everyDay } from "~tests/support/days";

// A small province: two levels below it, one district that was merged into another, and a second province beside it.
const agencies = ["tinh", "so", "huyen-a", "huyen-b", "xa", "tinh-khac"] as const;
type AgencyId = (typeof agencies)[number];
const paths: Readonly<Record<AgencyId, string>> = {
  tinh: "/tinh/",
  so: "/tinh/so/",
  "huyen-a": "/tinh/huyen-a/",
  "huyen-b": "/tinh/huyen-b/",
  xa: "/tinh/huyen-a/xa/",
  "tinh-khac": "/tinh-khac/",
};
const parents: Partial<Record<AgencyId, AgencyId>> = { so: "tinh", "huyen-a": "tinh", "huyen-b": "tinh", xa: "huyen-a" };
const place = (id: AgencyId) => ({ id, path: paths[id], parentId: parents[id] ?? null });

type Holding = { readonly role: Role; readonly at: AgencyId };

function grantOf({ role, at }: Holding, isMerged: boolean): Grant {
  // Huyện A has become part of huyện B: who works there answers for both.
  const own: AgencyId[] = isMerged && at === "huyen-b" ? ["huyen-b", "huyen-a"] : [at];
  return { role, agencyId: at, agencyName: at, agencyIds: own, paths: own.map((id) => paths[id]), isOperator: false };
}

const anyHolding = fc.record({
  role: fc.constantFrom<Role>("admin", "secretariat", "officer", "head", "leader", "observer"),
  at: fc.constantFrom(...agencies),
});
const anyPeople = fc.array(fc.array(anyHolding, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
const anyAgency = fc.constantFrom(...agencies);
const epoch = day("2020-06-15");
const anyOffset = fc.integer({ min: -30, max: 40 });

const anyWork = fc.record({
  lead: anyAgency,
  issuer: anyAgency,
  standing: anyAgency,
  workState: fc.constantFrom(...WORK_STATES),
  due: anyOffset,
  extendedBy: fc.option(fc.record({ days: fc.integer({ min: 1, max: 30 }), setOn: anyOffset })),
  closes: fc.option(anyOffset),
  reopenedUntil: fc.option(anyOffset),
  paused: fc.option(fc.record({ from: anyOffset, days: fc.integer({ min: 1, max: 20 }) })),
  assigned: fc.integer({ min: -40, max: 10 }),
});
type Work = typeof anyWork extends fc.Arbitrary<infer T> ? T : never;

const on = (offset: number) => addDays(epoch, offset);

/** The facts of a piece of work as they stand on a day of its life. */
function factsOn(work: Work, today: CalendarDate) {
  const { extendedBy, closes, reopenedUntil, paused, assigned } = work;
  const isExtended = extendedBy !== null && on(extendedBy.setOn) <= today;
  const dueOn = on(work.due + (isExtended ? extendedBy.days : 0));
  const isPaused = paused !== null && on(paused.from) <= today && today < on(paused.from + paused.days);
  const closing: Closing | null = closingOn(today, {
    closesOn: closes === null ? null : on(closes),
    dueOn,
    reopenedUntil: reopenedUntil === null ? null : on(reopenedUntil),
  });
  const workState = isPaused ? ("paused" as const) : work.workState;
  return { dueOn, workState, assignedOn: on(assigned), isClosed: closing?.isClosed ?? false };
}

type World = { readonly people: readonly Holding[][]; readonly works: readonly Work[]; readonly merged: boolean };
const anyWorld: fc.Arbitrary<World> = fc.record({
  people: anyPeople,
  works: fc.array(anyWork, { maxLength: 6 }),
  merged: fc.boolean(),
});

function actorsOf({ people, merged }: World): Actor[] {
  return people.map((holdings, index) => ({
    userId: `u${index}`,
    name: `u${index}`,
    email: `u${index}@example.vn`,
    locale: "vi" as const,
    mustChangePassword: false,
    grants: holdings.map((holding) => grantOf(holding, merged)),
  }));
}

const aroundOf = (work: Work): Around => ({ lead: place(work.lead), issuer: place(work.issuer), standing: place(work.standing) });
const usual = workCalendar(calendarDays);

/** What a day says: each person's list, put together as the sweep does. */
function digestsOn(world: World, today: CalendarDate, calendar: WorkCalendar = usual) {
  const actors = actorsOf(world);
  const directory = directoryOf(actors);
  const lists = new Map<string, { actor: Actor; items: { work: Work; stage: string }[] }>();
  for (const work of world.works) {
    const facts = factsOn(work, today);
    if (!mayBeUrged(facts, today)) continue;
    for (const { actor, audience } of addresseesOf(directory, aroundOf(work))) {
      const window = { on: today, from: maxDate(today, facts.assignedOn) };
      const stage = latestStage(defaultLadder, audience, facts.dueOn, window, calendar);
      if (stage === null) continue;
      const list = lists.get(actor.userId) ?? { actor, items: [] };
      lists.set(actor.userId, list);
      list.items.push({ work, stage });
    }
  }
  return [...lists.values()];
}

const anyPart = fc.record({
  lead: anyAgency,
  unit: fc.option(anyAgency),
  holder: fc.nat(9),
  giver: fc.nat(9),
  due: anyOffset,
});

const anyToday = fc.integer({ min: -25, max: 60 }).map(on);

describe("in any world, on any day", () => {
  it("no digest is empty, nobody has two, and nothing stands in one twice", () => {
    fc.assert(
      fc.property(anyWorld, anyToday, (world, today) => {
        const digests = digestsOn(world, today);
        expect(new Set(digests.map(({ actor }) => actor.userId)).size).toBe(digests.length);
        for (const { items } of digests) {
          expect(items.length).toBeGreaterThan(0);
          expect(new Set(items.map(({ work }) => work)).size).toBe(items.length);
        }
      }),
    );
  });

  it("nobody is told of work that they have no right to read, whoever was merged into whom", () => {
    fc.assert(
      fc.property(anyWorld, anyToday, (world, today) => {
        for (const { actor, items } of digestsOn(world, today))
          for (const { work } of items) expect(can(actor, "assignment.read", permissionOf(aroundOf(work)))).toBe(true);
      }),
    );
  });

  it("work that is closed, paused, done or cancelled is in no digest", () => {
    fc.assert(
      fc.property(anyWorld, anyToday, (world, today) => {
        for (const { items } of digestsOn(world, today))
          for (const { work } of items) {
            const facts = factsOn(work, today);
            expect(isUrged(facts.workState)).toBe(true);
            expect(facts.isClosed).toBe(false);
          }
      }),
    );
  });

  it("an extension makes nothing overdue before its new day, and what it leaves is said by the new day", () => {
    fc.assert(
      fc.property(anyWorld, anyToday, (world, today) => {
        for (const { items } of digestsOn(world, today))
          for (const { work, stage } of items) {
            const { dueOn } = factsOn(work, today);
            expect(stage.startsWith("after-")).toBe(today > dueOn);
            expect(stage === "due").toBe(today === dueOn);
          }
      }),
    );
  });

  it("nobody is told of an inner part who works neither for its agency nor for the unit that has it", () => {
    let everTold = 0;
    fc.assert(
      fc.property(anyWorld, anyPart, anyToday, (world, { lead, unit, holder, giver, due }, today) => {
        const held = { holderId: unit === null ? `u${holder}` : null, unitId: unit, giverId: `u${giver}` };
        const told = partAddresseesOf(directoryOf(actorsOf(world)), place(lead), held).filter(
          ({ audience }) => stageOn(defaultLadder, audience, on(due), today, usual) !== null,
        );
        everTold += told.length;
        expect(new Set(told.map(({ actor }) => actor.userId)).size).toBe(told.length);
        for (const { actor, grant } of told) {
          expect(can(actor, "part.read", { lead: place(lead), part: held })).toBe(true);
          expect(grant.agencyIds.some((id) => id === lead || id === unit)).toBe(true);
          // Another person's part concerns its holder, the heads, and who gave it.
          if (unit === null && grant.role === "officer") expect([held.holderId, held.giverId]).toContain(actor.userId);
        }
      }),
      { numRuns: 1000 },
    );
    expect(everTold).toBeGreaterThan(0);
  });

  it("on days that a change of the calendar makes off, only what is due that day is said", () => {
    fc.assert(
      fc.property(anyWorld, anyToday, fc.integer({ min: 0, max: 3 }), (world, today, length) => {
        const off = everyDay(today, addDays(today, length));
        const extra = off.map((each) => ({
          on: each,
          kind: "swapped-off" as const,
          name: { vi: "Bão", en: "Storm" },
          basis: "-",
        }));
        const others = calendarDays.filter((row) => !off.includes(row.on));
        const changed = workCalendar([...others, ...extra]);
        for (const each of off)
          for (const { items } of digestsOn(world, each, changed)) for (const { stage } of items) expect(stage).toBe("due");
      }),
    );
  });

  it("after a merger the heirs are told of what the old agency owes, and its other neighbours are not", () => {
    const heir: Holding[] = [{ role: "officer", at: "huyen-b" }];
    const neighbour: Holding[] = [{ role: "officer", at: "xa" }];
    const late = { workState: "not-started", due: 0, extendedBy: null, closes: null, reopenedUntil: null, paused: null } as const;
    const owed = { ...late, lead: "huyen-a", issuer: "tinh", standing: "so", assigned: -20 } as const;
    const people = [heir, neighbour];
    expect(digestsOn({ people, works: [owed], merged: true }, on(1)).map(({ actor }) => actor.userId)).toEqual(["u0"]);
    fc.assert(
      fc.property(anyWork, anyToday, (work, today) => {
        const works = [{ ...work, lead: "huyen-a" as const, issuer: "tinh" as const, standing: "so" as const }];
        const told = (merged: boolean) => digestsOn({ people, works, merged }, today).map(({ actor }) => actor.userId);
        expect(told(false)).toEqual([]);
        expect(told(true).filter((id) => id !== "u0")).toEqual([]);
      }),
    );
  });
});
