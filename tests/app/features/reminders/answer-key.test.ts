import { describe, expect, it } from "vitest";
import { answerKey, expiryOfKey } from "~/features/reminders/answer-key.server";
import { answerLinkId, parseAnswerLinkId } from "~/features/reminders/answer-link";
import { newId } from "~/lib/id";
import { at } from "~tests/support/world-builder";

const secret = "khóa chỉ dùng khi thử";
const bound = { digestId: newId(), assignmentId: newId(), userId: newId() };
const until = at("2020-07-13 07:00");
const key = answerKey(secret, bound, until);

describe("the key of a link", () => {
  it("says until when it is valid, for exactly the person, the assignment and the mail it was made for", () => {
    expect(expiryOfKey(secret, bound, key)).toBe(until);
    for (const part of ["digestId", "assignmentId", "userId"] as const)
      expect(expiryOfKey(secret, { ...bound, [part]: newId() }, key)).toBeNull();
    expect(expiryOfKey("một khóa khác", bound, key)).toBeNull();
  });

  it("does not survive a change of any of its letters, nor a longer life", () => {
    for (let index = 0; index < key.length; index += 1) {
      const other = key[index] === "x" ? "y" : "x";
      expect(expiryOfKey(secret, bound, key.slice(0, index) + other + key.slice(index + 1))).toBeNull();
    }
    const [, signature] = key.split(".");
    const later = Math.floor(Date.parse(at("2021-07-13")) / 1000).toString(36);
    for (const forged of ["", ".", signature ?? "", `${later}.${signature}`, `${key}.${key}`, `${key} `])
      expect(expiryOfKey(secret, bound, forged)).toBeNull();
  });
});

describe("the name of a link", () => {
  it("names a mail and an assignment, and nothing else is one", () => {
    expect(parseAnswerLinkId(answerLinkId(bound))).toEqual({ digestId: bound.digestId, assignmentId: bound.assignmentId });
    for (const text of [
      "",
      "-",
      bound.digestId,
      `${answerLinkId(bound)}-`,
      `../${bound.digestId}`,
      `${newId()}-${"a".repeat(26)}`,
    ])
      expect(parseAnswerLinkId(text)).toBeNull();
  });
});
