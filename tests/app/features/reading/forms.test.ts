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

  it("rows that are left open for what somebody may add are no indicators", () => {
    const [form] = formsOf("TT\tNội dung\tĐVT\tSố lượng\n1\tSố lớp\tLớp\t4\n2\t…\t\t\n…\t…\t…\t…");
    expect(form?.indicators.map(({ label }) => label)).toEqual(["Số lớp"]);
  });

  it("nor is a list of procedures or of communes, or a table of prices; goods may name the rows of a form", () => {
    expect(formsOf("STT\tMã số TTHC\tTên TTHC\tTrực tuyến\n1\t1.001\tCấp giấy phép\tx\n2\t1.002\tĐổi giấy phép\tx")).toEqual([]);
    expect(formsOf("STT\tTên xã, phường\tGhi chú\t\n1\tXã An Lộc\t\t\n2\tXã Bãi Vàng\t\t")).toEqual([]);
    expect(formsOf("TT\tNội dung\tĐơn vị tính\tMức chi\n1\tGiải nhất\tGiải\t5.000\n2\tGiải nhì\tGiải\t3.000")).toEqual([]);
    const [form] = formsOf("TT\tSản phẩm\tĐVT\tSản lượng\n1\tXoài\tTấn\t120\n2\tNhãn\tTấn\t64");
    expect(form?.indicators.map(({ label, value }) => [label, value])).toEqual([
      ["Xoài", 120],
      ["Nhãn", 64],
    ]);
  });

  it("a cross in one of two columns answers yes or no", () => {
    const [form] = formsOf(
      "TT\tNội dung đánh giá\tCó\tKhông\n1\tCông khai dự toán\tx\t\n2\tCó hòm thư góp ý\t\tx\n3\tTiếp công dân\t\t",
    );
    expect(form?.indicators.map(({ kind, value }) => [kind, value])).toEqual([
      ["yesno", true],
      ["yesno", false],
      ["yesno", null],
    ]);
  });

  it("planned figures and shares are not the ones reported: “KH”, “TH”, “Đạt tỷ lệ”", () => {
    const [form] = formsOf("TT\tHạng mục\tĐVT\tKH 2025\tTH 6 tháng\tĐạt tỷ lệ (%)\n1\tTrồng rừng\tha\t2.000\t1.250,5\t62,5");
    expect(form?.indicators[0]).toMatchObject({ unit: "ha", value: 1250.5 });
  });

  it("the name of several columns stands over the first of them in plain text", () => {
    const [form] = formsOf(
      "STT\tĐịa phương\tĐã hoàn thành\t\tĐang làm\n\t\tTổng số\tTrong đó: xây mới\t\n1\tXã An Lộc\t280\t200\t40\n2\tXã Bãi Vàng\t480\t365\t135",
    );
    expect(form?.indicators.slice(1, 4).map(({ label, value }) => [label, value])).toEqual([
      ["Đã hoàn thành Tổng số", 280],
      ["Đã hoàn thành Trong đó: xây mới", 200],
      ["Đang làm", 40],
    ]);
  });

  it("the number of a sheet opens it, alone or before its title", () => {
    const rows = "TT\tHạng mục\tĐVT\tSố lượng\n1\tTrồng rừng\tha\t5";
    expect(formsOf(rows, "Biểu số: 0701.N/SNV-TĐKT\nSỐ PHONG TRÀO THI ĐUA")[0]?.title).toBe("SỐ PHONG TRÀO THI ĐUA");
    expect(formsOf(rows, "Phụ biểu 01: KẾT QUẢ TRỒNG RỪNG")[0]?.title).toBe("Phụ biểu 01: KẾT QUẢ TRỒNG RỪNG");
  });

  it("a unit stands in brackets behind the words, or behind the figure, where nothing else names it", () => {
    const [form] = formsOf(
      "TT\tNội dung\tKết quả\n1\tSố cuộc kiểm tra (cuộc)\t12\n2\tSố xã đạt chuẩn\t01 xã\n3\tThuốc (viên nén)\t5",
    );
    expect(form?.indicators.map(({ label, unit, value }) => [label, unit, value])).toEqual([
      ["Số cuộc kiểm tra", "cuộc", 12],
      ["Số xã đạt chuẩn", "xã", 1],
      ["Thuốc (viên nén)", null, 5],
    ]);
  });

  it("a span in brackets below the title says until when figures are counted", () => {
    const [form] = formsOf("(Từ 01/01/2022 đến 30/6/2025)\nTT\tNội dung\tĐVT\tSố lượng\n1\tVăn bản\tVăn bản\t4");
    expect(form).toMatchObject({ title: "BIỂU SỐ LIỆU", cutOff: "2025-06-30" });
  });
});
