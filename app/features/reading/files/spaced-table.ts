// A table whose columns are kept apart by blanks, as a text set out from a page has it: below the head each column keeps its place,
// and cells are wrapped within it. Its lines become rows parted by tabs.

import { beginsItem, endsSentence, pageNumber } from "../repair/line-shape";
import { type Segment, type Span, segmentsIn, spansOf } from "./spaced-columns";

type Line = { readonly text: string };
type Cells = string[];

const HEAD = /^(?:S?TT|Số TT|Nội dung|(?:Các |Tên )?(?:chỉ tiêu|chỉ số|tiêu chí)|Danh mục|Hạng mục|Diễn giải)(?!\p{L})/iu;
const INDEX = /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[A-ZĐa-zđ])\)?[.)]?$|^[-+*]$/u;
const END = /^\s*(?:Nơi nhận|NGƯỜI LẬP|THỦ TRƯỞNG|Ghi chú:|(?:TM|KT|TL)\.)/iu;
const [fewestColumns, fewestRows, mostHeadLines, mostBlanks] = [3, 2, 8, 3];

/** Whether a line may begin such a table: three names and more with wide gaps, the first of which numbers or names the rows. */
const isHead = (text: string) => {
  if (text.includes("\t") || text.includes("|")) return false;
  const segments = segmentsIn(text);
  return segments.length >= fewestColumns && segments.slice(0, 2).some((each) => HEAD.test(each.text));
};

/** Where the lines end that may belong to a table: before a signature, or a sentence over the whole width. */
function lastLine(lines: readonly Line[], from: number): number {
  let blanks = 0;
  for (let at = from + 1; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? "";
    if (text.trim() === "" || text === "\f") blanks += 1;
    else blanks = 0;
    const isSentence = segmentsIn(text).length === 1 && text.trim().length > 70 && /^\S/u.test(text);
    if (END.test(text) || isSentence || blanks > mostBlanks || text.includes("\t") || text.includes("|")) return at;
  }
  return lines.length;
}

/** The cells of a line; null when it does not keep to the columns. */
function cellsOf(segments: readonly Segment[], spans: readonly Span[]): Cells | null {
  const cells = spans.map(() => "");
  for (const segment of segments) {
    const touched = spans.flatMap(({ left, right }, at) => (segment.left < right && segment.right > left ? [at] : []));
    const [at] = touched;
    // The words of a group may reach over the columns behind them when these are empty.
    const isAlone = segments.at(-1) === segment && segments.length <= 2;
    if (at === undefined || (touched.length > 1 && !isAlone)) return null;
    cells[at] = `${cells[at]} ${segment.text}`.trim();
  }
  return cells;
}

const isWrap = (row: Cells, cells: Cells, label: number) => {
  const [words, open] = [cells[label] ?? "", row[label] ?? ""];
  const behind = (of: Cells) => of.slice(label + 1).some((cell) => cell !== "");
  if (cells.slice(0, label).some((cell) => INDEX.test(cell)) || beginsItem(words) || /^trong đó/iu.test(words)) return false;
  if (words === "") return cells.some((cell) => /^\p{Ll}|^\(/u.test(cell)) || !behind(row);
  if (/^[\p{Ll}(,/]/u.test(words)) return !(behind(cells) && behind(row) && endsSentence(open));
  return !behind(cells) && open !== "" && /(?:[,(/-]|(?:và|của|các|cho|về|theo|từ|tại|trong|có|bị|được|với|số))$/u.test(open);
};

/** The rows of the lines below a head, wrapped cells joined; null when too few of them keep to the columns. */
function bodyRows(lines: readonly Segment[][], spans: readonly Span[], label: number): { rows: Cells[]; taken: number } {
  const rows: Cells[] = [];
  let taken = 0;
  for (const [at, segments] of lines.entries()) {
    const cells = cellsOf(segments, spans);
    if (segments.length > 0 && cells === null) break;
    if (cells === null || segments.length === 0) continue;
    const open = rows.at(-1);
    if (open && isWrap(open, cells, label))
      for (const [column, cell] of cells.entries()) open[column] = `${open[column]} ${cell}`.trim();
    else rows.push(cells);
    taken = at + 1;
  }
  return { rows, taken };
}

// The lines of the head: a name below a blank is that of one of several columns, every other goes on with the one above it.
function headRows(lines: readonly Segment[][], spans: readonly Span[]): Cells[] {
  const rows: Cells[] = [];
  for (const segments of lines) {
    const cells = spans.map(() => "");
    for (const segment of segments) {
      const at = spans.findIndex(({ left, right }) => segment.left < right && segment.right > left);
      if (at >= 0) cells[at] = `${cells[at]} ${segment.text}`.trim();
    }
    const open = rows.at(-1);
    const above = (column: number) => rows.some((row) => row[column] !== "");
    if (open && cells.every((cell, column) => cell === "" || above(column)))
      for (const [column, cell] of cells.entries()) {
        const target = [...rows].reverse().find((row) => row[column] !== "") ?? open;
        target[column] = `${target[column]} ${cell}`.trim();
      }
    else rows.push(cells);
  }
  return rows;
}

/** How many lines the head has: up to the first that a number begins or in which a figure stands. */
function headHeight(lines: readonly Segment[][]): number {
  const body = lines.findIndex(
    ([first, ...others], at) =>
      at > 0 &&
      first !== undefined &&
      (INDEX.test(first.text) || beginsItem(first.text) || others.some(({ text }) => /^[\d.,]+$/u.test(text))),
  );
  return body < 0 ? 1 : body;
}

type Found = { readonly rows: readonly Cells[]; readonly next: number };

function tableAt(lines: readonly Line[], from: number): Found | null {
  const to = lastLine(lines, from);
  const texts = lines.slice(from, to).map(({ text }) => text);
  const again = texts.map((text, at) => at > 0 && text.trim() === texts[0]?.trim());
  const isBetween = (text: string) => text === "\f" || pageNumber(text.trim()) !== null;
  const all = texts.map((text) => (isBetween(text) ? [] : segmentsIn(text)));
  const height = headHeight(all);
  if (height > mostHeadLines) return null;
  const head = all.slice(0, height);
  const segments = all.map((each, at) =>
    again.some((isAgain, start) => isAgain && at >= start && at < start + height) ? [] : each,
  );
  const spans = spansOf(
    segments.filter((each) => each.length >= fewestColumns),
    head.flat(),
  );
  if (spans.length < fewestColumns) return null;
  const names = headRows(head, spans);
  const label = /^(?:S?TT|Số TT)/iu.test(names[0]?.[0] ?? "") ? 1 : 0;
  const { rows, taken } = bodyRows(segments.slice(height), spans, label);
  const whole = rows.filter((row) => row.filter((cell) => cell !== "").length >= fewestColumns - 1).length;
  return whole < fewestRows || whole * 2 < rows.length ? null : { rows: [...names, ...rows], next: from + height + taken };
}

/** The lines with such tables as rows parted by tabs; all others stay as they are. */
export function withSpacedTables<Typed extends Line>(lines: readonly Typed[]): Typed[] {
  const plain: Typed[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Typed;
    const table = isHead(line.text) ? tableAt(lines, at) : null;
    if (table === null) plain.push(line);
    else {
      const rest = lines.slice(at, table.next);
      plain.push(
        ...table.rows.map((cells, row) => ({ ...(rest[Math.min(row, rest.length - 1)] ?? line), text: cells.join("\t") })),
      );
      at = table.next - 1;
    }
  }
  return plain;
}
