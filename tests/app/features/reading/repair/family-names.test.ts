import { describe, expect, it } from "vitest";
import { withFamilyName } from "~/features/reading/repair/family-names";

const named = (words: string) => withFamilyName(words.split(" ")).join(" ");

describe("the name of a person that was recognised", () => {
  it.each([
    ["Đỉnh Văn Đối Chứng", "Đinh Văn Đối Chứng"],
    ["Nguyên Thị Lan", "Nguyễn Thị Lan"],
    ["Pham Hữu Nam", "Phạm Hữu Nam"],
  ])("has a family name that people have: %s", (seen, meant) => expect(named(seen)).toBe(meant));

  it.each(["Đoàn Thị Thu", "Lễ Hội Mùa Xuân", "Đỉnh Văn", "Đỉnh Văn hóa dân tộc", "Zâm Văn Ba", ""])(
    "is left as it was seen where it is none, or may be right: %s",
    (words) => expect(named(words)).toBe(words),
  );
});
