// From what a reader found to what the document says: words repaired, wraps joined, headings apart, everything counted.
import type { Block, Row } from "../block";
import { isCutDay } from "../repair/cut-words";
import { withoutForeign } from "../repair/foreign-lines";
import { goesOnOverPage, joinLines } from "../repair/join-lines";
import { beginsItem, isRule } from "../repair/line-shape";
import { repairOldLetters } from "../repair/old-letters";
import { repairWords } from "../repair/repair-words";
import { splitHeadings } from "../repair/split-headings";
import { type Line, unwrapped } from "../repair/wraps";
import { type BlockList, blockList } from "./block-list";
import type { Draft, DraftCell, DraftParagraph, DraftTable } from "./draft";
import { readText } from "./read-text";
import { marksIn, marksOfParts, spotsIn } from "./recognised-marks";
import { cellsOf, plainRow } from "./text-rows";
import type { WordSpot } from "./word-spots";

/** The lines of a text with their words repaired; rules drawn with dashes are none. */
function cleanLines(text: string): Line[] {
  const parts = repairOldLetters(text)
    .split("\n")
    .flatMap((line) => splitHeadings(line));
  return parts
    .map((part) => ({ line: 0, text: isRule(part.trim()) ? "" : repairWords(part) }))
    .filter((line) => line.text !== "");
}

const joined = (text: string) => joinLines(cleanLines(text), unwrapped).map((line) => line.text);

/** The lines of a cell: its paragraphs, and the rows of tables inside it. A number alone stands only where nothing else does. */
function linesOfCell(blocks: readonly Draft[]): string[] {
  const lines = blocks.flatMap((block) => {
    if (block.kind === "table")
      return block.rows.map((row) => ({ number: "", text: row.flatMap((cell) => linesOfCell(cell.blocks)).join(" ") }));
    const [text = "", ...rest] = joined(block.text);
    return [{ number: block.marker ?? "", text }, ...rest.map((line) => ({ number: "", text: line }))];
  });
  const withWords = lines.filter(({ text }) => text !== "");
  return (withWords.length > 0 ? withWords : lines)
    .map(({ number, text }) => `${number} ${text}`.trim())
    .filter((line) => line !== "");
}

const isBold = (blocks: readonly Draft[]) => {
  const withWords = blocks.filter((block) => block.kind === "table" || block.text.trim() !== "");
  return withWords.length > 0 && withWords.every((block) => block.kind === "paragraph" && block.isBold);
};

function cellOf({ column, columns, rows, blocks }: DraftCell) {
  const paragraphs = linesOfCell(blocks).map((text) => ({ line: 0, text }));
  return {
    column,
    columns,
    rows,
    text: joinLines(paragraphs, unwrapped)
      .map(({ text }) => text)
      .join("\n"),
    isBold: isBold(blocks),
  };
}

// A frame of one column around text is no table.
const cellsIn = ({ rows }: DraftTable) => rows.flat();
const isFrame = ({ rows }: DraftTable) => rows.every((row) => row.length <= 1 && (row[0]?.column ?? 0) === 0);

// Letterheads and signatures stand in two columns without being tables: what stands left comes first.
const marks = /CỘNG H[ÒO][ÀA]? XÃ HỘI|^Nơi nhận|^(?:TM|KT|TL|TUQ)\.|^NGƯỜI LẬP/mu;

const hasWords = (cell: DraftCell) => linesOfCell(cell.blocks).length > 0;

function isLayout(table: DraftTable): boolean {
  if (table.rows.length > 6 || cellsIn(table).some(({ column, columns }) => column + columns > 4)) return false;
  const rows = table.rows.map((row) => row.filter(hasWords));
  const texts = rows.flat().map(({ blocks }) => linesOfCell(blocks).join("\n"));
  return texts.some((text) => marks.test(text)) && rows.every((row) => row.length <= 2);
}

/** The cells of a layout in the order in which they are read: columns, but a row of one wide cell parts what is above and below. */
function cellsOfLayout({ rows }: DraftTable): DraftCell[] {
  const bands: DraftCell[][] = [];
  let isOpen = false;
  for (const row of rows.map((cells) => cells.filter(hasWords))) {
    const isWide = row.length === 1 && (row[0]?.columns ?? 1) > 1;
    if (isOpen && !isWide) bands.at(-1)?.push(...row);
    else bands.push([...row]);
    isOpen = !isWide;
  }
  return bands.flatMap((band) => band.sort((one, other) => one.column - other.column));
}

// Where nothing stands between a table and the signature, office programs make one table of both: below the head and a row the
// recipients begin, beside the signature and, at most, a gap.
const mostBesideSignature = 3;

function closingRow({ rows }: DraftTable): number {
  const tells = (cell: DraftCell) => /^Nơi nhận\s*:/u.test(linesOfCell(cell.blocks)[0] ?? "");
  return rows.findIndex((row, at) => at > 1 && row.length <= mostBesideSignature && row.some(tells));
}

