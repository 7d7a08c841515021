import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { drawnPage } from "~/features/reading/files/drawn-page.server";
import type { PdfPage } from "~/features/reading/files/pdf-page.server";
import { isGarbled, isScanned } from "~/features/reading/files/pdf-scan.server";
import { readFile } from "~/features/reading/files/read-file.server";
import { drawnPdf, stampedPdf } from "~tests/support/pdf-file";

const linesOf = async (file: Uint8Array) =>
  (await readFile(file)).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

const at = (x: number, y: number, shown: string) => `BT /F 12 Tf ${x} ${y} Td ${shown} ET`;

describe("the text of a PDF", () => {
  it("has its blanks where the letters stand apart, however the file moves from word to word", async () => {
    const moved = at(72, 700, "[(Trung)-300(tam)] TJ 80 0 Td (y te) Tj");
    const spaced = at(72, 660, "2 Tc (KE HOACH) Tj");
    const narrow = at(72, 620, "60 Tz 3 Tw (Phong chong dich) Tj");
    expect(await linesOf(drawnPdf([moved, spaced, narrow].join("\n")))).toEqual([
      "Trung tam y te",
      "KE HOACH",
      "Phong chong dich",
    ]);
  });

  it("has a blank that is drawn by itself, however narrow", async () => {
    const near = at(72, 700, "(KIEM TRA) Tj ( ) Tj -1.8 0 Td (AN) Tj").replace("-1.8 0 Td", "137 0 Td");
    expect(await linesOf(drawnPdf(near))).toEqual(["KIEM TRA AN"]);
  });

  it("does not hold what the file itself sets apart: heads, feet, marks across the page", async () => {
    const head = `/Artifact <</Type/Pagination>> BDC ${at(72, 800, "(Trang web phap luat) Tj")} EMC`;
    const mark = "BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DU THAO) Tj ET";
    expect(await linesOf(drawnPdf([head, at(72, 700, "(Noi dung) Tj"), mark].join("\n")))).toEqual(["Noi dung"]);
  });

  it("is the marked text where a page holds no other", async () => {
    const content = `/Artifact BMC ${at(72, 700, "(Noi dung) Tj")} EMC`;
    expect(await linesOf(drawnPdf(content))).toEqual(["Noi dung"]);
  });

  it.each([
    ["the file", { page: "/Rotate 90" }, "0 1 -1 0 300 72 Tm"],
    ["its maker, to the right", {}, "0 1 -1 0 300 72 Tm"],
    ["its maker, to the left", {}, "0 -1 1 0 300 700 Tm"],
    ["its maker, upside down", {}, "-1 0 0 -1 500 300 Tm"],
  ])("is read on a page that was turned by %s", async (_who, options, turn) => {
    const content = `BT /F 12 Tf ${turn} (Bieu phan cong) Tj 0 -40 Td (Nhiem vu) Tj ET`;
    expect(await linesOf(drawnPdf(content, options))).toEqual(["Bieu phan cong", "Nhiem vu"]);
  });

  it("is Unicode in the fonts of TCVN3 and VNI", async () => {
    const tcvn3 = drawnPdf(at(72, 700, "(K\\325 ho\\271ch) Tj"), { font: ".VnTime" });
    const capitals = drawnPdf(at(72, 700, "(k\\325 ho\\271ch) Tj"), { font: "ABCDEF+.VnTimeH" });
    const vni = drawnPdf(at(72, 700, "(Ke\\341 hoa\\357ch) Tj"), { font: "VNI-Times" });
    expect(await linesOf(tcvn3)).toEqual(["Kế hoạch"]);
    expect(await linesOf(capitals)).toEqual(["KẾ HOẠCH"]);
    expect(await linesOf(vni)).toEqual(["Kế hoạch"]);
  });

  it("does not hold the notes and stamps that lie on the page", async () => {
    const note = "/Annots[<</Type/Annot/Subtype/FreeText/Rect[72 750 300 790]/Contents(Da ky)/DA(/F 12 Tf)>>]";
    expect(await linesOf(drawnPdf(at(72, 700, "(Noi dung) Tj"), { page: note }))).toEqual(["Noi dung"]);
  });

  const drawn = (words: string) => `BT /F 12 Tf 2 5 Td (${words}) Tj ET`;

  it("holds the number and the day that an electronic signature stamps where the line leaves room", async () => {
    const lines = [at(72, 700, "(So:          /UBND-KT) Tj"), at(300, 660, "(Hoa An, ngay      thang      nam 2026) Tj")];
    const file = stampedPdf(lines.join("\n"), [
      { rect: [90, 695, 120, 709], content: drawn("7432") },
      { rect: [373, 656, 390, 670], content: drawn("05") },
      { rect: [425, 656, 445, 670], content: drawn("7") },
    ]);
    expect(await linesOf(file)).toEqual(["So: 7432 /UBND-KT", "Hoa An, ngay 05 thang 7 nam 2026"]);
  });

  it("puts a stamped number beside words that were drawn apart", async () => {
    const lines = [at(72, 700, "(So:) Tj"), at(125, 700, "(/UBND-KT) Tj")];
    const file = stampedPdf(lines.join("\n"), [{ rect: [95, 693, 120, 707], content: drawn("19") }]);
    expect((await linesOf(file)).join(" ")).toMatch(/^So: 19 \/UBND-KT$/);
  });

  it("does not hold who signed, nor a figure that was stamped beside every line", async () => {
    const signed = "BT /F 8 Tf 2 20 Td (Ky boi: So Y te) Tj 0 -10 Td (05) Tj ET";
    const file = stampedPdf(at(72, 700, "(Noi dung) Tj"), [
      { rect: [300, 690, 450, 720], content: signed },
      { rect: [72, 500, 100, 514], content: drawn("31") },
    ]);
    expect(await linesOf(file)).toEqual(["Noi dung"]);
  });
});

