import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const sheet = (lines: string) => `UBND XÃ ĐÔNG NINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

PHIẾU THU THẬP SỐ LIỆU VỀ NHÀ VĂN HÓA

(Số liệu tính đến hết ngày 31/10/2026)

${lines}`;

const formOf = (lines: string) => readDocument(readText(sheet(lines))).forms[0];
const rowsOf = (lines: string) =>
  formOf(lines)?.indicators.map(({ label, unit, kind, breakdownOf }) => [label, unit, kind, breakdownOf]);

const lines = `1. Tổng số nhà văn hóa: ……… nhà
Trong đó:
- Nhà văn hóa thôn: ……… nhà
- Nhà văn hóa xã: ......... nhà
2. Số buổi hoạt động: ……… buổi, thu hút: ……… lượt người
3. Đã có quy chế hoạt động: Có ☐ Không ☐
4. Khó khăn, vướng mắc: ………………`;

describe("a form whose lines leave room for what they ask", () => {
  it("has an indicator for each room, with the unit behind it, and parts of the total above them", () =>
    expect(rowsOf(lines)).toEqual([
      ["Tổng số nhà văn hóa", "nhà", "number", null],
      ["Nhà văn hóa thôn", "nhà", "number", 0],
      ["Nhà văn hóa xã", "nhà", "number", 0],
      ["Số buổi hoạt động", "buổi", "number", null],
      ["thu hút", "lượt người", "number", null],
      ["Đã có quy chế hoạt động", "Có/Không", "yesno", null],
      ["Khó khăn, vướng mắc", null, "text", null],
    ]));

  it("has the title and the cut-off date of its paper, and assigns nothing", () => {
    const reading = readDocument(readText(sheet(lines)));
    expect(reading.forms[0]).toMatchObject({ title: "PHIẾU THU THẬP SỐ LIỆU VỀ NHÀ VĂN HÓA", cutOff: "2026-10-31" });
    expect(reading.tasks).toEqual([]);
  });

  it("says yes or no where a box is ticked", () =>
    expect(formOf(lines.replace("Có ☐ Không ☐", "☐ Có ☑ Không"))?.indicators[5]).toMatchObject({ value: false, state: "value" }));

  it("is none where an application asks for names and places", () =>
    expect(formOf("1. Tên tổ chức: ………\n2. Trụ sở: ………\n3. Ngành nghề: ………\n4. Lý do đề nghị: ………")).toBe(undefined));

  it("is none where only here and there something is left open", () =>
    expect(
      formOf("1. Trưởng thôn ký: ………\n2. Nhà văn hóa mở cửa buổi tối.\n3. Người dân đến đọc sách.\n4. Trẻ em học hát."),
    ).toBe(undefined));
});

describe("a statistical sheet alone in its file", () => {
  it("has its title below the box that says its number and who reports to whom", () => {
    const box = "| Biểu số: 03/BC-YT | Đơn vị báo cáo: Trạm Y tế |";
    const rows =
      "Chỉ tiêu\tMã số\tTổng số\tChia ra\t\n\t\t\tNam\tNữ\nA\tB\t1=2+3\t2\t3\n1. Số trẻ được tiêm\t01\t30\t16\t14\n2. Số trẻ hoãn tiêm\t02\t4\t1\t3";
    const reading = readDocument(
      readText(`${box}\n\nSỐ TRẺ ĐƯỢC TIÊM CHỦNG\n(Kỳ báo cáo: quý II/2026)\nĐơn vị tính: Trẻ em\n${rows}`),
    );
    expect(reading.forms.map(({ title }) => title)).toEqual(["SỐ TRẺ ĐƯỢC TIÊM CHỦNG"]);
    expect(reading.tasks).toEqual([]);
  });
});
