import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const formOf = (sheet: string) => readDocument(readText(`PHỤ LỤC\n\nBIỂU SỐ LIỆU\n\n${sheet}`)).forms[0];
const rowsOf = (sheet: string) => formOf(sheet)?.indicators.map(({ label, unit, value }) => [label, unit, value]);
/** Each cell and each bar on a line of its own, as web pages are copied. */
const barred = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((row) => ["|", ...row.flatMap((cell) => (cell === "" ? ["|"] : [cell, "|"]))]).join("\n");
const parted = (cells: readonly string[]) => cells.map((cell) => cell || "\u00a0").join("\n\n");

describe("cells that were copied with every bar on its own line", () => {
  it("are counted out, also where no row has a number and any cell is empty", () => {
    const rows = [
      ["Chỉ tiêu", "ĐVT", "Số liệu"],
      ["I. Trẻ em mồ côi", "", ""],
      ["1. Được nhận nuôi", "Trẻ em", "7"],
      ["- Bé gái", "Trẻ em", ""],
      ["2. Ở cơ sở trợ giúp", "Trẻ em", "-"],
    ];
    expect(rowsOf(barred(rows))).toEqual([
      ["Trẻ em mồ côi", null, null],
      ["Được nhận nuôi", "Trẻ em", 7],
      ["Bé gái", "Trẻ em", null],
      ["Ở cơ sở trợ giúp", "Trẻ em", null],
    ]);
  });

  it("have ratios below what is compared, and what was planned and done below the later year", () => {
    const head = [
      ["TT", "Chỉ tiêu", "ĐVT", "Năm 2024", "Năm 2025", "So sánh (%)"],
      ["Kế hoạch", "Thực hiện", "TH/KH", "So với năm 2024"],
    ];
    const body = [
      ["1", "Số lớp dạy nghề", "Lớp", "30", "40", "36", "90", "120"],
      ["2", "Số người học", "Người", "900", "", "1.044", "", ""],
    ];
    expect(rowsOf(barred([...head, ...body]))).toEqual([
      ["Số lớp dạy nghề", "Lớp", 36],
      ["Số người học", "Người", 1044],
    ]);
  });
});

describe("cells that were copied one to a line", () => {
  it("may have a head of two rows: the rows below say how many columns there are", () => {
    const head = ["STT", "Xã, phường", "Tổng số hộ", "Hộ nghèo", "Hộ cận nghèo", "Số hộ", "Tỷ lệ (%)", "Số hộ", "Tỷ lệ (%)"];
    const body = ["1", "Xã Nậm Mu", "1.200", "60", "5", "-", "-", "2", "Xã Bản Hồ", "800", "16", "2", "40", "5"];
    expect(rowsOf(parted([...head, ...body]))).toEqual([
      ["Xã Nậm Mu", null, null],
      ["Tổng số hộ", null, 1200],
      ["Hộ nghèo Số hộ", null, 60],
      ["Hộ nghèo Tỷ lệ", "%", 5],
      ["Hộ cận nghèo Số hộ", null, null],
      ["Hộ cận nghèo Tỷ lệ", "%", null],
      ["Xã Bản Hồ", null, null],
      ["Tổng số hộ", null, 800],
      ["Hộ nghèo Số hộ", null, 16],
      ["Hộ nghèo Tỷ lệ", "%", 2],
      ["Hộ cận nghèo Số hộ", null, 40],
      ["Hộ cận nghèo Tỷ lệ", "%", 5],
    ]);
  });
});

describe("cells that were copied one to a line, the empty ones left out", () => {
  const head = ["STT", "Nội dung", "ĐVT", "Số lượng", "Ghi chú"];

  it("are put in their columns by what they hold: a figure that goes on counting before words is a number", () => {
    const cells = [
      "I",
      "Hòa giải cơ sở",
      "1",
      "Số tổ hòa giải",
      "Tổ",
      "12",
      "2",
      "Số vụ việc",
      "Vụ",
      "3",
      "giảm 2 vụ",
      "Trong đó:",
    ];
    const more = [
      "- Hòa giải thành",
      "Vụ",
      "2",
      "3",
      "Số hòa giải viên",
      "Người",
      "II",
      "Trợ giúp pháp lý",
      "1",
      "Số người được giúp",
    ];
    expect(rowsOf([...head, ...cells, ...more, "Người", "-"].join("\n"))).toEqual([
      ["Hòa giải cơ sở", null, null],
      ["Số tổ hòa giải", "Tổ", 12],
      ["Số vụ việc", "Vụ", 3],
      ["Hòa giải thành", "Vụ", 2],
      ["Số hòa giải viên", "Người", null],
      ["Trợ giúp pháp lý", null, null],
      ["Số người được giúp", "Người", null],
    ]);
  });

  it("count on with letters as Vietnamese lists do: after d comes đ", () => {
    const rows = ["a", "b", "c", "d", "đ", "e"].map((letter) => [letter, `Số việc nhóm ${letter.toUpperCase()}`, "Việc"]);
    expect(rowsOf([...head, ...rows.flat()].join("\n"))).toEqual(rows.map(([, label]) => [label, "Việc", null]));
  });

  it("may be counted in what no list of units knows, where it stands on several lines", () => {
    const cells = ["1", "Số nạn nhân", "Nạn nhân", "2", "Đã trở về", "Nạn nhân", "3", "Đang được tìm", "Nạn nhân"];
    expect(rowsOf([...head.slice(0, 4), ...cells].join("\n"))).toEqual([
      ["Số nạn nhân", "Nạn nhân", null],
      ["Đã trở về", "Nạn nhân", null],
      ["Đang được tìm", "Nạn nhân", null],
    ]);
  });
});

