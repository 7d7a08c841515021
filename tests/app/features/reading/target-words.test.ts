import { describe, expect, it } from "vitest";
import { readDocument } from "~/features/reading/read-document";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const targetsOf = (points: string) =>
  readDocument(plantingPlanWith(`II. CHỈ TIÊU\n${points}`)).targets.map(({ text, comparator, value }) => [
    text,
    comparator,
    value,
  ]);

describe("targets that share a sentence", () => {
  it("share what is done, which is said once", () => {
    expect(targetsOf("- Trồng mới 04 hàng cây xanh và 02 vườn hoa.")).toEqual([
      ["Trồng mới 04 hàng cây xanh", ">=", 4],
      ["Trồng mới 02 vườn hoa", ">=", 2],
    ]);
  });

  it("share what is to be reached where both count the same", () => {
    expect(targetsOf("- 80% cán bộ kiểm lâm cấp tỉnh và 60% cán bộ kiểm lâm cấp xã được tập huấn ghép cây.")).toEqual([
      ["80% cán bộ kiểm lâm cấp tỉnh được tập huấn ghép cây", ">=", 80],
      ["60% cán bộ kiểm lâm cấp xã được tập huấn ghép cây", ">=", 60],
    ]);
  });

  it("share nothing where they count different things", () => {
    expect(targetsOf("- 90% hộ dân trồng cây và 70% trường học được tặng cây giống.").map(([text]) => text)).toEqual([
      "90% hộ dân trồng cây",
      "70% trường học được tặng cây giống",
    ]);
  });
});

describe("what must not happen", () => {
  it("is a target of none at all", () => {
    expect(targetsOf("- Không để xảy ra cháy rừng trồng.")).toEqual([["Không để xảy ra cháy rừng trồng", "<=", 0]]);
  });
});
