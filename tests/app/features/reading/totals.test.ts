import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const remarks = (table: string) =>
  readDocument(readText(`BÁO CÁO\nKết quả năm 2025\nI. KẾT QUẢ\nCó biểu kèm theo.\nPHỤ LỤC\nBIỂU SỐ LIỆU\n${table}`))
    .problems.filter(({ code }) => code === "breakdown-mismatch")
    .map(({ message }) => message);

describe("a total beside its rows", () => {
  it("“Cộng” is the sum of the rows above it", () => {
    const rows = "TT\tNguồn vốn\tSố tiền (triệu đồng)\n1\tNgân sách tỉnh\t120\n2\tNgân sách xã\t30,5\n\tCộng\t";
    expect(remarks(`${rows}150,5`)).toEqual([]);
    expect(remarks(`${rows}160,5`)).toEqual(["“Cộng” là 160,5 nhưng 120 + 30,5 cộng lại là 150,5. Kiểm tra lại số liệu."]);
  });

  it("the whole province is the sum of its communes, column by column, but for rates", () => {
    const head = "STT\tĐịa phương\tSố hộ\tTỷ lệ (%)\n\tTOÀN TỈNH\t";
    const rows = "\n1\tXã An Lộc\t40\t2,1\n2\tXã Bãi Vàng\t60\t3,3";
    expect(remarks(`${head}100\t2,8${rows}`)).toEqual([]);
    expect(remarks(`${head}110\t2,8${rows}`)).toEqual(["“Số hộ” là 110 nhưng 40 + 60 cộng lại là 100. Kiểm tra lại số liệu."]);
  });

  it("groups to which one person belongs at once have no sum", () => {
    const head = "TT\tNội dung\tSố người\n\tTổng số\t100\n";
    expect(remarks(`${head}1\tNam\t60\n2\tNữ\t40\n3\tDân tộc thiểu số\t30\n4\tĐảng viên\t90`)).toEqual([]);
    expect(remarks(`${head}1\tHộ nghèo\t60\n2\tNgười khuyết tật\t70`)).toEqual([]);
    expect(remarks(`${head}1\tNam\t60\n2\tNữ\t45`)).toHaveLength(1);
    expect(remarks(`${head}1\tBan Dân tộc\t60\n2\tSở Y tế\t45`)).toHaveLength(1);
  });

  it("rows in several units have no sum", () => {
    expect(
      remarks("TT\tNội dung\tĐVT\tSố lượng\n1\tLớp tập huấn\tLớp\t4\n2\tHọc viên\tNgười\t90\n\tTổng cộng\tNgười\t90"),
    ).toEqual([]);
  });
});
