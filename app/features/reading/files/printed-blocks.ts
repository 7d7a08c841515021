// Pages with pieces of text and rules become paragraphs and tables.
import { pageNumber } from "../repair/line-shape";
import { withoutDust } from "./cell-dust";
import type { Draft } from "./draft";
import { withGroupNumbers } from "./group-numbers";
import { withColumnsBetweenWords } from "./level-grid";
import { type Column, lineParagraphs } from "./line-paragraphs";
import { openTables } from "./open-tables";
import { findSideBySide } from "./page-columns";
import { leftOf, lineText, type PageLine, type Piece, pageLines, rightOf } from "./page-lines";
import { withoutNotes } from "./page-notes";
import { type Grid, type GridCell, gridsOf, type Rule } from "./page-rules";
import { withoutStamps } from "./page-stamps";
import { appendTable, haveSameColumns, type PageCell, type PageTable } from "./table-over-pages";
import { type TurnedPiece, turnedInside } from "./turned-text";
import { isTyped, typedLines } from "./typed-pages";

export type PrintedPage = {
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
  /** What is turned by a quarter. */
  readonly turned?: readonly TurnedPiece[];
  readonly width: number;
  readonly height: number;
};

type Part = { readonly kind: "line"; readonly line: PageLine } | PageTable;

const inside = (piece: Piece, { columns, rows }: Grid) => {
  const [x, y] = [(piece.left + piece.right) / 2, piece.base - piece.size * 0.3];
  return x > (columns[0] ?? 0) && x < (columns.at(-1) ?? 0) && y > (rows[0] ?? 0) && y < (rows.at(-1) ?? 0);
};

type Drawn = { readonly pieces: readonly Piece[]; readonly turned: readonly TurnedPiece[]; readonly page: number };

function cellOf(cell: GridCell, grid: Grid, { pieces, turned, page }: Drawn): PageCell {
  const column = { left: grid.columns[cell.column] ?? 0, right: grid.columns[cell.column + cell.columns] ?? 0 };
  const [top, bottom] = [grid.rows[cell.row] ?? 0, grid.rows[cell.row + cell.rows] ?? 0];
  const own = pieces.filter((piece) => {
    const [x, y] = [(piece.left + piece.right) / 2, piece.base - piece.size * 0.3];
    return x > column.left && x <= column.right && y > top && y <= bottom;
  });
  const place = { column: cell.column, columns: cell.columns, rows: cell.rows };
  if (own.length === 0 && turned.length > 0) {
    const inside = turnedInside(turned, { ...column, top, bottom });
    const lines = pageLines(inside.pieces, page);
    return { ...place, blocks: lineParagraphs(lines, inside), lines: [], edges: column };
  }
  // Office programs leave about 5 points of room at the sides of a cell.
  const lines = pageLines(own, page);
  const padding = Math.min(5.4, Math.max(0, Math.min(...lines.map(leftOf)) - column.left));
  const edges = { left: column.left + padding, right: column.right - padding };
  return { ...place, blocks: lineParagraphs(lines, edges), lines, edges };
}

function tableOf(grid: Grid, { pieces, turned, page }: Drawn): PageTable {
  const rows: PageCell[][] = Array.from({ length: grid.rows.length - 1 }, () => []);
  const own = pieces.filter((piece) => inside(piece, grid));
  for (const cell of grid.cells) rows[cell.row]?.push(cellOf(cell, grid, { pieces: own, turned, page }));
  const filled = rows.filter((row) => row.length > 0);
  const isRecognised = own.some(({ isDoubtful }) => isDoubtful !== undefined);
  const plain = () => filled.map((row) => row.map(({ lines: _lines, edges: _edges, ...cell }) => cell));
  return { kind: "table", columns: grid.columns, rows: isRecognised ? withGroupNumbers(withoutDust(plain())) : filled, page };
}

/** The lines and tables of a page from top to bottom. */
function partsOf({ pieces: drawn, rules, turned = [] }: PrintedPage, page: number): Part[] {
  const pieces = withoutNotes(withoutStamps(drawn));
  const grids = gridsOf(rules)
    .filter((grid) => grid.cells.length > 1)
    .map((grid) => withColumnsBetweenWords(grid, pieces));
  const free = pieces.filter((piece) => !grids.some((grid) => inside(piece, grid)));
  const lines = pageLines(free, page);
  const parts: Part[] = [];
  for (const grid of grids) {
    while (lines[0] && lines[0].base < (grid.rows[0] ?? 0) + lines[0].size * 0.3)
      parts.push({ kind: "line", line: lines.shift() as PageLine });
    parts.push(tableOf(grid, { pieces, turned, page }));
  }
  return [...parts, ...lines.map((line) => ({ kind: "line" as const, line }))];
}

/** The parts of a page with its tables without rules. */
function withOpenTables(parts: readonly Part[], page: number): Part[] {
  const whole: Part[] = [];
  let waiting: PageLine[] = [];
  const flush = () => {
    let at = 0;
    for (const { from, to, columns, rows } of openTables(waiting)) {
      whole.push(...waiting.slice(at, from).map((line) => ({ kind: "line" as const, line })));
      whole.push({ kind: "table", columns, rows, page });
      at = to;
    }
    whole.push(...waiting.slice(at).map((line) => ({ kind: "line" as const, line })));
    waiting = [];
  };
  for (const part of parts) {
    if (part.kind === "line") waiting.push(part.line);
    else {
      flush();
      whole.push(part);
    }
  }
  flush();
  return whole;
}

const digitless = (text: string) => text.replace(/\d+/g, "#");

