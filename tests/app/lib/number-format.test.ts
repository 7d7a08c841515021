import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatPercent, parseVietnameseNumber } from "~/lib/number-format";

const numberIn = (text: string) => {
  const parsed = parseVietnameseNumber(text);
  return parsed.ok ? parsed.value : null;
};
const refusalOf = (text: string) => {
  const parsed = parseVietnameseNumber(text);
  return parsed.ok ? null : parsed.text.vi;
};

describe("reading a number", () => {
  it.each([
    ["19.810", 19810],
    ["1,5", 1.5],
    ["1.234,5", 1234.5],
    ["1.234.567", 1234567],
    ["1 234", 1234],
    ["1\u00a0234,25", 1234.25],
    [" 108 ", 108],
    ["1234", 1234],
    ["0", 0],
    ["0,5", 0.5],
    ["-3", -3],
    ["\u22123", -3],
    ["-0", 0],
    ["007", 7],
  ])("%s is %d", (text, value) => expect(numberIn(text)).toBe(value));

  it.each([
    ["12.34", "12,34", "1.234"],
    ["1.234.5", "1.234,5", "12.345"],
    ["1.5", "1,5", "15"],
    ["0.123", "0,123", "123"],
    ["-1.50", "-1,50", "-150"],
    ["1.2345", "1,2345", "12.345"],
  ])("%s has two readings; both are offered", (text, first, second) => {
    expect(refusalOf(text)).toContain(`Ghi ${first} hoặc ${second}.`);
  });

  it("a comma before three zeros, as a sheet in English writes thousands, is not taken for a small number", () => {
    expect(refusalOf("12,000")).toContain("Ghi 12.000 hoặc 12.");
    expect(refusalOf("-250,000")).toContain("Ghi -250.000 hoặc -250.");
    expect(numberIn("1,250")).toBe(1.25);
    expect(numberIn("0,000")).toBe(0);
    expect(numberIn("1.234,000")).toBe(1234);
  });

  it.each(["1,2,3", "1,234.5", "1,", ",5", "1.234 567", "..", "1..2", "- 3"])("%s is refused with how to write it", (text) => {
    expect(refusalOf(text)).toMatch(/1\.234,5/);
  });

  it.each(["mười", "12 người", "1e5", "5%", "∞", "0x10", "–"])("words and signs such as %s are refused", (text) => {
    expect(refusalOf(text)).toContain("không phải là số");
  });

  it("nothing typed is no zero", () => expect(refusalOf("  ")).toBe("Chưa ghi số."));

  it("more digits than can be kept are refused", () => {
    expect(numberIn("999.999.999.999.999")).toBe(999_999_999_999_999);
    expect(refusalOf("9.999.999.999.999.999")).toContain("quá 15 chữ số");
  });

  it("the readings offered can be read", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,5}\.\d{1,5}$/), (text) => {
        const refusal = refusalOf(text);
        for (const offered of refusal?.match(/Ghi (\S+) hoặc (\S+)\.$/)?.slice(1) ?? []) expect(numberIn(offered)).not.toBeNull();
      }),
    );
  });

  it("no text makes it throw", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseVietnameseNumber(text)));
  });
});

describe("writing a number", () => {
  it.each([
    [1234.5, "1.234,5"],
    [0, "0"],
    [-19810, "-19.810"],
    [1e21, "1.000.000.000.000.000.000.000"],
    [1e-7, "0,0000001"],
  ])("%d as %s", (value, text) => expect(formatNumber(value)).toBe(text));

  it("rounds when asked to, half away from zero as people do", () => {
    expect(formatNumber(1.005, 2)).toBe("1,01");
    expect(formatNumber(76.94, 1)).toBe("76,9");
    expect(formatNumber(-0.04, 1)).toBe("0");
    expect(formatNumber(-2.5, 0)).toBe("-3");
    expect(formatNumber(1e-7, 2)).toBe("0");
  });

  it("a share as a percentage", () => {
    expect(formatPercent(10 / 13)).toBe("76,9%");
    expect(formatPercent(1)).toBe("100%");
  });

  it("what is written is read as the same number", () => {
    const decimals = fc.tuple(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(decimals, ([digits, places]) => {
        const value = Number(`${digits}e${-places}`);
        expect(numberIn(formatNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
