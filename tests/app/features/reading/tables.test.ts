import { describe, expect, it } from "vitest";
import type { Table } from "~/features/reading/block";
import { plainBlocks } from "~/features/reading/parts/paragraphs";
import { gridOf } from "~/features/reading/tables/grid";
import { assignmentHeader } from "~/features/reading/tasks/assignment-columns";

function tableOf(...rows: readonly (readonly string[])[]): Table {
  return {
    kind: "table",
    line: 1,
    table: 1,
    doubtful: [],
    rows: rows.map((cells, row) => ({
      line: row + 1,
      cells: cells.map((text, column) => ({ text, column, columns: 1, rows: 1, isBold: false })),
    })),
  };
}

describe("a column “Đơn vị”", () => {
  it("holds units where its cells say what is counted", () => {
    const table = tableOf(
      ["TT", "Nội dung", "Đơn vị", "Số liệu"],
      ["1", "Tổng số hộ nghèo", "Hộ", "1.204"],
      ["2", "Tỷ lệ hộ nghèo", "%", "3,5"],
      ["3", "Số xã đạt chuẩn", "Xã", "41"],
      ["4", "Kinh phí hỗ trợ", "Triệu đồng", ""],
    );
    expect(assignmentHeader(table)).toBeNull();
  });

  it("holds who does the work where its cells name bodies", () => {
    const table = tableOf(
      ["TT", "Nội dung", "Đơn vị", "Thời gian"],
      ["1", "Rà soát hộ nghèo", "Sở Y tế", "Quý I"],
      ["2", "Tổng hợp kết quả", "UBND các xã", "Quý II"],
    );
    expect(assignmentHeader(table)?.columns.get("lead")).toBe(2);
  });
});

describe("the column of who does the work", () => {
  const tableUnder = (name: string, first: string, second: string) =>
    tableOf(
      ["TT", "Nội dung", name, "Thời gian"],
      ["1", "Lập danh sách hộ nghèo", "Phòng Kinh tế", first],
      ["2", "Chia quà", "Cô Hoa", second],
    );

  it.each([
    "Đơn vị/ cá nhân phụ trách",
    "Tổ chức, cá nhân thực hiện",
    "Bộ phận/cá nhân phụ trách",
    "Thành viên phụ trách",
    "Lực lượng thực hiện",
    "Công chức tham mưu",
    "Phòng, ban phụ trách",
    "Địa phương thực hiện",
    "Cơ quan soạn thảo",
    "Đầu mối",
  ])("is known by its name: %s", (name) => {
    expect(assignmentHeader(tableUnder(name, "Tháng 3", "Tháng 4"))?.columns.get("lead")).toBe(2);
  });

  it.each(["Người theo dõi", "Số cán bộ phụ trách", "Cơ quan trình"])("is not one that says something else: %s", (name) => {
    expect(assignmentHeader(tableUnder(name, "Tháng 3", "Tháng 4"))).toBeNull();
  });

  it("assigns nothing in the programme of a day, which goes by the hour", () => {
    expect(assignmentHeader(tableUnder("Đơn vị thực hiện", "7h00 - 7h30", "7h30 - 8h15"))).toBeNull();
    expect(assignmentHeader(tableUnder("Đơn vị thực hiện", "8 giờ 00", "15 giờ 30 phút"))).toBeNull();
    expect(assignmentHeader(tableUnder("Đơn vị thực hiện", "7h00 ngày 12/4", "8h00 ngày 13/4"))).not.toBeNull();
  });
});

describe("a table of any height", () => {
  it("is read, one of 50,000 rows too", () => {
    const [block] = plainBlocks([tableOf(...Array.from({ length: 50_000 }, (_row, at) => [`${at + 1}`, "Số hộ", "Hộ", "2"]))]);
    const grid = block?.kind === "table" ? gridOf(block) : [];
    expect(grid.at(-1)?.cells.map(({ text }) => text)).toEqual(["50000", "Số hộ", "Hộ", "2"]);
  });
});
