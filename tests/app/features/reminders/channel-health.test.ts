import { describe, expect, it } from "vitest";
import { type Attempt, healthOfAll } from "~/features/reminders/channel-health";
import type { Channel } from "~/features/reminders/delivery";
import { at } from "~tests/support/world-builder";

const attempts = (channel: Channel, outcomes: string, address = "", people = ["A", "B"]): Attempt[] =>
  [...outcomes].map((one, index) => ({
    channel,
    outcome: { s: "sent", r: "refused", d: "deferred", u: "uncertain" }[one] ?? "",
    at: at("2020-07-06 07:00"),
    address,
    answer: one === "s" ? "250 OK" : "421 busy",
    person: people[index % people.length] ?? "",
  }));

const failing = (...all: Attempt[][]) =>
  healthOfAll(all.flat()).flatMap(({ channel, receiver, isFailing }) => (isFailing ? [receiver ?? channel] : []));

describe("a channel", () => {
  it("fails when its last three attempts have, and is sound again with the first that is taken", () => {
    expect(failing(attempts("email", "ddds"))).toEqual(["email"]);
    expect(failing(attempts("email", "dus"))).toEqual([]);
    expect(failing(attempts("email", "sdddddd"))).toEqual([]);
  });

  it("does not fail because addresses take no mail or browsers are gone", () => {
    expect(failing(attempts("email", "rrrrrr"), attempts("push", "rrrr"))).toEqual([]);
    expect(failing(attempts("push", "rdrrdd"))).toEqual(["push"]);
  });

  it("does not fail for all because the browsers of one person do; mail and receivers are nobody's own", () => {
    expect(failing(attempts("push", "dddddds", "", ["A"]))).toEqual([]);
    expect(failing(attempts("push", "dds", "", ["A"]), attempts("push", "d", "", ["B"]))).toEqual([]);
    expect(failing(attempts("push", "ddd", "", ["A", "A", "B"]))).toEqual(["push"]);
    expect(failing(attempts("email", "ddd", "", ["A"]))).toEqual(["email"]);
  });

  it("is each receiver by itself, and a receiver that refuses fails as well", () => {
    const [a, b] = [attempts("webhook", "rrr", "https://a.vn/"), attempts("webhook", "sdd", "https://b.vn/")];
    expect(failing(a, b)).toEqual(["https://a.vn/"]);
  });

  it("says how often it was taken and what was answered last", () => {
    expect(healthOfAll(attempts("email", "dss"))).toMatchObject([
      { channel: "email", sent: 2, failed: 1, inARow: 1, lastFailure: { answer: "421 busy" } },
    ]);
  });
});
