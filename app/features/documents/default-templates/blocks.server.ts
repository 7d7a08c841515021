/** The parts that stand around the text of every document: who writes, what about, to whom, who signs, who receives it. */
import { BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { type Block, line, mark, run, textWidth, twips, when } from "./page.server";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const solid = (size = 4, color = "000000") => ({ style: BorderStyle.SINGLE, size, color, space: 1 });

/** A short rule in the middle of a column: `length` and `column` in millimetres. */
function rule(column: number, length: number): Paragraph {
  const side = twips((column - length) / 2);
  return new Paragraph({
    children: [run("", { size: 2 })],
    indent: { left: side, right: side },
    border: { top: solid(6) },
    // Below the dots under the letters of the line above.
    spacing: { before: 70, after: 0, line: 60 },
  });
}

function sideBySide(...columns: { width: number; children: Block[] }[]): Table {
  return new Table({
    width: { size: twips(columns.reduce((sum, column) => sum + column.width, 0)), type: WidthType.DXA },
    columnWidths: columns.map((column) => twips(column.width)),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ width, children }) =>
            new TableCell({ width: { size: twips(width), type: WidthType.DXA }, borders: noBorders, children }),
        ),
      }),
    ],
  });
}

// Ô số 10a: red letters in a red box, of the size that the degree of urgency has.
function stamp(words: string, width: number): Table {
  const red = "FF0000";
  const border = solid(8, red);
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(width)],
    layout: TableLayoutType.FIXED,
    alignment: "center",
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...noBorders, top: border, bottom: border, left: border, right: border },
    rows: [
      new TableRow({
        height: { value: twips(8), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: twips(width), type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [line(words, { size: 13, bold: true, color: red })],
          }),
        ],
      }),
    ],
  });
}

const stamps = [
  { field: "hỏa tốc", words: "HỎA TỐC", width: 30 },
  { field: "thượng khẩn", words: "THƯỢNG KHẨN", width: 40 },
  { field: "khẩn", words: "KHẨN", width: 20 },
] as const;

const leftColumn = 69;
const rightColumn = textWidth.portrait - leftColumn;

/**
 * National name and motto on the right, the issuing body, number and, for a letter, the subject on the left.
 * @param symbol what stands after the number, with the fields of the template
 */
export function letterhead({ symbol, isLetter }: { symbol: string; isLetter: boolean }): Block[] {
  const head = sideBySide(
    {
      width: leftColumn,
      children: [
        ...when("cơ quan chủ quản", line("{cơ quan chủ quản}", { size: 12 })),
        line("{cơ quan ban hành}", { size: 12, bold: true }),
        rule(leftColumn, 22),
        line(`Số:        /${symbol}`, { size: 13, before: 4 }),
        ...(isLetter ? [line("V/v {trích yếu}", { size: 12, before: 3 })] : []),
        ...stamps.flatMap(({ field, words, width }) => when(field, line("", { size: 4 }), stamp(words, width))),
        line("", { size: 2 }),
      ],
    },
    {
      width: rightColumn,
      children: [
        line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 12, bold: true }),
        line("Độc lập - Tự do - Hạnh phúc", { size: 13, bold: true }),
        rule(rightColumn, 57),
        line("{địa danh}, ngày       tháng {tháng} năm {năm}", { size: 13, italics: true, before: 5 }),
      ],
    },
  );
  return [head];
}

/** The kind of document in capitals, its subject and the rule below it; for everything that is not a letter. */
export function titleBlock(kind: string): Block[] {
  return [line(kind, { bold: true, before: 12 }), line("{trích yếu}", { bold: true }), rule(textWidth.portrait, 45)];
}

/** "Kính gửi: …" on one line, or each receiver on a line of its own. */
export function addressees(): Block[] {
  return [
    ...when("một nơi nhận", line("Kính gửi: {kính gửi}", { before: 14, after: 6 })),
    ...when("nhiều nơi nhận", indented("Kính gửi:", { left: 35, before: 14 }), ...addresseeLines()),
  ];
}

// Receivers stand in a column of their own, each further line of a long name under its first.
function indented(
  text: string,
  { left, hanging = 0, before = 0 }: { left: number; hanging?: number; before?: number },
): Paragraph {
  return new Paragraph({
    children: [run(text)],
    indent: { left: twips(left), hanging: twips(hanging) },
    spacing: { before: before * 20, after: 0 },
  });
}

const addresseeLines = () => when("danh sách kính gửi", indented("- {tên}{dấu}", { left: 55, hanging: 3 }));

/** Receivers on the left, the signature on the right. */
export function closing(): Block[] {
  const receivers = [
    line("Nơi nhận:", { size: 12, bold: true, italics: true, align: "left" }),
    mark("#nơi nhận"),
    line("- {tên};", { size: 11, align: "left" }),
    mark("/nơi nhận"),
    line("- Lưu: VT{đơn vị soạn thảo}.", { size: 11, align: "left" }),
  ];
  const signature = [
    mark("#chữ ký"),
    line("{dòng}", { bold: true }),
    mark("/chữ ký"),
    ...[1, 2, 3, 4].map(() => line("", { size: 14 })),
    line("{người ký}", { bold: true }),
  ];
  return [
    line("", { size: 8, keepNext: true }),
    sideBySide({ width: 72, children: receivers }, { width: textWidth.portrait - 72, children: signature }),
  ];
}

/** The words that tie the annex of a letter to it. */
export const annexOfLetter =
  "(Kèm theo {loại văn bản kèm} số        /{ký hiệu} ngày      /      /{năm} của {cơ quan ban hành câu})";

/** "Phụ lục", its title in capitals, and to which document it belongs. */
export function annexHead(title: string, belongsTo: string): Block[] {
  return [line("Phụ lục", { bold: true }), line(title, { bold: true }), line(belongsTo, { italics: true, size: 13, after: 8 })];
}

/** The room between the text and a table. */
export const beforeTable = () => line("", { size: 4 });

export type Column = { readonly head: string; readonly width: number; readonly cell: string; readonly align?: "left" | "center" };

function cell(
  text: string,
  width: number,
  { bold = false, align = "left" as "left" | "center", span = 1, keepNext = false } = {},
): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: twips(1.5), right: twips(1.5), top: twips(0.8), bottom: twips(0.8) },
    children: [line(text, { size: 12, bold, align, keepNext })],
  });
}

/**
 * A table whose head stands on every page and whose rows are never split: one row for each entry of `loop`,
 * under a row for each entry of `group`.
 */
export function tableOf(columns: readonly Column[], loop: string, group?: { field: string; words: string }): Table {
  const last = columns.length - 1;
  const close = group ? `{/${loop}}{/${group.field}}` : `{/${loop}}`;
  const words = ({ cell: text }: Column, index: number) =>
    `${index === 0 ? `{#${loop}}` : ""}${text}${index === last ? close : ""}`;
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const groupRow = (wide: NonNullable<typeof group>) =>
    new TableRow({
      cantSplit: true,
      children: [cell(`{#${wide.field}}${wide.words}`, whole, { bold: true, span: columns.length, keepNext: true })],
    });
  return new Table({
    width: { size: twips(whole), type: WidthType.DXA },
    columnWidths: columns.map((column) => twips(column.width)),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.head, column.width, { bold: true, align: "center" })),
      }),
      ...(group ? [groupRow(group)] : []),
      new TableRow({
        cantSplit: true,
        children: columns.map((column, index) => cell(words(column, index), column.width, { align: column.align ?? "left" })),
      }),
    ],
  });
}
