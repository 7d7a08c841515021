import { describe, expect, it } from "vitest";
import {
  allowedChoice,
  type Channel,
  channelFor,
  channels,
  defaultDelivery,
  type Means,
  noMeans,
} from "~/features/reminders/delivery";
import { choiceFormSchema, deliveryFormSchema } from "~/features/reminders/delivery.schema";
import { defaultLadder } from "~/features/reminders/ladder";
import { ladderFormSchema } from "~/features/reminders/ladder.schema";
import { answerOf } from "~/features/reminders/mailer.server";

const typed = {
  isOn: "yes",
  before: "1, 7 3",
  beforeCounts: "calendar",
  onTheDay: "yes",
  overdueFrom: "1",
  headFrom: "3",
  supervisorFrom: "7",
  leaderFrom: "7",
  repeatEvery: "7",
};
const wrong = (changes: Record<string, string>) =>
  ladderFormSchema.safeParse({ ...typed, ...changes }).error?.issues.map(({ path }) => path.join("."));

describe("the form of a ladder", () => {
  it("reads the days in any order", () => {
    expect(ladderFormSchema.parse(typed)).toEqual(defaultLadder);
  });

  it("leaves out a stage whose field is empty", () => {
    expect(ladderFormSchema.parse({ ...typed, before: "", headFrom: " " })).toMatchObject({ before: [], headFrom: null });
  });

  it("says at the field what cannot be read", () => {
    expect(wrong({ before: "7, ba" })).toEqual(["before"]);
    expect(wrong({ before: "0" })).toEqual(["before"]);
    expect(wrong({ overdueFrom: "-1", repeatEvery: "" })).toEqual(["overdueFrom", "repeatEvery"]);
    expect(wrong({ headFrom: "9" })).toEqual(["leaderFrom"]);
  });
});

describe("how reminders travel", () => {
  const rules = { from: "", earliestHour: "6", latestHour: "18", usualHour: "7 giờ", answerDays: "7", updateDays: "30" };

  it("knows an address with a name, and lets no line break begin a header", () => {
    expect(deliveryFormSchema.parse({ ...rules, from: "Đôn Đốc <a@b.vn>", channels: "email" })).toMatchObject({
      from: "Đôn Đốc <a@b.vn>",
      channels: ["email"],
      usualHour: 7,
    });
    for (const from of ["không phải", "a@b.vn\r\nBcc: x@y.vn", "<a@b>>"])
      expect(deliveryFormSchema.safeParse({ ...rules, from }).success).toBe(false);
  });

  it("falls back to the screen when no channel is allowed", () => {
    expect(deliveryFormSchema.parse(rules).channels).toEqual(["in-app"]);
  });

  it("links of mails open for 0 to 30 days, and work counts as updated within 1 to 365", () => {
    expect(deliveryFormSchema.parse({ ...rules, answerDays: "0", updateDays: "365" })).toMatchObject({
      answerDays: 0,
      updateDays: 365,
    });
    for (const answerDays of ["", "31", "-1", "bảy"])
      expect(deliveryFormSchema.safeParse({ ...rules, answerDays }).success).toBe(false);
    for (const updateDays of ["", "0", "366", "1,5"])
      expect(deliveryFormSchema.safeParse({ ...rules, updateDays }).success).toBe(false);
  });

  it("a choice counts within what is allowed", () => {
    const choice = choiceFormSchema.parse({ hour: "22", channel: "email" });
    expect(allowedChoice(defaultDelivery, choice)).toEqual({ hour: 18, channel: "email" });
    expect(allowedChoice({ ...defaultDelivery, channels: ["in-app"] }, choice).channel).toBe("in-app");
    expect(allowedChoice(defaultDelivery, undefined)).toEqual({ hour: 7, channel: "email" });
  });

  const reader = { userId: "a", agencyId: "sa-pa" };
  const mail: Means = { ...noMeans, hasMail: true };

  it("the screen stands in where there is no mail server, or an address refuses", () => {
    const choice = { hour: 7, channel: "email" } as const;
    expect(channelFor(choice, reader, mail)).toBe("email");
    expect(channelFor(choice, reader, noMeans)).toBe("in-app");
    expect(channelFor(choice, reader, { ...mail, unreachable: new Set(["a"]) })).toBe("in-app");
  });

  it("a channel that does not reach the person, or fails again and again, gives way to another that is allowed", () => {
    const of = (channel: Channel) => ({ hour: 7, channel });
    const all: Means = { ...mail, pushable: new Set(["a"]), hasReceiver: (id) => id === "sa-pa" };
    expect(channels.map((channel) => channelFor(of(channel), reader, all))).toEqual([...channels]);
    expect(channelFor(of("webhook"), { ...reader, agencyId: "bac-ha" }, all)).toBe("email");
    expect(channelFor(of("push"), { ...reader, userId: "b" }, all)).toBe("email");
    expect(channelFor(of("push"), { ...reader, userId: "b" }, all, ["push", "in-app"])).toBe("in-app");
    const down = { ...all, failing: new Set<Channel>(["email"]) };
    expect(channelFor(of("email"), reader, down)).toBe("push");
    expect(channelFor(of("email"), { ...reader, userId: "b" }, down)).toBe("email");
    expect(channelFor(of("in-app"), reader, all)).toBe("in-app");
  });
});

describe("the answer of a mail server", () => {
  it.each([
    [{ responseCode: 550, command: "RCPT TO" }, "refused"],
    [{ responseCode: 554, command: "DATA" }, "refused"],
    [{ responseCode: 450, command: "RCPT TO" }, "deferred"],
    [{ responseCode: 535, command: "AUTH PLAIN" }, "deferred"],
    [{ code: "ESOCKET", originalCode: "ECONNREFUSED", command: "CONN" }, "deferred"],
    [{ code: "ETIMEDOUT", message: "Greeting never received", command: "CONN" }, "deferred"],
    [{ code: "ETIMEDOUT", message: "Timeout", command: "CONN" }, "uncertain"],
  ])("%o is %s", (failure, outcome) => {
    expect(answerOf(failure).outcome).toBe(outcome);
  });
});