// 20 mm, the least that office papers leave below their text; in points.
const bottomMargin = 57;

// In the margins a line stands at the same place of every page, though there are only two.
function inMargins(ends: readonly PageLine[], sizes: readonly PrintedPage[]): PageLine[] {
  const isOutside = ({ base, page }: PageLine) =>
    base > (sizes[page]?.height ?? 0) * 0.92 || base < (sizes[page]?.height ?? 0) * 0.07;
  const usual = ends.map(({ size }) => size).sort((one, other) => one - other)[Math.floor(ends.length / 2)] ?? 0;
  // The first page may have a foot of its own, so that the foot of two pages stands once.
  const isNote = ({ base, page, size }: PageLine) => base > (sizes[page]?.height ?? 0) - bottomMargin && size < usual * 0.8;
  const isSame = (one: PageLine, other: PageLine) =>
    one.page !== other.page && Math.abs(one.base - other.base) < 3 && digitless(lineText(one)) === digitless(lineText(other));
  const outside = ends.filter(isOutside);
  return outside.filter((line) => isNote(line) || outside.some((other) => isSame(line, other)));
}

/** The numbers of the pages: they count with the pages; a number alone that does not is a cell or a figure. */
function pageNumbers(pages: readonly (readonly Part[])[]): PageLine[] {
  const alone = pages.flatMap((parts) =>
    [...new Set([parts[0], parts.at(-1)])].flatMap((part) => (part?.kind === "line" ? [part.line] : [])),
  );
  const offset = (line: PageLine) => (pageNumber(lineText(line)) ?? Number.NaN) - line.page;
  const numbers = alone.filter((line) => pageNumber(lineText(line)) !== null);
  const inOrder = (line: PageLine) => numbers.filter((other) => offset(other) === offset(line)).length;
  const best = Math.max(0, ...numbers.map(inOrder));
  return numbers.filter((line) => (best > 1 ? inOrder(line) === best : offset(line) === 1));
}

/** What runs at the head or foot of the pages: page numbers, and lines that pages share. */
function runningLines(pages: readonly (readonly Part[])[], sizes: readonly PrintedPage[]): Set<PageLine> {
  const ends = pages.flatMap((parts) =>
    [...new Set([parts[0], parts[1], parts.at(-2), parts.at(-1)])].flatMap((part) => (part?.kind === "line" ? [part.line] : [])),
  );
  const times = new Map<string, number>();
  for (const line of ends) times.set(digitless(lineText(line)), (times.get(digitless(lineText(line))) ?? 0) + 1);
  const isShared = (line: PageLine) =>
    /[\p{L}\p{N}]/u.test(lineText(line)) && (times.get(digitless(lineText(line))) ?? 0) >= Math.max(3, pages.length / 2);
  return new Set([...pageNumbers(pages), ...ends.filter(isShared), ...inMargins(ends, sizes)]);
}

function columnOf(lines: readonly PageLine[], { width }: PrintedPage): Column {
  const sorted = (values: number[]) => values.sort((one, other) => one - other);
  const lefts = sorted(lines.map(leftOf));
  const rights = sorted(lines.map(rightOf));
  return { left: lefts[Math.floor(lefts.length * 0.05)] ?? 0, right: rights[Math.floor(rights.length * 0.98)] ?? width };
}

function linesToDrafts(lines: readonly PageLine[], column: Column): Draft[] {
  const drafts: Draft[] = [];
  let at = 0;
  for (const zone of findSideBySide(lines)) {
    drafts.push(...lineParagraphs(lines.slice(at, zone.from), column));
    const own = lines.slice(zone.from, zone.to);
    const side = (isLeft: boolean) =>
      own
        .map((line) => ({ ...line, segments: line.segments.filter(({ left }) => left < zone.at === isLeft) }))
        .filter(({ segments }) => segments.length > 0);
    drafts.push(
      ...lineParagraphs(side(true), { left: column.left, right: zone.at }),
      ...lineParagraphs(side(false), { left: zone.at, right: column.right }),
    );
    at = zone.to;
  }
  return [...drafts, ...lineParagraphs(lines.slice(at), column)];
}

/** The drafts of printed pages. Heads, feet and page numbers go; tables and sentences run on over the pages. */
export function printedBlocks(pages: readonly PrintedPage[]): Draft[] {
  const parts = pages.map(partsOf);
  const running = runningLines(parts, pages);
  const kept = parts.map((page) => page.filter((part) => part.kind === "table" || !running.has(part.line)));
  const lines = kept.flat().flatMap((part) => (part.kind === "line" ? [part.line] : []));
  if (lines.length === kept.flat().length && isTyped(lines)) return typedLines(lines);
  const columns = pages.map((page, at) => {
    const alike = lines.filter((line) => pages[line.page]?.width === page.width);
    return columnOf(alike.length > 0 ? alike : lines.filter((line) => line.page === at), page);
  });
  const drafts: Draft[] = [];
  let [waiting, table]: [PageLine[], PageTable | null] = [[], null];
  const flush = () => {
    drafts.push(...linesToDrafts(waiting, columns[waiting[0]?.page ?? 0] ?? { left: 0, right: 0 }));
    waiting = [];
  };
  for (const part of kept.flatMap(withOpenTables)) {
    if (part.kind === "line") {
      if (waiting[0] && columns[waiting[0].page]?.right !== columns[part.line.page]?.right) flush();
      waiting.push(part.line);
      table = null;
    } else if (table && part.page > table.page && haveSameColumns(table, part)) appendTable(table, part);
    else {
      flush();
      drafts.push(part);
      table = part;
    }
  }
  flush();
  return drafts;
}
