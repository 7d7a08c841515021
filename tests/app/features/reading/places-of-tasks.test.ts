import { describe, expect, it } from "vitest";
import type { Table } from "~/features/reading/block";
import { readDocument } from "~/features/reading/read-document";
import { paper } from "~tests/support/reading/paper";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const repeated = (body: string) =>
  readDocument(plantingPlanWith(`II. NHIỆM VỤ\n${body}`)).problems.filter(({ code }) => code === "report-repeat");

describe("a report that is named twice", () => {
  it("is told at the second place when the same body owes it on the same day", () => {
    expect(
      repeated(`1. UBND các xã báo cáo kết quả trồng cây trước ngày 10/9/2026.
2. Sở Tài chính báo cáo kinh phí trước ngày 10/9/2026.
3. UBND các xã tổng hợp, báo cáo số cây đã trồng trước ngày 10/9/2026.`).map(({ message, source }) => [message, source?.path]),
    ).toEqual([
      ["Báo cáo này có thể trùng với mục II.1: cùng cơ quan, cùng hạn 10/09/2026. Nếu là một thì chỉ giữ một việc.", ["II", "3"]],
    ]);
  });

  it("is none on another day, nor is other work of that day a report", () => {
    expect(
      repeated(`1. UBND các xã báo cáo kết quả trồng cây trước ngày 10/9/2026.
2. UBND các xã báo cáo kết quả tưới cây trước ngày 11/9/2026.
3. UBND các xã nhận cây giống trước ngày 10/9/2026.`),
    ).toEqual([]);
  });
});

describe("a row of an annex", () => {
  const cells = (...texts: readonly string[]) =>
    texts.map((text, column) => ({ text, column, columns: 1, rows: 1, isBold: false }));
  const table: Table = {
    kind: "table",
    line: 400,
    table: 1,
    doubtful: [],
    rows: [
      { line: 400, cells: cells("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành") },
      { line: 401, cells: cells("I", "Vườn ươm", "", "") },
      { line: 402, cells: cells("1", "Gieo hạt giống cây bản địa", "Chi cục Kiểm lâm", "Tháng 5/2026") },
    ],
  };

  it("stands below the name of the annex, and below no heading of the plan", () => {
    const plan = plantingPlanWith("II. NHIỆM VỤ\n- Trồng cây ven đường.");
    const title = paper("Phụ lục II\nPHÂN CÔNG TRỒNG CÂY").map((block, index) => ({ ...block, line: 300 + index }));
    const paths = readDocument([...plan, ...title, table]).tasks.map(({ source }) => source.path);
    expect(paths.at(-1)).toEqual(["Phụ lục II", "I", "1"]);
  });
});
