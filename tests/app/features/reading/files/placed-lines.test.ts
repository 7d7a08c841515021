import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Paragraph, Row } from "~/features/reading/block";
import { blockList } from "~/features/reading/files/block-list";
import { finishRecognised } from "~/features/reading/files/finish-blocks";
import { placedLines } from "~/features/reading/files/placed-lines";
import { printedBlocks } from "~/features/reading/files/printed-blocks";
import { recognisedPages } from "~/features/reading/files/recognised-pages";
import { plainRow } from "~/features/reading/files/text-rows";
import type { WordSpot } from "~/features/reading/files/word-spots";
import { pagesOfWords } from "../../../../reading/scan-words";

function paragraph(text: string): Block[] {
  const list = blockList();
  list.paragraph({ text });
  return list.blocks;
}

function table(...cells: readonly string[]): Block[] {
  const list = blockList();
  list.table([plainRow(1, cells)]);
  return list.blocks;
}

const sizes = [
  { width: 600, height: 800 },
  { width: 600, height: 800 },
];
const spot = (words: string, left: number, top: number, known: Partial<WordSpot> = {}): WordSpot => ({
  page: 0,
  left,
  right: left + 38,
  top,
  bottom: top + 12,
  words,
  isDoubtful: false,
  ...known,
});
const placed = (blocks: readonly Block[], ...spots: (readonly [number, readonly WordSpot[]])[]) =>
  placedLines(blocks, new Map(spots), sizes);

describe("where a line stands on the pictures of its pages", () => {
  it("is one box for each printed line of a paragraph, in percent of the page with a little room", () => {
    const words = [spot("Trồng", 62, 102), spot("cây", 122, 103), spot("xanh", 62, 122)];
    expect(placed(paragraph("Trồng cây xanh"), [1, words])[0]).toEqual([
      {
        line: 1,
        boxes: [
          { left: 10, top: 12.5, width: 17, height: 2.13 },
          { left: 10, top: 15, width: 7, height: 2 },
        ],
        doubtful: [],
      },
    ]);
  });

  it("is the whole row of a table, whose cells have lines of their own", () => {
    const words = [spot("1", 62, 102), spot("Trồng", 122, 102), spot("cây", 122, 117)];
    const [line] = placed(table("1", "Trồng cây"), [1, words])[0] ?? [];
    expect(line?.boxes).toEqual([{ left: 10, top: 12.5, width: 17, height: 3.88 }]);
  });

  it("is on both pages where a line goes on over the page", () => {
    const words = [spot("Trồng", 62, 780), spot("cây", 62, 60, { page: 1, isDoubtful: true })];
    const pages = placed(paragraph("Trồng cây"), [1, words]);
    expect(pages.map((lines) => lines.map(({ line, boxes }) => [line, boxes.length]))).toEqual([[[1, 1]], [[1, 1]]]);
    expect(pages[1]?.[0]?.doubtful).toEqual([{ words: "cây", box: { left: 10, top: 7.25, width: 7, height: 2 } }]);
  });

  it("is said of no line that is not in the document, and nothing is said of a line that was not seen", () => {
    expect(placed(paragraph("Trồng cây"), [7, [spot("Đến", 62, 102)]])).toEqual([[], []]);
  });

  it("lies within the page, wherever words were seen", () => {
    const sides = fc.record({
      left: fc.double({ min: -900, max: 900, noNaN: true }),
      top: fc.double({ min: -900, max: 1_200, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(sides, { minLength: 1, maxLength: 30 }), (seen) => {
        const words = seen.map(({ left, top }) => spot("x", left, top, { isDoubtful: true }));
        const [line] = placed(paragraph("x"), [1, words])[0] ?? [];
        for (const { left, top, width, height } of [...(line?.boxes ?? []), ...(line?.doubtful ?? []).map(({ box }) => box)]) {
          expect(Math.min(left, top, width, height)).toBeGreaterThanOrEqual(0);
          expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(100.01);
        }
      }),
    );
  });
});

const folder = "tests/reading/corpus/scan-words/";

describe("the scans of the corpus", () => {
  it.each(readdirSync(folder))("%s: every line that was read has its place, and every doubtful word of it", (name) => {
    const pages = pagesOfWords(readFileSync(`${folder}${name}`, "utf8"));
    const { blocks, spots } = finishRecognised(printedBlocks(recognisedPages(pages)));
    const lines = placedLines(blocks, spots, pages).flat();
    const read: readonly (Paragraph | Row)[] = blocks.flatMap<Paragraph | Row>((block) =>
      block.kind === "paragraph" ? [block] : block.rows,
    );
    const isPlaced = new Set(lines.map(({ line }) => line));
    expect(read.filter(({ line }) => !isPlaced.has(line))).toEqual([]);
    for (const { line, doubtful = [] } of read) {
      const own = lines.filter((each) => each.line === line).flatMap((each) => each.doubtful.map(({ words }) => words));
      expect(own).toEqual(expect.arrayContaining([...doubtful]));
    }
  });
});