function addTable(list: BlockList, table: DraftTable): void {
  const closing = isLayout(table) ? -1 : closingRow(table);
  if (closing > 0) {
    addTable(list, { ...table, rows: table.rows.slice(0, closing) });
    addTable(list, { ...table, rows: table.rows.slice(closing) });
    return;
  }
  if (isLayout(table)) {
    addAll(
      list,
      cellsOfLayout(table).flatMap((cell) => cell.blocks),
    );
    return;
  }
  if (isFrame(table)) {
    addAll(
      list,
      cellsIn(table).flatMap((cell) => cell.blocks),
    );
    return;
  }
  const first = list.nextLine();
  const rows: Row[] = table.rows.map((row, index) => {
    const drafts = row.flatMap(({ blocks }) => blocks);
    const marks = marksIn(drafts);
    list.spot(first + index, spotsIn(drafts));
    return { line: first + index, cells: row.map(cellOf), ...(marks.doubtful.length === 0 ? {} : marks) };
  });
  list.table(rows, marksIn(cellsIn(table).flatMap(({ blocks }) => blocks)));
}

// Rows typed with tabs, as in old letterheads and lists: two and more below each other are a table.
function typedRows(drafts: readonly Draft[], from: number): string[][] {
  const rows: string[][] = [];
  for (let at = from; at < drafts.length; at++) {
    const draft = drafts[at] as Draft;
    const cells =
      draft.kind === "paragraph" && draft.text.includes("\t") && draft.marker === null ? cellsOf(draft.text.trimEnd()) : null;
    if (!cells || (beginsItem(cells.join(" ")) && cells.length === 2)) break;
    rows.push(cells);
  }
  return rows;
}

const stands = /^(?:CỘNG H|Độc lập|TM\.|KT\.|\p{Lu}[\p{L} ]{2,30}, ngày)/u;

function addParagraph(list: BlockList, draft: DraftParagraph): void {
  const cells = draft.text.split("\t").filter((cell) => cell.trim() !== "");
  const text = cells.length === 2 && stands.test(cells[1]?.trim() ?? "") ? cells.join("\n") : cells.join(" ");
  const parts = joined(text);
  const { align, isBold, isItalic, marker, level } = draft;
  const [own, ...more] = marksOfParts(draft, parts);
  const line = list.nextLine();
  list.spot(line, draft.spots ?? []);
  list.paragraph({
    line,
    text: parts[0] ?? "",
    align,
    isBold,
    isItalic,
    marker: parts.length > 0 ? marker : null,
    level: marker ? level : null,
    ...own,
  });
  for (const [at, part] of parts.slice(1).entries()) list.paragraph({ line, text: part, align, isBold, isItalic, ...more[at] });
}

function addAll(list: BlockList, drafts: readonly Draft[]): void {
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at] as Draft;
    const rows = draft.kind === "paragraph" ? typedRows(drafts, at) : [];
    if (draft.kind === "table") addTable(list, draft);
    else if (rows.length < 2) addParagraph(list, draft);
    else {
      const first = list.nextLine();
      list.table(
        rows.map((cells, index) =>
          plainRow(
            first + index,
            cells.map((cell) => joined(cell).join(" ")),
          ),
        ),
      );
      at += rows.length - 1;
    }
  }
}

// A sentence that a page break or a lost mark cut in two goes on in the next paragraph.
function joinCut(blocks: readonly Block[], spot: BlockList["spot"], spots: Spots): Block[] {
  const whole: Block[] = [];
  for (const block of blocks) {
    const before = whole.at(-1);
    if (
      before?.kind === "paragraph" &&
      block.kind === "paragraph" &&
      block.marker === null &&
      (isCutDay(before.text, block.text) || (before.align !== "center" && goesOnOverPage(before.text, block.text)))
    ) {
      whole.splice(-1, 1, {
        ...before,
        text: `${before.text} ${block.text}`,
        ...marksIn([before, block]),
      });
      if (before.line !== block.line) spot(before.line, spots.get(block.line) ?? []);
    } else whole.push(block);
  }
  return whole;
}

const fewestPastedLines = 20;

// A text that was pasted or opened in an office program is still a text: every line of it became a paragraph without a look.
// Of a few lines nobody can tell.
const isPastedText = (drafts: readonly Draft[]) =>
  drafts.length >= fewestPastedLines &&
  drafts.every(
    (draft) =>
      draft.kind === "paragraph" &&
      draft.marker === null &&
      (draft.align === null || draft.align === "left") &&
      !draft.isBold &&
      !draft.isItalic &&
      (draft.doubtful ?? []).length === 0,
  );

/** Where the words of each line were recognised. */
export type Spots = ReadonlyMap<number, readonly WordSpot[]>;
type Finished = { readonly blocks: Block[]; readonly spots: Spots };

/** The blocks of a document out of what its reader found, and where their words were recognised; lines count paragraphs and rows from 1. */
export function finishRecognised(drafts: readonly Draft[]): Finished {
  if (isPastedText(drafts)) {
    const text = drafts.map((draft) => (draft.kind === "paragraph" ? draft.text : "")).join("\n");
    return { blocks: readText(text), spots: new Map() };
  }
  const list = blockList();
  addAll(list, drafts);
  return { blocks: joinCut(withoutForeign(list.blocks), list.spot, list.spots), spots: list.spots };
}

/** The blocks alone. */
export const finishBlocks = (drafts: readonly Draft[]): Block[] => finishRecognised(drafts).blocks;
