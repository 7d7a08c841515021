import { describe, expect, test } from "vitest";
import { type LateFacts, whyLate } from "~/features/progress/why-late";
import { calendarDate } from "~/lib/calendar-date";
import { at } from "~tests/support/world-builder";

const silent: LateFacts = {
  workState: "not-started",
  assignedAt: at("2020-06-01 08:00"),
  receivedAt: null,
  toldAt: null,
  sentAt: null,
  returnedAt: null,
  directiveAt: null,
  letterAt: null,
  letterVoidAt: null,
  wantedOn: null,
  remindedTimes: 0,
  remindedOn: null,
};
const kinds = (facts: Partial<LateFacts>) => whyLate({ ...silent, ...facts }).map(({ kind }) => kind);

describe("why work is late", () => {
  test.each<[string, Partial<LateFacts>, string[]]>([
    ["nobody confirmed that it was received", {}, ["unreceived", "never-reminded"]],
    ["it was received, and nothing was said since", { receivedAt: at("2020-06-02 09:00") }, ["silent", "never-reminded"]],
    ["it goes on, and was not sent", { toldAt: at("2020-06-20 09:00") }, ["unfinished", "never-reminded"]],
    [
      "it was returned, and not sent again",
      {
        workState: "in-progress",
        sentAt: at("2020-06-20 09:00"),
        toldAt: at("2020-06-20 09:00"),
        returnedAt: at("2020-06-22 09:00"),
      },
      ["returned", "never-reminded"],
    ],
    [
      "it was sent, and waits for whoever confirms it",
      { workState: "awaiting-confirmation", sentAt: at("2020-06-20 09:00") },
      ["awaiting"],
    ],
    [
      "more time was asked for and a directive not answered, though it was reminded of",
      {
        wantedOn: calendarDate("2020-08-01"),
        directiveAt: at("2020-07-01 09:00"),
        remindedTimes: 3,
        remindedOn: calendarDate("2020-07-06"),
      },
      ["unreceived", "extension", "directive", "reminded"],
    ],
  ])("%s", (_why, facts, expected) => expect(kinds(facts)).toEqual(expected));

  test("is not that a directive was given, once the agency has said something since", () => {
    const directiveAt = at("2020-07-01 09:00");
    expect(kinds({ directiveAt, toldAt: at("2020-07-02 09:00") })).not.toContain("directive");
    expect(kinds({ directiveAt, toldAt: at("2020-06-30 09:00") })).toContain("directive");
  });

  test("tells of the last letter about it, and only of one that still stands", () => {
    const letterAt = at("2020-07-08 10:00");
    expect(kinds({ letterAt })).toEqual(["unreceived", "letter"]);
    expect(kinds({ letterAt, remindedTimes: 1, remindedOn: calendarDate("2020-06-29") })).toEqual([
      "unreceived",
      "letter",
      "reminded",
    ]);
    expect(kinds({ letterAt, letterVoidAt: at("2020-07-08 11:00") })).toEqual(["unreceived", "never-reminded"]);
    expect(kinds({ letterAt, letterVoidAt: at("2020-07-01 11:00") })).toContain("letter");
  });

  test("is not what was before the work was given again", () => {
    expect(kinds({ receivedAt: at("2020-05-02 09:00"), returnedAt: at("2020-05-03 09:00") })).toEqual([
      "unreceived",
      "never-reminded",
    ]);
  });

  test.each(["completed", "paused", "cancelled"] as const)("is not asked of work that is %s", (workState) =>
    expect(kinds({ workState })).toEqual([]),
  );
});
