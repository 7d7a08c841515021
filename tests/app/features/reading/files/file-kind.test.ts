import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { fileKind } from "~/features/reading/files/file-kind";
import { processorTime } from "~tests/support/processor-time";

describe("the kind of a file", () => {
  it("is seen past comments, however many stand before the first tag", async () => {
    expect(fileKind(strToU8(`<!-- a --> <!-- b -->\n<html><p>x`))).toBe("html");
    const seen = () => expect(fileKind(strToU8(`${"<!---->".repeat(290)}<x`))).toBe("text");
    expect(await processorTime(seen)).toBeLessThan(1000);
  });
});
