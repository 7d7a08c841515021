// Tables without rules: below a head that names three columns and more, lines keep to the columns of the head.
import { beginsItem } from "../repair/line-shape";
import { beginsHead } from "../tables/head-names";
import { withoutDust } from "./cell-dust";
import { type DraftCell, draftParagraph } from "./draft";
import { columnsBelow, farthest, fewestRows, namesOf, overlap, type Span } from "./open-columns";
import { type PageLine, type Segment, segmentsOf } from "./page-lines";
import { marksOf, marksOfSegments } from "./recognised-marks";
import { isRowNumber } from "./table-marks";
import { joinedSpots } from "./word-spots";

/** Lines `from` to `to` (exclusive) and the rows that they are; `columns` are the left edges. */
export type OpenTable = {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly number[];
  readonly rows: DraftCell[][];
};

const fewestColumns = 3;
// Columns may stand closer than the two sides of a letterhead.
const gap = 0.7;

/** The column in which a segment stands; null when it reaches into another one. */
function columnOf(segment: Segment, columns: readonly Span[]): number | null {
  const best = columns.reduce(
    (most, each, at) => (overlap(segment, each) > overlap(segment, columns[most] as Span) ? at : most),
    0,
  );
  const [before, next] = [columns[best - 1], columns[best + 1]];
  return (before && segment.left < before.right) || (next && segment.right > next.left) ? null : best;
}

type Row = string[];

/** The cells of a line by column; null when it does not keep to them. A group may reach over all columns behind its number. */
function cellsOf(line: PageLine, columns: readonly Span[]): Row | null {
  const [first, second, ...more] = line.segments;
  const row: Row = columns.map(() => "");
  const isGroup = first && second && more.length === 0 && isRowNumber(first.text) && columnOf(first, columns) === 0;
  if (isGroup && columnOf(second, columns) === null) return [first.text, second.text, ...row.slice(2)];
  for (const segment of line.segments) {
    const at = columnOf(segment, columns);
    if (at === null) return null;
    row[at] = `${row[at]} ${segment.text}`.trim();
  }
  return row;
}

function widen(columns: Span[], line: PageLine): void {
  for (const segment of line.segments) {
    const at = columnOf(segment, columns);
    const column = at === null ? undefined : columns[at];
    if (column)
      Object.assign(column, { left: Math.min(column.left, segment.left), right: Math.max(column.right, segment.right) });
  }
}

// Below a numbered row: nothing before its words, and they go on in small letters.
const goesOnBelow = ([first, second = ""]: Row, [number]: Row) =>
  first === "" && isRowNumber(number ?? "") && (second === "" || /^\p{Ll}/u.test(second));

/** Whether a line begins a row, or goes on in the cells of the one above. */
function beginsRow(row: Row, open: Row, below: number, size: number): boolean {
  const filled = row.filter((cell) => cell !== "").length;
  if (isRowNumber(row[0] ?? "") || beginsItem(`${row[0]} `)) return true;
  if (goesOnBelow(row, open)) return false;
  return filled >= Math.max(fewestColumns, row.length - 1) || (row[0] !== "" && below > size * 1.7);
}

/** A row as it grows line by line; `segments` are what it was made of. */
type Growing = { readonly cells: Row; readonly segments: Segment[] };

/** The rows below a head, and the line behind them. */
function rowsBelow(lines: readonly PageLine[], from: number, columns: Span[]): { rows: Growing[]; to: number } {
  const head = lines[from] as PageLine;
  const rows: Growing[] = [{ cells: namesOf(head, columns), segments: [...head.segments] }];
  let to = from + 1;
  for (let last = head; to < lines.length; to++) {
    const line = lines[to] as PageLine;
    const row = cellsOf(line, columns);
    const below = line.base - last.base;
    if (row === null || line.page !== head.page || below > line.size * farthest) break;
    const open = rows.at(-1) as Growing;
    if (beginsRow(row, open.cells, below, line.size)) rows.push({ cells: row, segments: [...line.segments] });
    else {
      for (const [at, cell] of row.entries()) open.cells[at] = `${open.cells[at]} ${cell}`.trim();
      open.segments.push(...line.segments);
    }
    widen(columns, line);
    last = line;
  }
  return { rows, to };
}

function tableAt(lines: readonly PageLine[], from: number): OpenTable | null {
  const head = lines[from] as PageLine;
  if (head.segments.length < fewestColumns || !head.segments.slice(0, 2).some(({ text }) => beginsHead(text))) return null;
  const columns = columnsBelow(lines, from);
  const { rows, to } = rowsBelow(lines, from, columns);
  const whole = rows.filter(({ cells }) => cells.filter((cell) => cell !== "").length >= fewestColumns).length;
  if (rows.length < fewestRows || whole < rows.length / 2) return null;
  const isRecognised = head.pieces.some(({ isDoubtful }) => isDoubtful !== undefined);
  const drafted = rows.map(cellsWithMarks);
  return { from, to, columns: columns.map(({ left }) => left), rows: isRecognised ? withoutDust(drafted) : drafted };
}

const cellsWithMarks = ({ cells, segments }: Growing): DraftCell[] => {
  const marks = marksOfSegments(segments);
  const { spots = [] } = joinedSpots(segments);
  return cells.map((text, column) => {
    const own = spots.filter(({ words }) => text.includes(words));
    const known = { ...marksOf(marks, text), ...joinedSpots([{ spots: own }]) };
    return { column, columns: 1, rows: 1, blocks: [draftParagraph(text, known)] };
  });
};

/** The tables without rules among the lines of a page. */
export function openTables(drawn: readonly PageLine[]): OpenTable[] {
  const lines = drawn.map((line) => ({ ...line, segments: segmentsOf(line.pieces, gap) }));
  const found: OpenTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    const table = tableAt(lines, at);
    if (table === null) continue;
    found.push(table);
    at = table.to - 1;
  }
  return found;
}
