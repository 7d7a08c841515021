import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLocalTime,
  dayOf,
  demoClock,
  endOfDay,
  formatInstant,
  type Instant,
  instant,
  officialZone,
  startOfDay,
  systemClock,
} from "~/lib/clock";
import { anyDay, day } from "~tests/support/days";
import { underEveryZone } from "~tests/support/zones";

const at = (text: string): Instant => instant(new Date(text));

describe("an instant", () => {
  it("is UTC text, whatever zone it was written in", () => {
    expect(at("2020-07-06T00:00:00+07:00")).toBe("2020-07-05T17:00:00.000Z");
    expect(at("2020-07-05T17:00:00Z")).toBe("2020-07-05T17:00:00.000Z");
  });

  it.each(["yesterday", "2020-13-05T17:00:00Z"])("cannot be made of %j", (text) => {
    expect(() => at(text)).toThrow(RangeError);
  });
});

underEveryZone(() => {
  it("a day ends at 24:00 in Vietnam", () => {
    expect(startOfDay(day("2020-07-05"))).toBe("2020-07-04T17:00:00.000Z");
    expect(endOfDay(day("2020-07-05"))).toBe("2020-07-05T17:00:00.000Z");
    expect(dayOf(at("2020-07-05T16:59:59.999Z"))).toBe("2020-07-05");
    expect(dayOf(at("2020-07-05T17:00:00Z"))).toBe("2020-07-06");
    expect(dayOf(at("2020-07-05T17:00:00Z"), { name: "UTC", offsetMinutes: 0 })).toBe("2020-07-05");
  });

  it("a time of day is local", () => {
    expect(atLocalTime(day("2020-07-05"), "08:30")).toBe("2020-07-05T01:30:00.000Z");
    expect(atLocalTime(day("2020-07-05"), "00:00:01")).toBe("2020-07-04T17:00:01.000Z");
    expect(() => atLocalTime(day("2020-07-05"), "24:00")).toThrow(RangeError);
    expect(formatInstant(at("2020-07-05T17:05:00Z"))).toBe("06/07/2020 00:05");
  });

  it("every moment of a day belongs to it, and the first after it does not", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399_999 }), (date, milliseconds) => {
        const moment = instant(new Date(Date.parse(startOfDay(date)) + milliseconds));
        expect(dayOf(moment)).toBe(date);
        expect(startOfDay(date) <= moment && moment < endOfDay(date)).toBe(true);
        expect(dayOf(endOfDay(date))).not.toBe(date);
      }),
    );
  });

  it("the fixed offset agrees with the official zone of today", () => {
    const local = new Intl.DateTimeFormat("sv-SE", { timeZone: officialZone.name, dateStyle: "short", timeStyle: "short" });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399 }), (date, seconds) => {
        const moment = new Date(Date.parse(startOfDay(date)) + seconds * 1000);
        expect(dayOf(instant(moment))).toBe(local.format(moment).slice(0, 10));
      }),
    );
  });

  it("the demo clock shows the given day with the real time of day", () => {
    const clock = demoClock(day("2020-07-07"), new Date("2026-03-01T20:15:30.500Z"));
    expect(clock).toEqual({ now: "2020-07-06T20:15:30.000Z", today: "2020-07-07" });
    expect(dayOf(clock.now)).toBe(clock.today);
  });
});

describe("the system clock", () => {
  it("gives the moment and its day in Vietnam", () => {
    const before = Date.now();
    const { now, today } = systemClock();
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
    expect(dayOf(now)).toBe(today);
  });
});
