// A Roman number alone in the cell before the name of a group is a few strokes: what it is tells its place among the groups.
import { romanNumber } from "../repair/recognised-shape";
import { type DraftCell, draftParagraph } from "./draft";
import { spotsIn } from "./recognised-marks";

const strokes = /^[IVXLHUJTÍÌĨuljti|1!\]]{1,4}[.)]?$/;
const letters = /[IVXLHUJTÍÌĨuljti|]/;

const textOf = (cell: DraftCell | undefined) =>
  (cell?.blocks ?? [])
    .map((block) => (block.kind === "paragraph" ? block.text.trim() : ""))
    .join(" ")
    .trim();

/** A row with a name behind its number, and nothing else; a name over all columns may have lost its number. */
function isGroup([first, name, ...rest]: readonly DraftCell[]): boolean {
  if (name === undefined || textOf(name) === "" || rest.some((cell) => textOf(cell) !== "")) return false;
  return name.columns > 1 || (rest.length > 0 && textOf(first) !== "");
}

/** The rows of a recognised table, its groups counted I, II, III where they are numbered with strokes that are not all figures. */
export function withGroupNumbers(rows: readonly DraftCell[][]): DraftCell[][] {
  const groups = rows.filter((row) => isGroup(row));
  const numbers = groups.map(([first]) => textOf(first));
  const areRoman = numbers.some((text) => letters.test(text)) && numbers.every((text) => text === "" || strokes.test(text));
  if (!areRoman) return [...rows];
  return rows.map((row) => {
    const [first, ...rest] = row;
    const at = groups.indexOf(row);
    if (!first || at < 0 || textOf(first) === "") return row;
    const [number, seen] = [romanNumber(at + 1), textOf(first)];
    const spots = spotsIn(first?.blocks ?? []).map((spot) => ({ ...spot, words: number, isDoubtful: true }));
    const marks = { doubtful: [number], corrected: [{ words: number, seen }], spots };
    return number === seen.replace(/[.)]$/, "") ? row : [{ ...first, blocks: [draftParagraph(number, marks)] }, ...rest];
  });
}
