// The rows of a table whose columns are kept apart by blanks: which words belong to which column, and which lines to one row.

import { comparable } from "~/lib/vietnamese-text";
import { beginsItem } from "../repair/line-shape";
import { isUnitName } from "../targets/units";
import type { Segment, Span } from "./spaced-columns";
import { isRowNumber } from "./table-marks";

type Lines = readonly (readonly Segment[])[];
type Cells = string[];

/** A row with the line on which it begins, counted from the first of the lines. */
export type Row = { readonly cells: Cells; readonly at: number };

const wordsOf = ({ text, left }: Segment) =>
  [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], left: left + match.index }));

/**
 * The words of a segment by column. What reaches into the next column is parted where a word begins in it; the words of a group may
 * go over columns that are empty. Null for what keeps to none.
 */
function placed(
  segment: Segment,
  spans: readonly Span[],
  isLast: boolean,
): { readonly at: number; readonly text: string }[] | null {
  const touched = spans.flatMap(({ left, right }, at) => (segment.left < right && segment.right > left ? [at] : []));
  const [first] = touched;
  if (first === undefined) return null;
  const columnOf = (left: number) => touched.findLast((at) => (spans[at] as Span).left <= left + 1) ?? first;
  const words = wordsOf(segment).map(({ text, left }) => ({ at: columnOf(left), text }));
  const behind = words.filter(({ at }) => at !== first).map(({ text }) => text);
  const isCell = isUnitName(behind.join(" ")) || behind.every((text) => /^(?:[\d.,]+|%|[-–])$/u.test(text));
  return touched.length === 1 || (isLast && !isCell) ? [{ at: first, text: segment.text }] : words;
}

const join = (above: string, below: string) => (above.endsWith("/") ? `${above}${below}` : `${above} ${below}`.trim());

function cellsOf(segments: readonly Segment[], spans: readonly Span[]): Cells | null {
  const cells = spans.map(() => "");
  for (const segment of segments) {
    const words = placed(segment, spans, segment === segments.at(-1) && segments.length <= 2);
    if (words === null) return null;
    for (const { at, text } of words) cells[at] = `${cells[at]} ${text}`.trim();
  }
  return cells;
}

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell !== "");
const OPEN = /(?:[,(/-]|(?<!\p{L})(?:và|của|các|cho|về|theo|từ|tại|trong|có|bị|được|với|số|hoặc|trên))$/u;

// Whether a line goes on in the cells of the row above it.
function goesOn(open: Cells, cells: Cells, label: number, isClose: boolean): boolean {
  const words = cells[label] ?? "";
  const behind = (of: Cells) => isFilled(of.slice(label + 1));
  if (
    cells.slice(0, label).some(isRowNumber) ||
    beginsItem(words) ||
    /^(?:trong đó|(?:tổng )?cộng(?!\p{L}))/u.test(comparable(words))
  )
    return false;
  if (words === "")
    return cells.some((cell) => /^[\p{Ll}(]/u.test(cell)) || !cells.some((cell, at) => cell !== "" && open[at] !== "");
  if (/^[\p{Ll}(,/]/u.test(words)) return true;
  return !behind(cells) && (isClose || OPEN.test(open[label] ?? ""));
}

/** Whether empty lines part the rows: then what follows without one goes on in its row. */
function arePartedByBlanks(lines: Lines): boolean {
  const begun = lines.flatMap(([first], at) => (at > 0 && first && isRowNumber(first.text) ? [lines[at - 1]?.length === 0] : []));
  return begun.length >= 3 && begun.filter((isBlank) => isBlank).length >= begun.length * 0.8;
}

/** The rows of the lines below a head, wrapped cells joined, and how many of the lines they take. */
export function bodyRows(lines: Lines, spans: readonly Span[], label: number): { readonly rows: Row[]; readonly taken: number } {
  const rows: Row[] = [];
  const isParted = arePartedByBlanks(lines);
  // Words alone below the last row are what follows the table.
  let [taken, last] = [0, 0];
  for (const [at, segments] of lines.entries()) {
    const cells = cellsOf(segments, spans);
    if (cells === null) break;
    if (segments.length === 0) continue;
    const open = rows.at(-1)?.cells;
    const isClose = isParted && (lines[at - 1]?.length ?? 0) > 0;
    if (open && goesOn(open, cells, label, isClose))
      for (const [column, cell] of cells.entries()) open[column] = join(open[column] ?? "", cell);
    else rows.push({ cells, at });
    if (cells.filter((cell) => cell !== "").length < 2 && !/^(?:tổng )?cộng/iu.test(cells[label] ?? "") && !isClose) continue;
    [taken, last] = [at + 1, rows.length];
  }
  return { rows: rows.slice(0, last), taken };
}

/** The lines of the head: a name below a blank is that of one of several columns, every other goes on with the one above it. */
export function headRows(lines: Lines, spans: readonly Span[]): Row[] {
  const rows: Row[] = [];
  for (const [at, segments] of lines.entries()) {
    const cells = spans.map(() => "");
    for (const segment of segments) {
      const column = spans.findIndex(({ left, right }) => segment.left < right && segment.right > left);
      if (column >= 0) cells[column] = `${cells[column]} ${segment.text}`.trim();
    }
    const isBelowNames = cells.every((cell, column) => cell === "" || rows.some((row) => row.cells[column] !== ""));
    if (!isBelowNames || rows.length === 0) rows.push({ cells, at });
    else
      for (const [column, cell] of cells.entries()) {
        const named = rows.findLast((row) => row.cells[column] !== "");
        if (named && cell !== "") named.cells[column] = `${named.cells[column]} ${cell}`;
      }
  }
  return rows.filter(({ cells }) => isFilled(cells));
}
