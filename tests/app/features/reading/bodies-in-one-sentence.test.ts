import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const head = `ỦY BAN NHÂN DÂN
TỈNH HÒA AN
Số: 12/KH-UBND
Hòa An, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Trồng rừng năm 2026
`;
const read = (text: string) => readDocument(readText(head + text));
const tasks = (duty: string) =>
  read(`\nI. TỔ CHỨC THỰC HIỆN\n${duty}\n`).tasks.map(({ lead, text, deadlines }) => [
    lead.join(" + "),
    text,
    deadlines.map(({ every, date }) => every ?? date).join(),
  ]);

describe("a sentence that gives work to two bodies", () => {
  it.each([";", "."])("is two tasks, each with its deadline, when “%s” parts them and each has a verb", (mark) => {
    expect(tasks(`1. Sở Tài chính bố trí kinh phí trước ngày 30/6/2026${mark} Sở Y tế kiểm tra bếp ăn hằng tháng.`)).toEqual([
      ["Sở Tài chính", "Bố trí kinh phí trước ngày 30/6/2026", "2026-06-30"],
      ["Sở Y tế", "Kiểm tra bếp ăn hằng tháng", "month"],
    ]);
  });

  it("has the time that stands behind it alone in both tasks, unless one names its own", () => {
    expect(tasks("1. Sở Y tế thẩm định kết quả; Sở Tài chính tổng hợp khen thưởng. Hoàn thành trước 31/12/2026.")).toEqual([
      ["Sở Y tế", "Thẩm định kết quả. Hoàn thành trước 31/12/2026", "2026-12-31"],
      ["Sở Tài chính", "Tổng hợp khen thưởng. Hoàn thành trước 31/12/2026", "2026-12-31"],
    ]);
    const [first] = tasks("1. Sở Y tế thẩm định trong tháng 5; Sở Tài chính tổng hợp khen thưởng. Hoàn thành trước 31/12/2026.");
    expect(first).toEqual(["Sở Y tế", "Thẩm định trong tháng 5", "2026-05-31"]);
  });

  it("is one where the semicolon only parts those who help", () => {
    expect(tasks("1. Sở Tài chính chủ trì, phối hợp với Sở Y tế; Công an tỉnh kiểm tra bếp ăn.")).toHaveLength(1);
  });
});

describe("a group with an exception", () => {
  it.each([
    ["UBND các huyện, thành phố (trừ thành phố Hòa An) trồng cây.", "UBND các huyện, thành phố (trừ thành phố Hòa An)"],
    ["UBND các xã, phường trừ các xã Tân Lập, Sơn Hà trồng cây.", "UBND các xã, phường trừ các xã Tân Lập, Sơn Hà"],
  ])("keeps it in its name: %s", (duty, lead) => {
    expect(tasks(`1. ${duty}`)).toEqual([[lead, "Trồng cây", ""]]);
  });
});

describe("a target by a day that no calendar has", () => {
  const { targets, problems } = read("\nI. MỤC TIÊU\n1. Trồng 90% cây ven đường trước ngày 31/6/2026.\n2. Trồng 500 ha rừng.\n");

  it("has no horizon, while one without a day reaches to the end of the plan", () => {
    expect(targets.map(({ horizon }) => horizon)).toEqual([null, { by: "2026-12-31" }]);
  });

  it("is a problem", () => {
    expect(problems.filter(({ code }) => code === "impossible-day").map(({ message }) => message)).toEqual([
      "Thời hạn “trước ngày 31/6/2026”: không có ngày 31/6/2026 trong lịch. Xem lại ngày, tháng, năm.",
    ]);
  });
});
