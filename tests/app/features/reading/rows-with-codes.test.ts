import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const formOf = (sheet: string, remark = "") =>
  readDocument(
    readText(`BÁO CÁO\nKết quả công tác năm 2025\nI. KẾT QUẢ\nCó biểu kèm theo.\nPHỤ LỤC\nBIỂU SỐ LIỆU\n${remark}\n${sheet}`),
  ).forms[0];
const rowsOf = (sheet: string) => {
  const { indicators = [] } = formOf(sheet) ?? {};
  return indicators.map(({ code, label, parent, breakdownOf }) => [
    code,
    label,
    parent === null ? null : indicators[parent]?.code,
    breakdownOf === null ? null : indicators[breakdownOf]?.code,
  ]);
};

describe("codes in the column of numbers", () => {
  const head = "Mã số\tTên chỉ tiêu\tĐơn vị tính\tSố liệu";

  it("name their rows, whose points and parts nest as ever", () => {
    const sheet = `${head}
0101\tSố giếng nước\tGiếng\t
0102\tTrong đó: - Giếng khoan\tGiếng\t
0103\t- Giếng đào\tGiếng\t
0104\tSố bể chứa\tBể\t
0105\t- Bể hỏng\tBể\t`;
    expect(rowsOf(sheet)).toEqual([
      ["0101", "Số giếng nước", null, null],
      ["0102", "Giếng khoan", "0101", "0101"],
      ["0103", "Giếng đào", "0101", "0101"],
      ["0104", "Số bể chứa", null, null],
      ["0105", "Bể hỏng", "0104", null],
    ]);
  });

  it("may be numbers, before a point that the first part has behind the word that announces it", () => {
    const sheet = `${head}\n1\tSố giếng nước\tGiếng\t\n1.1\tChia theo loại: - Giếng khoan\tGiếng\t\n1.2\t- Giếng đào\tGiếng\t`;
    expect(rowsOf(sheet)).toEqual([
      ["1", "Số giếng nước", null, null],
      ["1.1", "Giếng khoan", "1", "1"],
      ["1.2", "Giếng đào", "1", "1"],
    ]);
  });

  it("may hold letters, below a heading with a number of its own", () => {
    expect(rowsOf(`${head}\nI\tNƯỚC SẠCH\t\t\nNS-01\tSố hộ dùng nước\tHộ\t\nNS-02\tSố trạm bơm\tTrạm\t`)).toEqual([
      ["I", "NƯỚC SẠCH", null, null],
      ["NS-01", "Số hộ dùng nước", "I", null],
      ["NS-02", "Số trạm bơm", "I", null],
    ]);
  });

  it("leave a heading or a sum that stands there all of its words", () => {
    const sheet = `${head}\nI. Nước sạch\n0101\tSố giếng nước\tGiếng\t12\nII. Nước tưới\n0201\tSố hồ chứa\tHồ\t3`;
    expect(formOf(sheet)?.indicators.map(({ code, label }) => [code, label])).toEqual([
      ["I", "Nước sạch"],
      ["0101", "Số giếng nước"],
      ["II", "Nước tưới"],
      ["0201", "Số hồ chứa"],
    ]);
    const bodies = "TT\tXã\tSố giếng\tSố bể\n1\tXã Khe Trên\t12\t4\n2\tXã Khe Dưới\t9\t6\nCộng\t\t21\t10";
    expect(formOf(bodies)?.indicators.at(-3)).toMatchObject({ label: "Cộng", kind: "heading" });
  });
});

describe("words that stand above several rows", () => {
  it("are headings above the numbers of these rows", () => {
    const sheet = `Tên tiêu chí\tNội dung tiêu chí\tĐơn vị tính\tKết quả
Nước\t1.1. Số giếng\tGiếng\t
\t1.2. Số bể\tBể\t
Đường\t2.1. Số km đường\tkm\t
\t2.2. Số cầu\tCầu\t`;
    const { indicators = [] } = formOf(sheet) ?? {};
    expect(indicators.map(({ label, kind, parent }) => [label, kind, indicators[parent ?? -1]?.label])).toEqual([
      ["Nước", "heading", undefined],
      ["Số giếng", "number", "Nước"],
      ["Số bể", "number", "Nước"],
      ["Đường", "heading", undefined],
      ["Số km đường", "number", "Đường"],
      ["Số cầu", "number", "Đường"],
    ]);
  });
});

describe("the figures of a whole district below its communes", () => {
  it("stand beside those of the communes, and below none of them", () => {
    const bodies = "TT\tXã\tSố giếng\tSố bể\n1\tXã Khe Trên\t12\t4\n2\tXã Khe Dưới\t9\t6\n\tToàn huyện\t21\t10";
    expect(formOf(bodies)?.indicators.at(-3)).toMatchObject({ label: "Toàn huyện", kind: "heading", parent: null });
  });
});

describe("a unit in brackets behind a name over several columns", () => {
  it("counts each of them", () => {
    const sheet =
      "TT\tXã\tSố buổi họp (buổi)\tCây đã trồng (khóm)\t\n\t\t\tTre\tTrúc\n1\tXã Khe Trên\t3\t40\t12\n2\tXã Khe Dưới\t2\t35\t0";
    expect(formOf(sheet)?.indicators.slice(1, 4)).toMatchObject([
      { label: "Số buổi họp", unit: "buổi" },
      { label: "Cây đã trồng Tre", unit: "khóm" },
      { label: "Cây đã trồng Trúc", unit: "khóm" },
    ]);
  });
});

describe("a row with several figures", () => {
  it("is a heading, be it of a share", () => {
    const sheet = "TT\tChỉ tiêu\tĐVT\tXã Khe Trên\tXã Khe Dưới\n1\tTỷ lệ cây sống\t%\t90\t85\n2\tSố cây đã trồng\tcây\t400\t350";
    expect(formOf(sheet)?.indicators[0]).toMatchObject({ label: "Tỷ lệ cây sống", kind: "heading", unit: null });
  });
});

describe("two columns for an answer below one name", () => {
  it("ask for yes or no", () => {
    const sheet =
      "TT\tNội dung kiểm tra\tKết quả\t\tGhi chú\n\t\tĐạt\tChưa đạt\t\n1\tNắp giếng còn nguyên\tx\t\t\n2\tCó hàng rào\t\tx\t";
    expect(formOf(sheet)?.indicators).toMatchObject([
      { label: "Nắp giếng còn nguyên", kind: "yesno", value: true },
      { label: "Có hàng rào", kind: "yesno", value: false },
    ]);
  });
});

describe("the day on which figures are closed", () => {
  it("may be that on which people were counted, and no part of the title", () => {
    const sheet = "TT\tChỉ tiêu\tĐVT\tSố liệu\n1\tSố người trực hồ\tNgười\t3";
    expect(formOf(sheet, "(Có mặt đến ngày 30/11/2025)")).toMatchObject({ title: "BIỂU SỐ LIỆU", cutOff: "2025-11-30" });
  });

  it("may stand behind “số liệu chốt”", () => {
    const sheet = "TT\tChỉ tiêu\tĐVT\tSố liệu\n1\tSố hồ chứa\tHồ\t3";
    expect(formOf(sheet, "(Kỳ báo cáo: năm 2025; số liệu chốt ngày 30/11/2025)")?.cutOff).toBe("2025-11-30");
    expect(formOf(sheet, "(Thời điểm chốt số liệu: 31/10/2025)")?.cutOff).toBe("2025-10-31");
  });
});
