import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ZONES = [
  { zone: "UTC", offset: 0 },
  { zone: "Asia/Ho_Chi_Minh", offset: -420 },
  { zone: "America/Los_Angeles", offset: 480 },
];

/** Runs the tests of `body` under three zones of the machine, and checks that each one really took effect. */
export function underEveryZone(body: () => void): void {
  describe.each(ZONES)("on a machine in $zone", ({ zone, offset }) => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = zone;
    });
    afterAll(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    it("really runs there", () => expect(new Date("2020-01-15T12:00:00Z").getTimezoneOffset()).toBe(offset));
    body();
  });
}
