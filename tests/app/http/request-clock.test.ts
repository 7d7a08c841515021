import { describe, expect, it } from "vitest";
import { requestClock } from "~/http/request-clock";
import { calendarDate } from "~/lib/calendar-date";

const now = new Date("2026-08-15T20:30:00Z");

describe("the clock of a request", () => {
  it("is the real one outside demonstrations, whatever a cookie says", () => {
    const clock = requestClock("dondoc-today=2020-07-05", { demo: false, today: null }, now);
    expect(clock).toEqual({ now: "2026-08-15T20:30:00.000Z", seenAt: "2026-08-15T20:30:00.000Z", today: "2026-08-16" });
  });

  it("stands on 1 July 2020 in a demonstration, at the real time of day", () => {
    expect(requestClock(null, { demo: true, today: null }, now)).toEqual({
      now: "2020-06-30T20:30:00.000Z",
      seenAt: "2020-07-01T16:59:59.999Z",
      today: "2020-07-01",
    });
  });

  it("takes the day from the environment, and before that from the cookie", () => {
    const env = { demo: true, today: calendarDate("2020-07-03") };
    expect(requestClock(null, env, now).today).toBe("2020-07-03");
    expect(requestClock("a=b; dondoc-today=2020-07-09", env, now).today).toBe("2020-07-09");
  });

  it.each(["2020-02-30", "%E0%A4%A", "x", ""])("passes over the cookie value %j", (value) => {
    expect(requestClock(`dondoc-today=${value}`, { demo: true, today: null }, now).today).toBe("2020-07-01");
  });
});
