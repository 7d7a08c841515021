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

  it("take with them of what a share is counted, which stands behind “trong đó” and before its figure", () => {
    expect(targetsOf("- Trồng 2,3 triệu cây, trong đó cây ăn quả chiếm 15%.")).toEqual([
      ["Trồng 2,3 triệu cây", ">=", 2.3],
      ["Cây ăn quả chiếm 15%", ">=", 15],
    ]);
    expect(targetsOf("- 65% số xã có vườn ươm, trong đó 30% số xã vùng cao.").map(([text]) => text)).toEqual([
      "65% số xã có vườn ươm",
      "30% số xã vùng cao",
    ]);
  });

  it("take with them each of what they count: “, mỗi đội tối thiểu …”", () => {
    expect(targetsOf("- Mỗi xã lập ít nhất 01 đội trồng rừng, mỗi đội tối thiểu 08 người.")).toEqual([
      ["Mỗi xã lập ít nhất 01 đội trồng rừng", ">=", 1],
      ["Mỗi đội tối thiểu 08 người", ">=", 8],
    ]);
  });

  it("do not count by which of them are meant, nor take the time for a unit", () => {
    const { targets } = readDocument(
      plantingPlanWith("II. CHỈ TIÊU\n- Có thêm 08 sản phẩm đạt từ 3 sao trở lên.\n- Chiều cao của cây đạt 167 cm vào năm 2028."),
    );
    expect(targets.map(({ value, unit }) => [value, unit])).toEqual([
      [8, "sản phẩm"],
      [167, "cm"],
    ]);
  });

  it("may each have a verb", () => {
    expect(targetsOf("- Duy trì 12 vườn ươm tại các xã, xây dựng mới 03 vườn ươm.").map(([, , value]) => value)).toEqual([12, 3]);
  });

  it("share what is to be reached where both count the same", () => {
    expect(targetsOf("- 80% cán bộ kiểm lâm cấp tỉnh và 60% cán bộ kiểm lâm cấp xã được tập huấn ghép cây.")).toEqual([
      ["80% cán bộ kiểm lâm cấp tỉnh được tập huấn ghép cây", ">=", 80],
      ["60% cán bộ kiểm lâm cấp xã được tập huấn ghép cây", ">=", 60],
    ]);
  });

  it("share of whom it is said where the second only names a share and its year", () => {
    const text = "- Trên 60% hộ dân trong vùng đệm biết ghép cây vào năm 2028 và trên 70% vào năm 2030.";
    expect(targetsOf(text)).toEqual([
      ["Trên 60% hộ dân trong vùng đệm biết ghép cây vào năm 2028", ">=", 60],
      ["Trên 70% hộ dân trong vùng đệm biết ghép cây vào năm 2030", ">=", 70],
    ]);
  });

  it("share nothing where they count different things", () => {
    expect(targetsOf("- 90% hộ dân trồng cây và 70% trường học được tặng cây giống.").map(([text]) => text)).toEqual([
      "90% hộ dân trồng cây",
      "70% trường học được tặng cây giống",
    ]);
  });
});

describe("the year of each target in a sentence", () => {
  const years = (points: string) =>
    readDocument(plantingPlanWith(`II. CHỈ TIÊU\n${points}`)).targets.map(({ value, horizon }) => [
      value,
      horizon && "by" in horizon ? horizon.by.slice(0, 4) : null,
    ]);

  it("stands right before it, or behind it", () => {
    expect(years("- Duy trì 96/141 xã trồng cây; phấn đấu đến hết năm 2028 có 105 xã, đến hết năm 2030 có 115 xã.")).toEqual([
      [96, "2026"],
      [105, "2028"],
      [115, "2030"],
    ]);
  });

  it("is not what a share is compared with", () => {
    expect(years("- Tỷ lệ cây sống so với số cây đã trồng đạt 75% vào năm 2027 và 90% vào năm 2030.")).toEqual([
      [75, "2027"],
      [90, "2030"],
    ]);
  });
});

describe("what must not happen", () => {
  it("is a target of none at all", () => {
    expect(targetsOf("- Không để xảy ra cháy rừng trồng.")).toEqual([["Không để xảy ra cháy rừng trồng", "<=", 0]]);
  });

  it("is one also where the section speaks of goals", () => {
    const { targets } = readDocument(plantingPlanWith("II. MỤC TIÊU\n1. Mục tiêu cụ thể\na) Không để xảy ra cháy rừng trồng."));
    expect(targets.map(({ comparator, value }) => [comparator, value])).toEqual([["<=", 0]]);
  });

  it("is reached or not where something is to be gone", () => {
    const { targets } = readDocument(plantingPlanWith("II. MỤC TIÊU\n1. Mục tiêu cụ thể\na) Không còn đồi trọc.\nb) Trồng cây."));
    expect(targets.map(({ text, comparator, value }) => [text, comparator, value])).toEqual([["Không còn đồi trọc", null, null]]);
  });
});
