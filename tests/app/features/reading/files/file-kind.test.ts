import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { fileKind } from "~/features/reading/files/file-kind";

describe("the kind of a file", () => {
  it("is seen past comments, however many stand before the first tag", () => {
    expect(fileKind(strToU8(`<!-- a --> <!-- b -->\n<html><p>x`))).toBe("html");
    const start = process.cpuUsage();
    expect(fileKind(strToU8(`${"<!---->".repeat(290)}<x`))).toBe("text");
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});
