import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsWords } from "~/lib/vietnamese-text";

describe("a text", () => {
  it("holds whole words, however they are typed", () => {
    expect(holdsWords("gửi trước  ngày 15/6/2026.", "Trước ngày 15/6/2026")).toBe(true);
    expect(holdsWords("Uỷ ban nhân dân xã", "ủy ban")).toBe(true);
    expect(holdsWords("ngày 15/6/2026, ngày 5/6/2026", "5/6/2026")).toBe(true);
  });

  it("does not hold the end of another word, nor nothing", () => {
    expect(holdsWords("trước ngày 15/6/2026", "5/6/2026")).toBe(false);
    expect(holdsWords("xã hội", "xã hộ")).toBe(false);
    expect(holdsWords("xã", "")).toBe(false);
  });

  it("holds what stands between blanks in it", () => {
    const word = fc.stringMatching(/^[a-zđơư0-9]{1,6}$/u);
    fc.assert(
      fc.property(fc.array(word), word, fc.array(word), (before, words, after) => {
        expect(holdsWords([...before, words, ...after].join(" "), words)).toBe(true);
      }),
    );
  });
});
