import { LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, Document as WordDocument } from "docx";
import { describe, expect, it } from "vitest";
import { readFile } from "~/features/reading/files/read-file.server";
import { readDocument } from "~/features/reading/read-document";

const cell = (lines: string | readonly string[], spans: { rowSpan?: number; columnSpan?: number } = {}) =>
  new TableCell({ children: [lines].flat().map((text) => new Paragraph({ text })), ...spans });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });
const numbered = (text: string, level: number) => new Paragraph({ text, numbering: { reference: "outline", level } });
const line = (text: string) => new Paragraph({ text });

const levels = [
  { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1." },
  { level: 1, format: LevelFormat.DECIMAL, text: "%2." },
  { level: 2, format: LevelFormat.LOWER_LETTER, text: "%3)" },
];

// As clerks make it: head and closing in tables without lines, numbers drawn by Word, merged cells in the annex.
const plan = new WordDocument({
  numbering: { config: [{ reference: "outline", levels }] },
  sections: [
    {
      children: [
        new Table({
          rows: [
            row(
              cell(["ỦY BAN NHÂN DÂN", "TỈNH HẢI SƠN"]),
              cell(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]),
            ),
            row(cell("Số: 45/KH-UBND"), cell("Hải Sơn, ngày 05 tháng 5 năm 2026")),
          ],
        }),
        line("KẾ HOẠCH"),
        line("Phát triển thanh niên giai đoạn 2026 - 2030"),
        numbered("TỔ CHỨC THỰC HIỆN", 0),
        numbered("Sở Nội vụ", 1),
        numbered("Chủ trì, phối hợp với Tỉnh đoàn mở lớp kỹ năng.", 2),
        numbered("UBND các xã, phường", 1),
        line("Lập kế hoạch thực hiện trước ngày 30/6/2026."),
        new Table({
          rows: [
            row(
              cell(["Nơi nhận:", "- Sở Nội vụ;", "- UBND các xã, phường;", "- Lưu: VT."]),
              cell(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Đặng Thị Khung"]),
            ),
          ],
        }),
        line("PHỤ LỤC"),
        line("PHÂN CÔNG NHIỆM VỤ"),
        new Table({
          rows: [
            row(
              cell("TT", { rowSpan: 2 }),
              cell("Nội dung", { rowSpan: 2 }),
              cell("Cơ quan thực hiện", { columnSpan: 2 }),
              cell("Thời gian", { rowSpan: 2 }),
            ),
            row(cell("Chủ trì"), cell("Phối hợp")),
            row(cell("I. Truyền thông", { columnSpan: 5 })),
            row(
              cell("1"),
              cell("Tổ chức đối thoại với thanh niên"),
              cell("Sở Nội vụ", { rowSpan: 2 }),
              cell("Tỉnh đoàn"),
              cell("Quý III/2026"),
            ),
            row(cell("2"), cell("Xây dựng chuyên mục"), cell("Báo Hải Sơn"), cell("Hằng tháng")),
          ],
        }),
      ],
    },
  ],
});

describe("a Word file as clerks make it", async () => {
  const { blocks } = await readFile(new Uint8Array(await Packer.toBuffer(plan)));
  const { document, tasks } = readDocument(blocks);

  it("is read through its frames", () => {
    expect(document).toMatchObject({
      number: "45/KH-UBND",
      issuedOn: "2026-05-05",
      place: "Hải Sơn",
      issuer: "Ủy ban nhân dân tỉnh Hải Sơn",
      title: "Phát triển thanh niên giai đoạn 2026 - 2030",
      signer: "Đặng Thị Khung",
      recipients: ["Sở Nội vụ", "UBND các xã, phường", "Lưu: VT"],
    });
  });

  it("has the numbers that Word draws, and merged cells speak for every row that they cover", () => {
    expect(tasks.map(({ source, lead, support }) => [source.path.join("."), lead, support])).toEqual([
      ["I.1.a", ["Sở Nội vụ"], ["Tỉnh đoàn"]],
      ["I.2", ["UBND các xã, phường"], []],
      ["Phụ lục.I.1", ["Sở Nội vụ"], ["Tỉnh đoàn"]],
      ["Phụ lục.I.2", ["Sở Nội vụ"], ["Báo Hải Sơn"]],
    ]);
    expect(tasks.map(({ deadlines }) => deadlines[0]?.kind ?? null)).toEqual([null, "before", "quarter", "periodic"]);
  });
});
