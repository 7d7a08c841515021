import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { FeedEvent } from "~/features/calendar-feeds/feed";
import { feedCalendar } from "~/features/calendar-feeds/feed-calendar";
import { addDays } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Locale } from "~/lib/i18n/text";
import { day } from "~tests/support/days";

const event = (rest: Partial<FeedEvent> = {}): FeedEvent => ({
  assignmentId: "01J0000000000000000000TASK",
  task: "Báo cáo tổng kết 05 năm thực hiện Quyết định số 361/QĐ-TTg",
  period: null,
  plan: "142/KH-UBND",
  lead: "UBND thị xã Sa Pa",
  dueOn: day("2020-07-06"),
  movedFrom: null,
  workState: "not-started",
  sequence: 1,
  changedAt: "2020-05-14T01:00:00.000Z" as Instant,
  ...rest,
});

const publicUrl = "https://dondoc.laocai.example.vn";
const textOf = (events: readonly FeedEvent[], rest: { publicUrl?: null; locale?: Locale } = {}) =>
  feedCalendar({ name: "UBND thị xã Sa Pa", locale: "vi", events, publicUrl, ...rest });

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((own) => ({ own, event: new ICAL.Event(own) }));
  return { calendar, events, value: (name: string) => calendar.getFirstPropertyValue(name) };
}

describe("a calendar of deadlines, read by another program", () => {
  it("is published, and says its name, its zone and how often to read it", () => {
    const { value } = read(textOf([event()]));
    expect(["version", "method", "x-wr-calname", "x-wr-timezone", "x-published-ttl"].map((name) => String(value(name)))).toEqual([
      "2.0",
      "PUBLISH",
      "UBND thị xã Sa Pa",
      "Asia/Ho_Chi_Minh",
      "PT1H",
    ]);
  });

  it("says its own properties before the first event, as RFC 5545 wants, also when there is none", () => {
    for (const events of [[event()], []]) {
      const lines = textOf(events).split("\r\n");
      const begin = lines.indexOf("BEGIN:VEVENT");
      expect(lines.indexOf("X-WR-TIMEZONE:Asia/Ho_Chi_Minh")).toBeLessThan(begin < 0 ? lines.length - 2 : begin);
      expect(lines.filter((line) => line.startsWith("X-WR-TIMEZONE"))).toHaveLength(1);
      expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
    }
  });

  it("holds each deadline as a whole day under a number that never changes", () => {
    const [first] = read(textOf([event()])).events;
    expect(first?.event.uid).toBe("01J0000000000000000000TASK@dondoc");
    expect([first?.event.startDate.isDate, first?.event.startDate.toString()]).toEqual([true, "2020-07-06"]);
    expect(first?.own.getFirstProperty("dtstart")?.toICALString()).toBe("DTSTART;VALUE=DATE:20200706");
    expect(first?.event.summary).toBe("Hạn: Báo cáo tổng kết 05 năm thực hiện Quyết định số 361/QĐ-TTg");
    expect(first?.event.description).toContain("Chủ trì: UBND thị xã Sa Pa");
    expect(String(first?.own.getFirstPropertyValue("url"))).toBe(
      "https://dondoc.laocai.example.vn/assignments/01J0000000000000000000TASK",
    );
    expect(String(first?.own.getFirstPropertyValue("transp"))).toBe("TRANSPARENT");
  });

  it("says a moved day under the same number with a higher sequence and the moment of the move", () => {
    const moved = event({
      dueOn: day("2020-07-20"),
      movedFrom: day("2020-07-06"),
      sequence: 2,
      changedAt: "2020-07-01T02:00:00.000Z" as Instant,
    });
    const [first] = read(textOf([moved])).events;
    expect([first?.event.uid, first?.event.sequence, first?.event.startDate.toString()]).toEqual([
      "01J0000000000000000000TASK@dondoc",
      2,
      "2020-07-20",
    ]);
    expect(first?.event.description).toContain("Hạn ban đầu 06/07/2020.");
    expect(String(first?.own.getFirstPropertyValue("last-modified"))).toBe("2020-07-01T02:00:00Z");
    expect(String(first?.own.getFirstPropertyValue("dtstamp"))).toBe("2020-07-01T02:00:00Z");
  });

  it("names the first day in the same words when a document brought the day forward, in the language of its reader", () => {
    const nearer = event({ dueOn: day("2020-07-06"), movedFrom: day("2020-07-31") });
    const [vi, en] = [read(textOf([nearer])).events[0], read(textOf([nearer], { locale: "en" })).events[0]];
    expect(vi?.event.startDate.toString()).toBe("2020-07-06");
    expect(vi?.event.description.split("\n")).toContain("Hạn ban đầu 31/07/2020.");
    expect(en?.event.description.split("\n")).toContain("First due 31/07/2020.");
    expect(read(textOf([event()])).events[0]?.event.description).not.toMatch(/ban đầu/);
  });

  it("rings at nine on the day before and on the third day before, for what is still to be done only", () => {
    const alarms = (workState: FeedEvent["workState"]) =>
      read(textOf([event({ workState })]))
        .events[0]?.own.getAllSubcomponents("valarm")
        .map((alarm) => String(alarm.getFirstPropertyValue("trigger")));
    expect(alarms("in-progress")).toEqual(["-PT15H", "-P2DT15H"]);
    for (const state of ["awaiting-confirmation", "completed", "paused", "cancelled"] as const) expect(alarms(state)).toEqual([]);
  });

  it("strikes out what was withdrawn, and says what is done", () => {
    const said = (workState: FeedEvent["workState"]) => {
      const [first] = read(textOf([event({ workState })])).events;
      return [String(first?.own.getFirstPropertyValue("status")), first?.event.summary.split(":")[0]];
    };
    expect(said("cancelled")).toEqual(["CANCELLED", "Không còn phải làm"]);
    expect(said("completed")).toEqual(["CONFIRMED", "Đã xong"]);
    expect(said("awaiting-confirmation")).toEqual(["CONFIRMED", "Đã gửi, chờ xác nhận"]);
  });

  it("names the period of work that comes again, and cuts a long task between words", () => {
    const period = { vi: "Quý III năm 2020", en: "Third quarter of 2020" };
    const [first] = read(textOf([event({ period, task: "Rà soát hộ nghèo ".repeat(20) })])).events;
    expect(first?.event.summary).toMatch(/^Hạn: Quý III năm 2020 · Rà soát.* (Rà|soát|hộ|nghèo)…$/);
    expect(first?.event.description).toContain("Rà soát hộ nghèo ".repeat(20).trim());
  });

  it("has no link where the address of the screens is not known", () => {
    expect(textOf([event()], { publicUrl: null })).not.toContain("URL");
  });

  it("keeps every text whole in lines of at most 75 octets, whatever letters stand in it", () => {
    const words = fc.array(fc.constantFrom("Đôn đốc", "nghị quyết;", "a,b", "\\n", "\\", '"', "😀", "ẩn", "x\ny", ":", "  "), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (task, lead) => {
        const [taskText, leadText] = [task.join(" "), lead.join("")];
        const text = textOf([event({ task: taskText, lead: leadText })]);
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\ufffd]/);
        expect(read(text).events[0]?.event.description).toContain(leadText);
      }),
      { numRuns: 200 },
    );
  });

  it("stands on the same date in every zone that it is written in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
        const dueOn = addDays(day("2000-01-01"), offset);
        expect(textOf([event({ dueOn })])).toContain(`DTSTART;VALUE=DATE:${dueOn.replaceAll("-", "")}`);
      }),
    );
  });
});
