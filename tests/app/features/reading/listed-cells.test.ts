import { describe, expect, it } from "vitest";
import type { Block, Row } from "~/features/reading/block";
import { readDocument } from "~/features/reading/read-document";

const paragraph = (text: string, line: number): Block => ({
  kind: "paragraph",
  line,
  text,
  marker: null,
  level: null,
  align: null,
  isBold: false,
  isItalic: false,
  doubtful: [],
});

const rowOf = (line: number, texts: readonly (string | null)[]): Row => ({
  line,
  cells: texts.flatMap((text, column) => {
    if (text === null) return [];
    const end = texts.findIndex((each, at) => at > column && each !== null);
    return [{ column, columns: (end < 0 ? texts.length : end) - column, rows: 1, text, isBold: false }];
  }),
});

/** An annex with a table; null goes on with the cell before it. */
const read = (rows: readonly (readonly (string | null)[])[]) =>
  readDocument([
    paragraph("PHỤ LỤC I", 1),
    paragraph("CÔNG VIỆC VÀ SỐ LIỆU NĂM 2026", 2),
    { kind: "table", line: 3, table: 1, rows: rows.map((row, index) => rowOf(3 + index, row)), doubtful: [] },
  ]);

const tasksIn = (rows: readonly (readonly (string | null)[])[]) =>
  read(rows).tasks.map(({ text, lead, support, deadlines }) => [
    text,
    lead,
    support,
    deadlines.map(({ date, kind }) => date ?? kind),
  ]);

describe("several rows in one", () => {
  it("are works with their leaders line by line, and one day for all or one for each", () =>
    expect(
      tasksIn([
        ["STT", "Mảng công việc", "Nội dung", "Đơn vị thực hiện", "Thời hạn"],
        ["1", "Sân khấu", "- Dựng khung\n- Thử âm thanh", "- Văn phòng Sở\n- Sở Xây dựng", "15/3/2026"],
        ["2", "Khách", "- Gửi giấy mời\n- Đón khách", "- Sở Nội vụ\n- Sở Y tế", "- 20/3/2026\n- 25/3/2026"],
      ]),
    ).toEqual([
      ["Dựng khung", ["Văn phòng Sở"], [], ["2026-03-15"]],
      ["Thử âm thanh", ["Sở Xây dựng"], [], ["2026-03-15"]],
      ["Gửi giấy mời", ["Sở Nội vụ"], [], ["2026-03-20"]],
      ["Đón khách", ["Sở Y tế"], [], ["2026-03-25"]],
    ]));

  it("have one leader where their days are line by line", () =>
    expect(
      tasksIn([
        ["Đơn vị", "Nhiệm vụ", "Thời gian hoàn thành"],
        ["Sở Y tế", "- Lập tổ cấp cứu\n- Chuẩn bị thuốc", "- Trước ngày 25/5/2026\n- 14/6/2026"],
        ["Công an tỉnh", "Giữ trật tự", "15/6/2026"],
      ]),
    ).toEqual([
      ["Lập tổ cấp cứu", ["Sở Y tế"], [], ["2026-05-25"]],
      ["Chuẩn bị thuốc", ["Sở Y tế"], [], ["2026-06-14"]],
      ["Giữ trật tự", ["Công an tỉnh"], [], ["2026-06-15"]],
    ]));

  it("are one work where neither leaders nor days are as many", () =>
    expect(
      tasksIn([
        ["STT", "Nội dung", "Đơn vị thực hiện", "Thời hạn"],
        ["1", "- Dựng khung\n- Thử âm thanh", "Sở Xây dựng", "15/3/2026"],
        ["2", "Đón khách", "Sở Y tế", "20/3/2026"],
      ]),
    ).toHaveLength(2));

  it("are parts of a total, with their figures line by line", () =>
    expect(
      read([
        ["STT", "Nội dung", "Số liệu"],
        ["1", "Tổng số hội viên", "120"],
        ["", "Trong đó:\n- Nữ\n- Dưới 30 tuổi", "70\n25"],
      ]).forms[0]?.indicators.map(({ label, value, breakdownOf }) => [label, value, breakdownOf]),
    ).toEqual([
      ["Tổng số hội viên", 120, null],
      ["Nữ", 70, 0],
      ["Dưới 30 tuổi", 25, 0],
    ]));
});

describe("a cell that says who and when", () => {
  it("gives its labels to the work beside it, and a name over both columns begins a group", () =>
    expect(
      tasksIn([
        ["STT", "Nội dung", "Phân công"],
        ["1", "Tuyên truyền", null],
        ["1.1", "Phát tờ rơi", "- Chủ trì: Sở Y tế\n- Phối hợp: Sở Nội vụ\n- Thời gian: Tháng 9/2026"],
        ["1.2", "Treo băng rôn", "- Chủ trì: Sở Xây dựng\n- Thời gian: Thường xuyên"],
      ]),
    ).toEqual([
      ["Phát tờ rơi", ["Sở Y tế"], ["Sở Nội vụ"], ["2026-09-30"]],
      ["Treo băng rôn", ["Sở Xây dựng"], [], ["ongoing"]],
    ]));

  it("names who leads before the label of the others", () =>
    expect(
      tasksIn([
        ["Tháng", "Nội dung", "Người thực hiện"],
        ["9/2026", "Khai giảng", "Văn phòng Sở (phối hợp: Sở Nội vụ)"],
        ["10/2026", "Hội thảo", "Sở Y tế"],
      ]),
    ).toEqual([
      ["Khai giảng", ["Văn phòng Sở"], ["Sở Nội vụ"], ["2026-09-30"]],
      ["Hội thảo", ["Sở Y tế"], [], ["2026-10-31"]],
    ]));
});
