// From where words were recognised to what is marked on the picture of their page.
import type { Block } from "../block";
import type { Box, PlacedLine } from "../scan-page";
import type { WordSpot } from "./word-spots";

type PageSize = { readonly width: number; readonly height: number };
type Sides = Pick<WordSpot, "left" | "right" | "top" | "bottom">;

const percent = (part: number, whole: number) => Math.round(Math.min(Math.max(part / whole, 0), 1) * 10_000) / 100;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Boxes are drawn around letters, not over them: so many points of room. */
const room = 2;

function boxOf({ left, right, top, bottom }: Sides, { width, height }: PageSize): Box {
  const [from, to] = [percent(left - room, width), percent(right + room, width)];
  const [above, below] = [percent(top - room, height), percent(bottom + room, height)];
  return { left: from, top: above, width: rounded(to - from), height: rounded(below - above) };
}

const around = (one: Sides, other: Sides): Sides => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
});

/** Whether words stand beside others: the lower of both shares half of its height with them. */
function isBeside(one: Sides, other: Sides): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
}

/** The printed lines in which words stand, from top to bottom. */
function printedLines(words: readonly Sides[]): Sides[] {
  const lines: Sides[] = [];
  for (const word of [...words].sort((one, other) => one.top - other.top || one.left - other.left)) {
    const at = lines.findIndex((line) => isBeside(line, word));
    if (at < 0) lines.push(word);
    else lines[at] = around(lines[at] as Sides, word);
  }
  return lines;
}

const distinct = (words: readonly WordSpot[]) => [
  ...new Map(words.map((word) => [`${word.page} ${word.left} ${word.top}`, word])).values(),
];

function placedLine(line: number, words: readonly WordSpot[], isRow: boolean, size: PageSize): PlacedLine {
  // The cells of a row have lines of their own: the row is marked as a whole.
  const sides = isRow ? [words.reduce<Sides>(around, words[0] as Sides)] : printedLines(words);
  return {
    line,
    boxes: sides.map((each) => boxOf(each, size)),
    doubtful: words.filter(({ isDoubtful }) => isDoubtful).map((word) => ({ words: word.words, box: boxOf(word, size) })),
  };
}

/**
 * What stands on each page of a document, in the order of its lines.
 * @param spots where the words of each line were recognised, in points of their pages
 * @param sizes how large the pages are, in points
 */
export function placedLines(
  blocks: readonly Block[],
  spots: ReadonlyMap<number, readonly WordSpot[]>,
  sizes: readonly PageSize[],
): PlacedLine[][] {
  const lines = new Map(
    blocks.flatMap((block): [number, boolean][] =>
      block.kind === "paragraph" ? [[block.line, false]] : block.rows.map(({ line }) => [line, true]),
    ),
  );
  return sizes.map((size, page) =>
    [...lines].flatMap(([line, isRow]) => {
      const own = distinct(spots.get(line) ?? []).filter((spot) => spot.page === page);
      return own.length === 0 ? [] : [placedLine(line, own, isRow, size)];
    }),
  );
}
