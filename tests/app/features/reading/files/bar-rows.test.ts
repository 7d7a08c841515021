import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";

/** A table as a web page copies it: a bar before each row and behind each cell, each on its own line; null is a cell that is spanned. */
const barred = (rows: readonly (readonly (string | null)[])[]) =>
  rows
    .map((row) => ["|", ...row.flatMap((cell) => (cell === null ? [] : cell === "" ? ["|"] : [cell, "|"]))].join("\n"))
    .join("\n");

const rowsOf = (rows: readonly (readonly (string | null)[])[]) =>
  readText(`I. NỘI DUNG\n\n${barred(rows)}\n\nII. KINH PHÍ`).flatMap((block) =>
    block.kind === "table"
      ? block.rows.map(({ cells }) => Object.fromEntries(cells.map(({ column, text }) => [column, text.replace(/\n/g, " ")])))
      : [],
  );

describe("a table copied with a bar behind each cell", () => {
  it("may begin with the time of the work, which is said again where it goes over several rows", () =>
    expect(
      rowsOf([
        ["Thời gian", "Nội dung công việc", "Người thực hiện", "Kết quả"],
        ["Từ 01/8 đến 15/8/2026", "Thành lập tổ rà soát", "Phòng Kinh tế", "Quyết định"],
        [null, "Tập huấn cho tổ rà soát", "Phòng Kinh tế", ""],
        ["Tháng 10/2026", "Họp thôn", "Trưởng thôn", "Biên bản"],
      ]).slice(2),
    ).toEqual([
      { 0: "Từ 01/8 đến 15/8/2026", 1: "Tập huấn cho tổ rà soát", 2: "Phòng Kinh tế", 3: "" },
      { 0: "Tháng 10/2026", 1: "Họp thôn", 2: "Trưởng thôn", 3: "Biên bản" },
    ]));

  it("has groups over all columns, also where these are only three", () =>
    expect(
      rowsOf([
        ["STT", "Nội dung", "Phân công"],
        ["1", "Tuyên truyền", null],
        ["1.1", "Phát tờ rơi", "Sở Y tế"],
        ["2", "Kiểm tra", null],
        ["2.1", "Kiểm tra chợ", "Sở Công Thương"],
      ]),
    ).toEqual([
      { 0: "STT", 1: "Nội dung", 2: "Phân công" },
      { 0: "1", 1: "Tuyên truyền" },
      { 0: "1.1", 1: "Phát tờ rơi", 2: "Sở Y tế" },
      { 0: "2", 1: "Kiểm tra" },
      { 0: "2.1", 1: "Kiểm tra chợ", 2: "Sở Công Thương" },
    ]));

  it("deals out who leads and helps, then the quarters, below names that go over them", () =>
    expect(
      rowsOf([
        ["TT", "Nhiệm vụ", "Đơn vị thực hiện", null, "Tiến độ năm 2026", null, null, null, "Sản phẩm"],
        [null, null, "Chủ trì", "Phối hợp", "Q.I", "Q.II", "Q.III", "Q.IV", null],
        ["A", "Hạ tầng", null, null, null, null, null, null, null],
        ["1", "Phủ sóng", "Sở Xây dựng", "", "", "X", "", "", "Sóng ổn định"],
        ["2", "Kéo cáp", "Sở Tài chính", "Sở Y tế", "x", "", "", "", "Cáp quang"],
      ])[3],
    ).toEqual({ 0: "1", 1: "Phủ sóng", 2: "Sở Xây dựng", 3: "", 4: "", 5: "X", 6: "", 7: "", 8: "Sóng ổn định" }));

  it("has the parts of a month below it, and not below the nine months behind it", () =>
    expect(
      rowsOf([
        ["TT", "Loại đơn", "Tháng 9/2026", null, null, "9 tháng đầu năm 2026"],
        [null, null, "Tiếp nhận", "Đã giải quyết", "Tồn", null],
        ["1", "Khiếu nại", "12", "10", "2", "96"],
        ["2", "Tố cáo", "5", "5", "0", "31"],
      ])[0],
    ).toMatchObject({ 2: "Tháng 9/2026", 5: "9 tháng đầu năm 2026" }));

  it("counts women and members of peoples below the persons, not below the classes", () =>
    expect(
      rowsOf([
        ["TT", "Xã", "Số lớp", "Số học viên", null, null],
        [null, null, null, "Tổng", "Nữ", "Người DTTS"],
        ["1", "Xã Đồi Ngang", "12", "240", "180", "20"],
        ["2", "Xã Khe Dài", "15", "300", "210", "-"],
      ])[0],
    ).toMatchObject({ 2: "Số lớp", 3: "Số học viên" }));
});
