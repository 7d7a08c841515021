// Web pages and converters write the cells of a table between bars: one row on a line, or each cell and each bar on its own.

import { marksRows, namesWork } from "../tables/head-names";
import { isBar } from "./bar-pieces";
import { isRuledRow } from "./text-rows";

export type BarLine = { readonly line: number; readonly text: string; readonly isBlankCell: boolean };

const bars = (text: string) => text.split("|").length - 1;
const endsCell = (text: string) => bars(text) === 1 && /\S\s*\|\s*$/.test(text);
const isRow = (text: string) => bars(text) >= 2 && !text.includes("\t") && !isRuledRow(text);
// A table without numbers begins with the name of the work, above a bar and the next name.
const isNameOfWork = (text: string) => namesWork(text.trim()) && /^[^.:;]{1,60}$/u.test(text);
const isHeadOfTable = (text: string) => marksRows(text.replace(/\|\s*$/, "").trim());

/** Rows of one table: the bar at the left is its border when every row has one; otherwise it ends an empty first cell. */
function rowsAsTabs<Line extends BarLine>(rows: readonly Line[]): Line[] {
  const isBordered = rows.every(({ text }) => /^\s*\|/.test(text));
  return rows.map((row) => {
    const inner = row.text.replace(/\|\s*$/, "").replace(isBordered ? /^\s*\|/ : /^(?!)/, "");
    const cells = inner.split("|").map((cell) => cell.trim());
    return cells.length > 1 ? { ...row, text: cells.join("\t") } : row;
  });
}

/** The lines with bars taken out: rows parted by tabs, cells on lines of their own parted by empty lines, blank cells marked. */
export function withoutBars<Line extends BarLine>(lines: readonly Line[]): Line[] {
  const plain: Line[] = [];
  const add = (like: Line, text: string) => plain.push({ ...like, text, isBlankCell: text === " " });
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const rows = isRow(line.text) ? rowsFrom(lines, at) : [];
    if (rows.length > 0) {
      // One by one: a call takes no hundred thousand rows.
      for (const row of rowsAsTabs(rows.filter(({ text }) => !isRuledRow(text)))) plain.push(row);
      at += rows.length - 1;
    } else if (isBar(line.text)) {
      add(line, "");
      if (isBar(lines[at - 1]?.text ?? "") || endsCell(lines[at - 1]?.text ?? "")) {
        add(line, " ");
        add(line, "");
      }
    } else if (endsCell(line.text)) {
      if (isHeadOfTable(line.text)) add(line, "");
      add(line, line.text.replace(/\s*\|\s*$/, ""));
      add(line, "");
    } else {
      const isHead = isHeadOfTable(line.text) || (isNameOfWork(line.text) && isBar(lines[at + 3]?.text ?? ""));
      if (isHead && isBar(lines[at + 1]?.text ?? "")) add(line, "");
      plain.push(line);
    }
  }
  return plain;
}

// A ruled line below the head belongs to the table; one row alone may be a letterhead.
function rowsFrom<Line extends BarLine>(lines: readonly Line[], from: number): Line[] {
  const end = lines.findIndex(({ text }, at) => at > from && !isRow(text) && !isRuledRow(text));
  return lines.slice(from, end < 0 ? lines.length : end);
}
