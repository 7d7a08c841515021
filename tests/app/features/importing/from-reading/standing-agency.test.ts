import { describe, expect, test } from "vitest";
import { agencyNaming } from "~/features/importing/from-reading/agency-naming";
import { standingAgencyOf } from "~/features/importing/from-reading/standing-agency";
import { readDocument } from "~/features/reading/read-document";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const issuer = "UBND tỉnh Hòa An";
const names = [issuer, "Sở Tài chính", "Sở Nông nghiệp và Môi trường", "UBND xã Cỏ May"];
const named = agencyNaming(names.map((name) => ({ id: name, name })));

/** Who follows a plan with these duties that the agency handed in; what is asked, and where it was read. */
function standing(duties: string, handedInBy = issuer) {
  const { tasks } = readDocument(plantingPlanWith(`II. TỔ CHỨC THỰC HIỆN\n${duties}`));
  const { name, doubts, remark } = standingAgencyOf(tasks, { issuer, handedInBy, named });
  return { name, doubts: doubts.map(({ vi }) => vi), remark: remark?.vi ?? null };
}

describe("who follows a plan for its issuer", () => {
  test.each([
    ["is called its standing agency", "1. Sở Tài chính: Là cơ quan thường trực, hướng dẫn các xã trồng cây."],
    ["urges and sums up", "1. Sở Tài chính: Theo dõi, đôn đốc việc thực hiện Kế hoạch này; tổng hợp, báo cáo UBND tỉnh."],
    [
      "is the one by way of whom others report",
      "1. Sở Tài chính: Bố trí vốn trồng cây.\n2. UBND các xã: Báo cáo kết quả về UBND tỉnh (qua Sở Tài chính) trước ngày 20/6/2026.",
    ],
    [
      "is called so, though another sums up a part",
      "1. Sở Tài chính: Là cơ quan thường trực, đôn đốc việc thực hiện Kế hoạch.\n2. Sở Nông nghiệp và Môi trường: Theo dõi, đôn đốc việc thực hiện chương trình cây giống.",
    ],
  ])("%s", (_how, duties) => {
    expect(standing(duties)).toMatchObject({
      name: "Sở Tài chính",
      doubts: [],
      remark: expect.stringContaining("được đọc từ: “"),
    });
  });

  test("is nobody where only the issuer receives reports: the issuer follows the plan itself", () => {
    const duties = "1. Sở Tài chính: Bố trí vốn; báo cáo UBND tỉnh trước ngày 20/6/2026.";
    expect(standing(duties)).toEqual({ name: "", doubts: [], remark: null });
  });

  test("is asked where the plan does not say it and another than the issuer handed it in", () => {
    const { name, doubts, remark } = standing("1. UBND xã Cỏ May: Trồng cây.", "Sở Tài chính");
    expect([name, remark]).toEqual(["Sở Tài chính", null]);
    expect(doubts).toEqual([expect.stringContaining("Văn bản không nói cơ quan nào theo dõi")]);
  });

  test("is asked where several follow it alike", () => {
    const duties = ["Sở Tài chính", "Sở Nông nghiệp và Môi trường"]
      .map((name, index) => `${index + 1}. ${name}: Theo dõi, đôn đốc việc thực hiện Kế hoạch.`)
      .join("\n");
    expect(standing(duties)).toMatchObject({
      name: "",
      doubts: [expect.stringContaining("“Sở Tài chính”, “Sở Nông nghiệp và Môi trường”")],
    });
  });

  test("is another than the agency that handed the plan in: it is filled in, and asked, for that one cannot confirm the plan", () => {
    const { name, doubts } = standing("1. Sở Tài chính: Là cơ quan thường trực.", "Sở Nông nghiệp và Môi trường");
    expect(name).toBe("Sở Tài chính");
    expect(doubts).toEqual([expect.stringContaining("“Sở Nông nghiệp và Môi trường” đưa vào")]);
  });

  test("is never the agency that handed the plan in when that did not exist on its day: it is told that it cannot confirm it", () => {
    for (const duties of ["1. UBND xã Cỏ May: Trồng cây.", "1. Sở Tài chính: Là cơ quan thường trực."]) {
      const { name, doubts } = standing(duties, "Sở Lâm nghiệp");
      expect(name).not.toBe("Sở Lâm nghiệp");
      expect(doubts).toEqual([expect.stringContaining("“Sở Lâm nghiệp”, không hoạt động vào ngày của văn bản")]);
    }
  });

  test("stands there by its words where the directory does not know it, like a lead, so that settling the name once settles it here", () => {
    const { name, doubts, remark } = standing("1. Sở Thủy sản: Là cơ quan thường trực, đôn đốc thực hiện Kế hoạch.");
    expect(name).toBe("Sở Thủy sản");
    expect(doubts).toEqual([expect.stringContaining("không có “Sở Thủy sản”")]);
    expect(remark).toContain("được đọc từ: “");
  });
});
