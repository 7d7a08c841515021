import { describe, expect, it } from "vitest";
import type { Block } from "~/features/reading/block";
import { decodeText } from "~/features/reading/files/decode-text";
import { readText } from "~/features/reading/files/read-text";

const paragraphs = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [`${block.line}: ${block.text}`] : []));
const rows = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === "table" ? [block.rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)])] : [],
  );

describe("plain text", () => {
  it("keeps the line of the file on which a paragraph begins", () => {
    expect(paragraphs(readText("KẾ HOẠCH\r\n\r\nVề việc rà soát\r\n\r\n1. Báo cáo\r\ntrước ngày 05/7."))).toEqual([
      "1: KẾ HOẠCH",
      "3: Về việc rà soát",
      "5: 1. Báo cáo trước ngày 05/7.",
    ]);
  });

  it("makes tables of rows with tabs, over the turn of a page and with a cell wrapped onto a line of its own", () => {
    const text = "Biểu\n\nNội dung\tĐơn vị\tSố\n- Tổng số\tNgười\t19.810\n\n- Tỷ lệ lao động được\n\t%\t-\n\nNơi nhận:";
    expect(rows(readText(text))).toEqual([
      [
        [3, "Nội dung", "Đơn vị", "Số"],
        [4, "- Tổng số", "Người", "19.810"],
        [6, "- Tỷ lệ lao động được", "%", "-"],
      ],
    ]);
    expect(paragraphs(readText(text))).toEqual(["1: Biểu", "9: Nơi nhận:"]);
  });

  it("makes tables of rows with bars; a single row is a letterhead, a lone bar nothing", () => {
    expect(rows(readText("| TT | Việc |\n|---|---|\n| 1 | Báo cáo |"))).toEqual([
      [
        [1, "TT", "Việc"],
        [3, "1", "Báo cáo"],
      ],
    ]);
    expect(paragraphs(readText("UBND TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA |\n|\nKẾ HOẠCH"))).toEqual([
      "1: UBND TỈNH",
      "1: CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
      "3: KẾ HOẠCH",
    ]);
  });

  it("finds the table that a web page leaves as one line per cell, blanks in its empty ones", () => {
    const cells = [
      "Nội dung",
      "Đơn vị tính",
      "Số lượng",
      "1. Thực trạng",
      "\u00a0",
      "\u00a0",
      "- Tổng số cơ sở",
      "cơ sở",
      "\u00a0",
      "Trong đó:",
      "\u00a0",
      "\u00a0",
    ];
    const text = ["PHỤ LỤC", ...cells, "Lưu ý: số liệu đến 30/6"].join("\n\n");
    expect(rows(readText(text))).toEqual([
      [
        [3, "Nội dung", "Đơn vị tính", "Số lượng"],
        [9, "1. Thực trạng", "", ""],
        [15, "- Tổng số cơ sở", "cơ sở", ""],
        [21, "Trong đó:", "", ""],
      ],
    ]);
    expect(paragraphs(readText(text))).toEqual(["1: PHỤ LỤC", "27: Lưu ý: số liệu đến 30/6"]);
  });

  it("cells copied one to a line may have a head in two rows, and a line “Đơn vị tính” above is no head", () => {
    const head = ["STT", "Địa phương", "Nhu cầu", "Đã xong", "\u00a0", "\u00a0", "\u00a0", "\u00a0", "Tổng số", "Xây mới"];
    const body = ["1", "Xã An Lộc", "320", "280", "200", "2", "Xã Bãi Vàng", "615", "480", "365"];
    expect(rows(readText(["Đơn vị tính: căn", ...head, ...body].join("\n\n")))).toEqual([
      [
        [3, "STT", "Địa phương", "Nhu cầu", "Đã xong", ""],
        [13, "", "", "", "Tổng số", "Xây mới"],
        [23, "1", "Xã An Lộc", "320", "280", "200"],
        [33, "2", "Xã Bãi Vàng", "615", "480", "365"],
      ],
    ]);
  });

  const rowsOf = (text: string) =>
    readText(text).flatMap((block) =>
      block.kind === "table" ? block.rows.map(({ cells }) => cells.map((cell) => cell.text)) : [],
    );

  it("a blank cell that left no line is known by the words of time behind it", () => {
    const head = ["STT", "Hoạt động", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"];
    const body = [
      ["1", "Kiểm kê vườn ươm", "Sở Xây dựng", "Hội Nông dân", "Tháng 8/2026"],
      ["2", "Mở lớp ghép cây", "Sở Xây dựng", "Hội Nông dân", "Trước 15/8/2026"],
      ["3", "Cấp cây giống", "Sở Xây dựng", "Quý IV"],
      ["4", "Nghiệm thu", "Sở Tài chính", "Sở Xây dựng", "Quý IV"],
    ];
    const [, , , third, fourth] = rowsOf([head, ...body].flat().join("\n\n"));
    expect([third, fourth]).toEqual([["3", "Cấp cây giống", "Sở Xây dựng", "", "Quý IV"], body[3]]);
  });

  it("a figure in a row of cells copied one to a line begins no row", () => {
    const lines = [
      "STT",
      "Công trình",
      "Số cây",
      "Đơn vị",
      "1",
      "Đồi thông",
      "15",
      "Xã An Lộc",
      "2",
      "Vườn ươm",
      "40",
      "Xã Bãi Vàng",
    ];
    expect(rowsOf(lines.join("\n")).slice(1)).toEqual([lines.slice(4, 8), lines.slice(8)]);
  });

  it("a leader who stands once for several rows leaves empty cells below, unlike one who helps", () => {
    const rows = [
      "STT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian",
      "1\tKiểm kê vườn ươm\tSở Xây dựng\tHội Nông dân\tQuý I",
      "2\tCấp cây giống\t\t\tQuý II",
      "3\tNghiệm thu\tSở Tài chính\t\tQuý III",
    ];
    expect(
      readText(rows.join("\n")).flatMap((block) =>
        block.kind === "table" ? block.rows.slice(1).map(({ cells }) => cells.map((cell) => [cell.column, cell.rows])) : [],
      ),
    ).toEqual([
      [0, 1, 2, 3, 4].map((column) => [column, column === 2 ? 2 : 1]),
      [0, 1, 3, 4].map((column) => [column, 1]),
      [0, 1, 2, 3, 4].map((column) => [column, 1]),
    ]);
  });

  const bars = (rows: readonly (readonly string[])[]) => rows.map((row) => `|\n${row.join("\n|\n")}\n|`).join("\n");

  it("the text goes on right below a table between bars", () => {
    const rows = [
      ["TT", "Nội dung", "Chủ trì", "Thời gian"],
      ["1", "Kiểm kê vườn ươm", "Sở Xây dựng", "Quý I"],
      ["2", "Cấp cây giống", "Sở Tài chính", "Quý II"],
      ["3", "Nghiệm thu", "Sở Xây dựng", "Quý III"],
    ];
    const below = "Kế hoạch trồng cây năm 2026\nVăn bản liên quan\nBan hành: 02/3/2026\n|\n";
    expect(rowsOf(`${bars(rows)}\n${below}`)).toEqual(rows);
  });

  it("the column of the numbers may have no name between bars", () => {
    const rows = [
      ["1.1", "Kiểm kê vườn ươm", "Sở Xây dựng", "Quý I"],
      ["1.2", "Cấp cây giống", "Sở Tài chính", "Quý II"],
      ["1.3", "Nghiệm thu", "Sở Xây dựng", "Quý III"],
    ];
    expect(rowsOf(bars([["Nội dung", "Đơn vị thực hiện", "Thời gian"], ...rows]))).toEqual([
      ["", "Nội dung", "Đơn vị thực hiện", "Thời gian"],
      ...rows,
    ]);
  });

  it("takes a typed number with a tab after it for a paragraph", () => {
    expect(paragraphs(readText("1.\tMục đích\na)\tRà soát"))).toEqual(["1: 1. Mục đích", "2: a) Rà soát"]);
  });

  it("drops page numbers, rules, and what runs on every page", () => {
    const page = (number: number) =>
      `Kế hoạch tuyên truyền\n${Array.from({ length: 14 }, (_each, at) => `- Việc ${number}.${at} của các sở.`).join("\n")}\n\n${number}\n\f`;
    const text = paragraphs(readText([1, 2, 3, 4].map(page).join("")));
    expect(text).toHaveLength(57);
    expect(text[1]).toBe("2: - Việc 1.0 của các sở.");
    expect(paragraphs(readText("UBND TỈNH\n-------\nSố: 1"))).toEqual(["1: UBND TỈNH", "3: Số: 1"]);
  });

  it("keeps a number that stands alone for another reason", () => {
    expect(paragraphs(readText("Số người:\n\n12\n\nSố xã:\n\n7"))).toEqual(["1: Số người:", "3: 12", "5: Số xã:", "7: 7"]);
  });
});

describe("the encoding of a text", () => {
  const words = "Độc lập - Tự do - Hạnh phúc";
  const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  it.each([
    ["UTF-8", new TextEncoder().encode(words)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${words}`)],
    ["UTF-16", Uint8Array.from(Buffer.from(`\ufeff${words}`, "utf16le"))],
    ["windows-1258", bytesOf("\xd0\xf4\xf2c l\xe2\xf2p - T\xfd\xf2 do - Ha\xf2nh phu\xecc")],
    ["TCVN3", bytesOf("§éc lËp - Tù do - H¹nh phóc")],
    ["VNI", bytesOf("Ñoäc laäp - Töï do - Haïnh phuùc")],
  ])("%s is known by its bytes", (_name, bytes) => expect(decodeText(bytes)).toBe(words));
});