const words = (count: number, word: (at: number) => string) => Array.from({ length: count }, (_each, at) => word(at));

describe("a page whose words are no Vietnamese", () => {
  const page = (texts: readonly string[], pictures: PdfPage["pictures"] = []): PdfPage => ({
    pieces: texts.map((text) => ({ text, left: 0, right: 10, base: 10, size: 12, isBold: false, isItalic: false })),
    rules: [],
    pictures,
    width: 595,
    height: 842,
  });
  const over = [{ name: "scan", place: [595, 0, 0, 842, 0, 0] as const }];

  it("is recognised from its picture: the scanner took them for English", () => {
    const seen = words(40, (at) => ["HOA", "nghi$m", "th6ng", "cdng"][at % 4] ?? "");
    expect([isScanned(page(seen, over)), isScanned(page(seen))]).toEqual([true, false]);
  });

  it("keeps the words that a scanner has read well, and words upon a picture", () => {
    const read = words(40, (at) => ["Kế", "hoạch", "triển", "khai"][at % 4] ?? "");
    expect(isScanned(page(read, over))).toBe(false);
  });

  it("is recognised from a picture of it, or refused, when its font says not which letters it draws", () => {
    const garbled = words(40, (at) => ["7KӵF", "KLӋQ", "QKѭ", "sau"][at % 4] ?? "");
    const russian = words(40, (at) => ["План", "работы", "Sao"][at % 3] ?? "");
    const numbers = words(40, (at) => ['!"#$%&', "7+&,_+0", "4M+,", "+.$1+"][at % 4] ?? "");
    const withoutBlanks = words(40, (at) => `Q\u0003P${at}`);
    const figures = words(60, (at) => ["1.250", "12,5%", "-", "3=1+2", "Số"][at % 5] ?? "");
    expect([garbled, numbers, withoutBlanks].map((each) => isGarbled(page(each)))).toEqual([true, true, true]);
    expect([russian, figures].map((each) => isGarbled(page(each)))).toEqual([false, false]);
  });

  it("is drawn with what its file says, to be recognised", async () => {
    const pdf = await getDocument({ data: Uint8Array.from(drawnPdf("72 600 200 100 re f")), verbosity: 0 }).promise;
    const drawn = await drawnPage(pdf, await pdf.getPage(1));
    const darkAt = (x: number, y: number) => (drawn?.data[(y * drawn.width + x) * 4] ?? 255) < 100;
    const dots = (points: number) => Math.round((points * 300) / 72);
    const middle = [dots(172), (drawn?.height ?? 0) - dots(650)] as const;
    expect([darkAt(...middle), darkAt(dots(20), dots(20))]).toEqual([true, false]);
    await pdf.destroy();
  });
});

