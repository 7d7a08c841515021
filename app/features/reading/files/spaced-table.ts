// A table whose columns are kept apart by blanks, as a text set out from a page has it: below the head each column keeps its place,
// and cells are wrapped within it. Its lines become rows parted by tabs.

import { isAnnexOpening, isNumberedTitle } from "../parts/opening";
import { beginsItem, pageNumber } from "../repair/line-shape";
import { namesIndicators } from "../tables/head-names";
import { type Segment, segmentsIn, spansOf } from "./spaced-columns";
import { bodyRows, headRows, type Row } from "./spaced-rows";
import { isBelowTable, isRowNumber } from "./table-marks";

type Line = { readonly text: string };

const NUMBERS = /^(?:S?TT|Số TT)(?!\p{L})/iu;
const begins = (name: string) => NUMBERS.test(name) || namesIndicators(name) || /^(?:ĐVT|Đơn vị tính)(?!\p{L})/iu.test(name);
const [fewestColumns, fewestRows, mostHeadLines, mostBlanks] = [3, 2, 8, 3];

// No page is wider; what is longer is looked at no further.
const widest = 1000;

/** Whether a line may begin such a table: three names and more with wide gaps, the first of which numbers or names the rows. */
function isHead(text: string): boolean {
  if (text.length > widest || /[\t|]/u.test(text)) return false;
  const segments = segmentsIn(text);
  return segments.length >= fewestColumns && segments.slice(0, 3).some((each) => begins(each.text));
}

const isBlank = (text: string) => text.trim() === "" || text === "\f";

/** Where the lines end that may belong to a table: before another table, a signature, or a sentence over the whole width. */
function lastLine(lines: readonly Line[], from: number): number {
  const head = lines[from]?.text.trim();
  let blanks = 0;
  for (let at = from + 1; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? "";
    // A head right below a head has no rows.
    if (text.length > widest || (text.trim() === head && lines[at - 1]?.text.trim() === head)) return at;
    blanks = isBlank(text) ? blanks + 1 : 0;
    const isSentence = segmentsIn(text).length === 1 && text.trim().length > 70 && /^\S/u.test(text);
    const isTitle = isAnnexOpening(text.trim()) || isNumberedTitle(text.trim()) || (isHead(text) && text.trim() !== head);
    if (isTitle || isBelowTable(text.trim()) || isSentence || blanks > mostBlanks || /[\t|]/u.test(text)) return at;
  }
  return lines.length;
}

/** How many lines the head has: up to the first that a number begins or in which a figure stands. */
function headHeight(lines: readonly (readonly Segment[])[]): number {
  const isRow = ([first, ...others]: readonly Segment[]) =>
    first !== undefined &&
    (isRowNumber(first.text) ||
      beginsItem(first.text) ||
      others.some(({ text }) => /^\d[\d.,]*$|^[-–]$/u.test(text) && !/^(?:19|20)\d\d$/u.test(text)));
  const body = lines.findIndex((line, at) => at > 0 && isRow(line));
  return body < 0 ? 1 : body;
}

// Page numbers, and the head printed again on the next page.
function withoutPageTurns(texts: readonly string[], height: number): Segment[][] {
  const again = texts.flatMap((text, at) => (at > 0 && text.trim() === texts[0]?.trim() ? [at] : []));
  return texts.map((text, at) =>
    text === "\f" || pageNumber(text.trim()) !== null || again.some((start) => at >= start && at < start + height)
      ? []
      : segmentsIn(text),
  );
}

type Found = { readonly rows: readonly Row[]; readonly next: number };

function tableAt(lines: readonly Line[], from: number): Found | null {
  const texts = lines.slice(from, lastLine(lines, from)).map(({ text }) => text);
  const height = headHeight(texts.map((text) => segmentsIn(text)));
  if (height > mostHeadLines) return null;
  const segments = withoutPageTurns(texts, height);
  const [head, body] = [segments.slice(0, height), segments.slice(height)];
  const full = body.filter((each) => each.length >= fewestColumns);
  const spans = spansOf(full.length >= fewestRows ? full : body.filter((each) => each.length >= 2), head);
  if (spans.length < fewestColumns) return null;
  const names = headRows(head, spans);
  const { rows, taken } = bodyRows(body, spans, NUMBERS.test(names[0]?.cells[0] ?? "") ? 1 : 0);
  const whole = rows.filter(({ cells }) => cells.filter((cell) => cell !== "").length >= fewestColumns - 1).length;
  if (whole < fewestRows || whole * 2 < rows.length) return null;
  return { rows: [...names, ...rows.map(({ cells, at }) => ({ cells, at: height + at }))], next: from + height + taken };
}

/** The lines with such tables as rows parted by tabs; all others stay as they are. */
export function withSpacedTables<Typed extends Line>(lines: readonly Typed[]): Typed[] {
  const plain: Typed[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Typed;
    const table = isHead(line.text) ? tableAt(lines, at) : null;
    if (table === null) plain.push(line);
    else {
      const { rows, next } = table;
      // One by one: a call takes no hundred thousand rows.
      for (const { cells, at: row } of rows) plain.push({ ...(lines[at + row] ?? line), text: cells.join("\t") });
      at = next - 1;
    }
  }
  return plain;
}
