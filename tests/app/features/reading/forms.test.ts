import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

/** The forms of a report to which a table, typed with tabs, is attached. */
function formsOf(table: string, title = "BIỂU SỐ LIỆU") {
  return readDocument(readText(`BÁO CÁO\nKết quả công tác năm 2025\nI. KẾT QUẢ\nCó biểu kèm theo.\nPHỤ LỤC\n${title}\n${table}`))
    .forms;
}

describe("the rows of a form", () => {
  it("a part without a unit is counted like its total", () => {
    const [form] = formsOf(
      "Nội dung\tĐơn vị tính\tSố lượng\nTổng kinh phí\tTriệu đồng\t30\nTrong đó:\t\t\n- Ngân sách xã\tTriệu đồng\t30\n- Nguồn khác\t\t-",
    );
    expect(form?.indicators.map(({ kind, breakdownOf }) => [kind, breakdownOf])).toEqual([
      ["money", null],
      ["money", 0],
      ["money", 0],
    ]);
  });

  it("a line above the table, or the name of the column, says what every figure is counted in", () => {
    const rows = "TT\tNội dung\tDự toán\tQuyết toán\n1\tTổng thu\t120\t125\n2\tTổng chi\t120\t118";
    expect(formsOf(`ĐVT: triệu đồng\n${rows}`)[0]?.indicators).toMatchObject([
      { label: "Tổng thu", unit: "triệu đồng", kind: "money", value: 125 },
      { label: "Tổng chi", unit: "triệu đồng", kind: "money", value: 118 },
    ]);
    const named = rows.replace("Quyết toán", "Quyết toán (nghìn đồng)");
    expect(formsOf(named)[0]?.indicators.map(({ unit }) => unit)).toEqual(["nghìn đồng", "nghìn đồng"]);
  });

  it("the words stand in the column that is neither number, unit nor figure, whatever it is called", () => {
    const [form] = formsOf("TT\tHình thức tuyên truyền\tĐVT\tSố lượng\n1\tPhát thanh\tBài\t24\n2\tTờ rơi\tTờ\t-");
    expect(form?.indicators).toMatchObject([
      { label: "Phát thanh", unit: "Bài", value: 24 },
      { label: "Tờ rơi", unit: "Tờ", state: "dash" },
    ]);
  });

  it("a row for each commune makes the commune a heading with its figures below", () => {
    const [form] = formsOf("TT\tXã, phường\tTổng số hộ\tTỷ lệ giảm (%)\n1\tXã An Lộc\t2.150\t2,1\n\tTổng cộng\t2.150\t2,1");
    expect(form?.indicators).toMatchObject([
      { code: "1", label: "Xã An Lộc", kind: "heading" },
      { label: "Tổng số hộ", value: 2150, parent: 0 },
      { label: "Tỷ lệ giảm", unit: "%", value: 2.1, parent: 0 },
      { label: "Tổng cộng", kind: "heading", parent: null },
      { label: "Tổng số hộ", parent: 3 },
      { label: "Tỷ lệ giảm", parent: 3 },
    ]);
  });

  it("a list of people or a programme of work is no form", () => {
    expect(formsOf("TT\tHọ và tên\tChức vụ\tSố điện thoại\n1\tLò Văn A\tTrưởng ban\t0912\n2\tHà Thị B\tỦy viên\t0913")).toEqual(
      [],
    );
    expect(formsOf("TT\tĐịa phương\tNgày làm việc\n1\tXã An Lộc\t12\n2\tXã Bãi Vàng\t13")).toEqual([]);
  });
});
