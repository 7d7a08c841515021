import { describe, expect, it } from "vitest";
import { isUncertainFigure } from "~/features/importing/from-reading/uncertain-figure";

const uncertain = (written: string, ...doubtful: readonly string[]) =>
  isUncertainFigure({ label: "Số hộ nhận từ 2 cây", written }, { code: "1.2", kind: "number" }, { doubtful });

describe("a figure of a scanned row", () => {
  it("is uncertain when it was not recognised with certainty, however the form writes it", () => {
    expect(uncertain("19.810", "19.810")).toBe(true);
    expect(uncertain("19.810", "19 810")).toBe(true);
    expect(uncertain("Đang làm", "làm")).toBe(true);
  });

  it("is certain when only its name, its number or its unit is not", () => {
    expect(uncertain("19.810", "hộ", "Hộ", "1.2")).toBe(false);
    expect(uncertain("19.810", "2")).toBe(false);
    expect(uncertain("19.810")).toBe(false);
  });

  it("that only says yes may come from any mark of its row", () => {
    const yes = { label: "Có kế hoạch", written: "Có" };
    expect(isUncertainFigure(yes, { code: null, kind: "yesno" }, { doubtful: ["x"] })).toBe(true);
  });
});