describe("a sheet with codes beside numbered words", () => {
  const rows = [
    ["Tên chỉ tiêu", "Mã số", "Đơn vị tính", "Số liệu"],
    ["Tổng số", "Trong đó: nữ"],
    ["A", "B", "C", "1", "2"],
    ["1. Số người bị nạn", "01", "Người", "15", "3"],
    ["2. Số người chết", "02", "Người", "2", "-"],
  ];
  const expected = [
    ["01", "Số người bị nạn", null],
    [null, "Số liệu Tổng số", 15],
    [null, "Số liệu Trong đó: nữ", 3],
    ["02", "Số người chết", null],
    [null, "Số liệu Tổng số", 2],
    [null, "Số liệu Trong đó: nữ", null],
  ];
  const codesOf = (sheet: string) => formOf(sheet)?.indicators.map(({ code, label, value }) => [code, label, value]);

  it("keeps the code, and no number before the words, however its cells were copied", () => {
    expect(codesOf(barred(rows))).toEqual(expected);
    expect(codesOf(parted(rows.flat()))).toEqual(expected);
  });

  it("has a title that does not go on with the span that is reported", () => {
    expect(formOf(`Kỳ báo cáo: 6 tháng đầu năm 2025\n\n${barred(rows)}`)?.title).toBe("BIỂU SỐ LIỆU");
  });
});

describe("columns that blanks keep apart", () => {
  it("make a table, its names above or beside their figures and its words wrapped", () => {
    const sheet = [
      "TT                  Nội dung                 ĐVT            Kết quả",
      "I    NGƯỜI CAO TUỔI TRÊN ĐỊA BÀN TOÀN XÃ",
      "1    Số người từ đủ 80 tuổi đang hưởng",
      "     trợ cấp hằng tháng                     Người       1.204",
      "     Trong đó: Nữ                           Người       733",
      "2    Số tiền đã chi trả                     Triệu đồng 8.112,5",
    ].join("\n");
    expect(rowsOf(sheet)).toEqual([
      ["NGƯỜI CAO TUỔI TRÊN ĐỊA BÀN TOÀN XÃ", null, null],
      ["Số người từ đủ 80 tuổi đang hưởng trợ cấp hằng tháng", "Người", 1204],
      ["Nữ", "Người", 733],
      ["Số tiền đã chi trả", "Triệu đồng", 8112.5],
    ]);
  });

  it("go on below the turn of a page and end where sentences follow", () => {
    const head = "STT   Nội dung           Đơn vị tính   Số lượng";
    const sheet = [
      head,
      "1     Số buổi họp        Buổi          12",
      "2     Số người dự        Lượt          350",
      "",
      "2",
      "\f",
      head,
      "3     Số ý kiến          Ý kiến        -",
      "",
      "Trên đây là số liệu của xã, kính đề nghị các cơ quan tổng hợp và báo cáo theo quy định.",
    ].join("\n");
    expect(rowsOf(sheet)).toEqual([
      ["Số buổi họp", "Buổi", 12],
      ["Số người dự", "Lượt", 350],
      ["Số ý kiến", "Ý kiến", null],
    ]);
  });
});

describe("words of a row that a wrap parts", () => {
  it("are one, whether the cells behind them stand on their first line or on their last", () => {
    const head = "Nội dung\tĐVT\tSố lượng";
    expect(
      rowsOf(
        `${head}\n1. Số hộ được vay\nvốn ưu đãi\tHộ\t21\n2. Số hộ thoát nghèo\tHộ\t9\ntrong năm\n3. Số nhà sửa chữa\tNhà\t4`,
      ),
    ).toEqual([
      ["Số hộ được vay vốn ưu đãi", "Hộ", 21],
      ["Số hộ thoát nghèo trong năm", "Hộ", 9],
      ["Số nhà sửa chữa", "Nhà", 4],
    ]);
  });

  it("are no words of the row below when that has a number and nothing but its name", () => {
    const sheet =
      "TT\tNội dung\tĐVT\tSố liệu\n1\tTai nạn lao động\n1.1\tSố vụ\n\t- Tổng số vụ\tVụ\t5\n\tTrong đó:\n\t+ Có người chết\tVụ\t1";
    expect(formOf(sheet)?.indicators.map(({ code, label, breakdownOf }) => [code, label, breakdownOf])).toEqual([
      ["1", "Tai nạn lao động", null],
      ["1.1", "Số vụ", null],
      [null, "Tổng số vụ", null],
      [null, "Có người chết", 2],
    ]);
  });
});

describe("figures of several months", () => {
  it("the latest month is reported, and what goes over more months before the month alone", () => {
    const row = "1\tSố hồ sơ\tHồ sơ\t41\t38\t226";
    expect(rowsOf(`TT\tNội dung\tĐVT\tTháng 5\tTháng 6\tLũy kế\n${row}`)).toEqual([["Số hồ sơ", "Hồ sơ", 38]]);
    expect(rowsOf(`TT\tNội dung\tĐVT\tTH tháng 5\tƯớc TH tháng 6\tƯớc TH 6 tháng\n${row}`)).toEqual([["Số hồ sơ", "Hồ sơ", 226]]);
  });
});

describe("rows without number or point below a total", () => {
  it("are its parts where they add up to it", () => {
    const sheet = "TT\tNội dung\tĐVT\tSố liệu\n1\tSố cơ sở lưu trú\tCơ sở\t98\n\tKhách sạn\tCơ sở\t82\n\tNhà nghỉ\tCơ sở\t16";
    expect(formOf(sheet)?.indicators.map(({ breakdownOf }) => breakdownOf)).toEqual([null, 0, 0]);
  });
});
