import { describe, expect, it } from "vitest";
import { draftParagraph } from "~/features/reading/files/draft";
import { withGroupNumbers } from "~/features/reading/files/group-numbers";
import { piecesOfLine, type SeenLine } from "~/features/reading/files/recognised-line";
import { marksOfParts } from "~/features/reading/files/recognised-marks";
import { recognisedPages } from "~/features/reading/files/recognised-pages";

/** A line of words, each as wide as so many points, with the room of a blank between them. */
function line(
  base: number,
  left: number,
  ...words: readonly (readonly [text: string, wide: number, confidence?: number])[]
): SeenLine {
  let at = left;
  const seen = words.map(([text, wide, confidence = 95]) => {
    const word = { text, confidence, left: at, right: at + wide, top: base - 10, bottom: base };
    at += wide + 4;
    return word;
  });
  return { base, top: base - 10, bottom: base, words: seen };
}

const textsOf = (seen: readonly SeenLine[], rules: Parameters<typeof recognisedPages>[0][number]["rules"] = []) =>
  recognisedPages([{ pieces: [], rules, width: 595, height: 842, seen }])[0]?.pieces.map(({ text }) => text.trim());

describe("a point that was seen as “I.”", () => {
  const points = (...beginnings: readonly (readonly [number: string, word: string])[]) =>
    textsOf(beginnings.map(([number, word], at) => line(100 + 20 * at, 60, [number, 8], [word, 40])));

  it("is the first, where the second stands right below it", () => {
    expect(points(["I.", "Lắp"], ["2.", "Trồng"])).toEqual(["1.", "Lắp", "2.", "Trồng"]);
  });

  it("stays a heading where it is one: in capitals, or above points of its own", () => {
    expect(points(["I.", "MỤC"], ["2.", "Trồng"])?.[0]).toBe("I.");
    expect(points(["I.", "Mục"], ["1.", "Lắp"], ["2.", "Trồng"])?.[0]).toBe("I.");
  });
});

describe("a line as it was seen", () => {
  it("says of every word that was put right that it is doubtful", () => {
    const pieces = piecesOfLine(line(100, 60, ["Kiếm", 30], ["tra", 20], ["hồ", 15], ["sơ", 12, 60]));
    expect(pieces.map(({ text, isDoubtful }) => [text.trim(), isDoubtful])).toEqual([
      ["Kiểm", true],
      ["tra", false],
      ["hồ", false],
      ["sơ", true],
    ]);
  });

  it("says how a word was seen that is read as another one; blanks and dust are no other word", () => {
    const pieces = piecesOfLine(line(100, 60, ["Kiếm", 30], ["tra", 20], ["hồsơ", 25], ["phường”", 30]));
    expect(pieces.map(({ seen }) => seen)).toEqual(["Kiếm", undefined, undefined, undefined]);
  });

  it("leaves out what is flat, and dust that is surely none of the signs of a text", () => {
    const row = line(100, 60, ["Kết", 20], ["NI", 90], ["quả", 20]);
    const flat = { ...row, words: row.words.map((word) => (word.text === "NI" ? { ...word, top: 98.5 } : word)) };
    expect(piecesOfLine(flat).map(({ text }) => text.trim())).toEqual(["Kết", "quả"]);
    expect(piecesOfLine(line(100, 60, ["%", 10])).map(({ text }) => text.trim())).toEqual(["%"]);
    expect(piecesOfLine(line(100, 60, ["“", 10]))).toEqual([]);
    expect(piecesOfLine(line(100, 60, ["-", 4], ["-", 4], ["Nữ", 14])).map(({ text }) => text.trim())).toEqual(["-", "Nữ"]);
  });
});

describe("a stroke between figures", () => {
  it("is a slash, whichever of its signs was seen", () => {
    const seen = line(100, 60, ["Quý", 20], ["II\u20442026", 40]);
    expect(piecesOfLine(seen).map(({ text }) => text.trim())).toEqual(["Quý", "II/2026"]);
  });
});

describe("a recognised page", () => {
  it("has the number of a heading on its line, though a tab stands between", () => {
    expect(textsOf([line(100, 120, ["NỘI", 20], ["DUNG", 30]), line(100, 60, ["R", 7, 50])])).toEqual(["I.", "NỘI", "DUNG"]);
  });

  it("leaves a number in its cell where a rule stands between", () => {
    const rules = [{ isLevel: false, at: 90, from: 60, to: 140 }];
    expect(textsOf([line(100, 60, ["1", 5]), line(100, 120, ["Sở", 12], ["Y", 8], ["tế", 10])], rules)).toEqual([
      "1",
      "Sở",
      "Y",
      "tế",
    ]);
    expect(textsOf([line(100, 60, ["1", 5]), line(100, 120, ["Sở", 12], ["Y", 8], ["tế", 10])])).toEqual(["1.", "Sở", "Y", "tế"]);
  });

  it("counts its headings on where one was hardly recognised", () => {
    const headings = [line(100, 60, ["I.", 7], ["MỤC", 30]), line(200, 60, [".I", 19, 60], ["TỔ", 15], ["CHỨC", 30])];
    expect(textsOf(headings)).toEqual(["I.", "MỤC", "II.", "TỔ", "CHỨC"]);
  });
});

describe("the groups of a recognised table", () => {
  const cell = (text: string, column: number, columns = 1) => ({ column, columns, rows: 1, blocks: [draftParagraph(text)] });
  const group = (number: string, name: string) => [cell(number, 0), cell(name, 1, 2)];
  const row = (...texts: readonly string[]) => texts.map((text, column) => cell(text, column));
  const numbersOf = (...rows: Parameters<typeof withGroupNumbers>[0][number][]) =>
    withGroupNumbers(rows).map(([first]) => first?.blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join());

  it("are counted with Roman numbers where their numbers are strokes", () => {
    expect(numbersOf(group("l", "HỘ NGHÈO"), row("1", "Tổng số", "12"), group("I", "HỖ TRỢ"))).toEqual(["I", "1", "II"]);
    expect(numbersOf(group("", "Thể chế"), row("1", "Rà soát", "12"), group("I", "Thủ tục"))).toEqual(["", "1", "II"]);
  });

  it("keep the figures that they are counted with", () => {
    expect(numbersOf(row("1", "Nhóm pháp lý", ""), row("1.1", "Sửa đổi", "12"), row("2", "Nhóm hạ tầng", ""))).toEqual([
      "1",
      "1.1",
      "2",
    ]);
  });
});

it("a doubtful word that repairing changed beyond finding it stays with its paragraph", () => {
  const draft = { doubtful: ["Ké", "hoạch"] };
  expect(marksOfParts(draft, ["I. Kế hoạch", "1. Mục đích"])).toEqual([{ doubtful: ["hoạch", "Ké"] }, { doubtful: [] }]);
  expect(marksOfParts(draft, [])).toEqual([]);
});