describe("a table in a PDF", () => {
  /** Rules around the cells between these lines, level and upright. */
  const ruled = (across: readonly number[], down: readonly number[]) =>
    [
      ...down.map((y) => `${across[0]} ${y} m ${across.at(-1)} ${y} l S`),
      ...across.map((x) => `${x} ${down[0]} m ${x} ${down.at(-1)} l S`),
    ].join("\n");
  const rowsOf = async (file: Uint8Array) =>
    (await readFile(file)).blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
    );

  it("has names that are turned in their narrow cells, upwards or downwards", async () => {
    const turned = (x: number, y: number, turn: string, name: string) => `BT /F 10 Tf ${turn} ${x} ${y} Tm (${name}) Tj ET`;
    const page = [
      ruled([72, 300, 330, 360], [700, 620, 600]),
      at(80, 670, "(Noi dung) Tj"),
      turned(318, 630, "0 1 -1 0", "Quy I"),
      turned(342, 690, "0 -1 1 0", "Quy II"),
      at(80, 605, "(Trong cay) Tj"),
      at(310, 605, "(x) Tj"),
    ].join("\n");
    expect(await rowsOf(drawnPdf(page))).toEqual([
      ["Noi dung", "Quy I", "Quy II"],
      ["Trong cay", "x", ""],
    ]);
  });

  it("has a number whole that was wider than its cell", async () => {
    const page = [
      ruled([72, 300, 334], [700, 660, 640]),
      at(80, 685, "(Dan so) Tj"),
      at(302, 685, "(846.0) Tj"),
      at(302, 670, "(75) Tj"),
      at(80, 645, "(So xa) Tj"),
      at(310, 645, "(12) Tj"),
    ].join("\n");
    expect(await rowsOf(drawnPdf(page))).toEqual([
      ["Dan so", "846.075"],
      ["So xa", "12"],
    ]);
  });

  it("has its columns where nothing is written, when only a frame and the rules between its rows are drawn", async () => {
    const rows = [
      ["TT", "Cong viec", "Chu tri", "Han"],
      ["1", "Trong cay ven duong", "So Tai chinh", "30/6"],
      ["2", "Don ve sinh", "Cong an xa", "15/7"],
      ["3", "Bao cao", "Van phong", "01/12"],
    ];
    const places = [76, 110, 260, 400];
    const page = [
      ruled([72, 450], [700, 670, 640, 610, 580]),
      ...rows.flatMap((cells, row) => cells.map((cell, column) => at(places[column] ?? 0, 680 - row * 30, `(${cell}) Tj`))),
    ].join("\n");
    expect(await rowsOf(drawnPdf(page))).toEqual(rows);
  });

  it("is none where a frame holds sentences between level rules", async () => {
    const sentences = ["Don vi nao cham thi bao cao", "Ban ngay voi Van phong de biet", "Khong de qua ngay 15", "Xin cam on"];
    const page = [
      ruled([72, 450], [700, 670, 640, 610, 580]),
      ...sentences.map((sentence, row) => at(76, 680 - row * 30, `(${sentence}) Tj`)),
    ].join("\n");
    expect(await rowsOf(drawnPdf(page))).toEqual([]);
  });
});
