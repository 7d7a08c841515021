import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEnding, isValidOn } from "~/features/agencies/agency";
import {
  type AgencyLife,
  changedMembers,
  type GroupMember,
  memberChange,
  membersOn,
  responsibleOn,
} from "~/features/agencies/group";
import { addDays } from "~/lib/calendar-date";
import { anyDay, day } from "~tests/support/days";

const begin = day("2016-01-01");
const agency = (id: string, rest: Partial<AgencyLife> = {}): AgencyLife => ({
  id,
  validFrom: begin,
  validTo: null,
  successorId: null,
  ...rest,
});
const member = (agencyId: string, rest: Partial<GroupMember> = {}): GroupMember => ({
  agencyId,
  validFrom: begin,
  validTo: null,
  ...rest,
});
const directory = (...agencies: AgencyLife[]) => new Map(agencies.map((life) => [life.id, life]));

describe("the members of a group on a day", () => {
  const ended = agency("sa-pa", { validTo: day("2025-07-01") });

  it("leaves out who has not joined yet, who has left, and who no longer exists", () => {
    const members = [
      member("sa-pa"),
      member("bat-xat", { validTo: day("2021-01-01") }),
      member("bac-ha", { validFrom: day("2022-01-01") }),
    ];
    const agencies = directory(ended, agency("bat-xat"), agency("bac-ha"));
    expect(membersOn(members, day("2020-07-06"), agencies)).toEqual(["sa-pa", "bat-xat"]);
    expect(membersOn(members, day("2025-07-01"), agencies)).toEqual(["bac-ha"]);
  });

  it("counts the last day and not the day of the end", () => {
    expect(membersOn([member("sa-pa")], day("2025-06-30"), directory(ended))).toEqual(["sa-pa"]);
    expect(membersOn([member("sa-pa")], day("2025-07-01"), directory(ended))).toEqual([]);
  });

  it("names an agency once, even when it joined, left and joined again on that day", () => {
    const twice = [member("a", { validTo: day("2020-01-02") }), member("a", { validFrom: day("2020-01-01") })];
    expect(membersOn(twice, day("2020-01-01"), directory(agency("a")))).toEqual(["a"]);
  });
});

describe("who answers for the work of an agency", () => {
  const labour = agency("labour", { validTo: day("2025-03-01"), successorId: "health" });
  const health = agency("health", { validTo: day("2025-07-01"), successorId: "health-2025" });
  const merged = agency("health-2025", { validFrom: day("2025-07-01") });
  const all = directory(labour, health, merged);

  it("is the agency itself while it exists", () => {
    expect(responsibleOn(labour, day("2025-02-28"), all)?.id).toBe("labour");
  });

  it("is the successor of the successor after two mergers", () => {
    expect(responsibleOn(labour, day("2025-03-01"), all)?.id).toBe("health");
    expect(responsibleOn(labour, day("2026-01-01"), all)?.id).toBe("health-2025");
  });

  it("is nobody when the line ends, before the agency begins, and in a ring that was entered by mistake", () => {
    const a = agency("a", { validTo: day("2020-01-01"), successorId: "b" });
    const b = agency("b", { validTo: day("2020-01-01"), successorId: "a" });
    expect(responsibleOn(a, day("2021-01-01"), directory(a, b))).toBeNull();
    expect(responsibleOn(merged, day("2025-06-30"), all)).toBeNull();
    expect(responsibleOn(agency("c", { validTo: day("2020-01-01") }), day("2020-01-01"), all)).toBeNull();
  });
});

// Merges agencies at random, each time only as the rule for ending allows, on days that go forward.
function mergeAll(
  count: number,
  merges: readonly { from: number; to: number; after: number }[],
): { agencies: Map<string, AgencyLife>; last: string } {
  const agencies = directory(...Array.from({ length: count }, (_, index) => agency(`a${index}`)));
  let today = day("2020-01-01");
  for (const { from, to, after } of merges) {
    today = addDays(today, after);
    const [leaving, taking] = [agencies.get(`a${from % count}`), agencies.get(`a${to % count}`)];
    if (!leaving || !taking || !isValidOn(leaving, today)) continue;
    const successors = [{ ...taking, name: taking.id }];
    if (!checkEnding({ agency: { ...leaving, name: leaving.id }, endsOn: today, successors }).ok) continue;
    agencies.set(leaving.id, { ...leaving, validTo: today, successorId: taking.id });
  }
  return { agencies, last: today };
}

const mergers = fc.array(fc.record({ from: fc.nat(20), to: fc.nat(20), after: fc.nat(400) }), { maxLength: 40 });

describe("groups and mergers together", () => {
  it("expanding a group then merging agencies loses no obligation", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), mergers, fc.nat(3000), (count, merges, later) => {
        const before = directory(...Array.from({ length: count }, (_, index) => agency(`a${index}`)));
        const obliged = membersOn(
          [...before.keys()].map((id) => member(id)),
          day("2020-01-01"),
          before,
        );
        const { agencies } = mergeAll(count, merges);
        const on = addDays(day("2020-01-01"), later);
        const holders = obliged.map((id) => responsibleOn(agencies.get(id) as AgencyLife, on, agencies));
        expect(obliged).toHaveLength(count);
        for (const holder of holders) expect(holder && isValidOn(holder, on)).toBe(true);
      }),
    );
  });
});

describe("a change of a group's list", () => {
  it("ends the membership on the day and keeps who belonged before", () => {
    const next = changedMembers([member("a"), member("b")], {
      ended: ["a"],
      added: [member("c", { validFrom: day("2021-01-01") })],
      on: day("2021-01-01"),
    });
    expect(next).toEqual([
      member("a", { validTo: day("2021-01-01") }),
      member("b"),
      member("c", { validFrom: day("2021-01-01") }),
    ]);
  });

  it("drops a membership that would end before it begins, and adds nobody twice", () => {
    const future = member("a", { validFrom: day("2022-01-01") });
    expect(
      changedMembers([future, member("b")], {
        ended: ["a"],
        added: [member("b", { validFrom: day("2021-05-01") })],
        on: day("2021-01-01"),
      }),
    ).toEqual([member("b")]);
  });

  it("is told as who is new, whose end moved and who was left out", () => {
    const [before, after] = [
      [member("a"), member("b")],
      [member("a", { validTo: day("2021-01-01") }), member("c")],
    ];
    expect(memberChange(before, after)).toEqual({
      added: [member("c")],
      moved: [member("a", { validTo: day("2021-01-01") })],
      removed: [member("b")],
    });
  });

  it("never moves the members of an earlier day", () => {
    fc.assert(
      fc.property(anyDay, fc.subarray(["a", "b", "c"]), fc.subarray(["b", "c", "d"]), (on, ended, added) => {
        const agencies = directory(...["a", "b", "c", "d"].map((id) => agency(id)));
        const members = [member("a"), member("b"), member("c")];
        const next = changedMembers(members, { ended, added: added.map((id) => member(id, { validFrom: on })), on });
        const earlier = addDays(on, -1);
        expect(membersOn(next, earlier, agencies)).toEqual(membersOn(members, earlier, agencies));
      }),
    );
  });
});
