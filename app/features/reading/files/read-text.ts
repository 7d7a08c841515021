import type { Block } from "../block";
import { dropRunningLines } from "../repair/drop-running-lines";
import { withoutForeign } from "../repair/foreign-lines";
import { joinLines } from "../repair/join-lines";
import { isRule } from "../repair/line-shape";
import { repairOldLetters } from "../repair/old-letters";
import { repairWords } from "../repair/repair-words";
import { splitHeadings } from "../repair/split-headings";
import { type Line, type Wraps, wrapsOf } from "../repair/wraps";
import { withoutBars } from "./bar-lines";
import { isBar } from "./bar-pieces";
import { barTables } from "./bar-table";
import { type BlockList, blockList } from "./block-list";
import { findCellLines } from "./cell-lines";
import { lineFormFrom } from "./line-form";
import { lineTableFrom } from "./line-table";
import { withSpacedTables } from "./spaced-table";
import { cellsInside, cellsOf, isRuledRow, plainRow, tableFrom } from "./text-rows";

/** A line as it was typed. A blank one is empty for all but the cells of a copied table. */
type Typed = Line & { readonly isBlankCell: boolean };

function typedLines(text: string): Typed[] {
  const lines = text.replace(/\r\n?/g, "\n").replaceAll("\f", "\n\f\n").split("\n");
  let [line, isTurned] = [0, false];
  return lines.flatMap((typed) => {
    // The break around a form feed is ours, not the file's.
    if (typed === "\f" || !isTurned) line += typed === "\f" ? 0 : 1;
    isTurned = typed === "\f";
    return { line: Math.max(line, 1), text: typed, isBlankCell: typed !== "" && typed !== "\f" && /^[\s\u00a0]*$/u.test(typed) };
  });
}

// Tabs and bars part cells, so they are looked at before the words around them are repaired.
function repaired({ line, text }: Typed): Line[] {
  if (text === "\f") return [{ line, text }];
  const cells = isRuledRow(text) ? null : cellsInside(text);
  if (cells) return [{ line, text: cells.map(repairWords).join("\t") }];
  if (isRuledRow(text)) return [];
  const parts = splitHeadings(text).map((part) => ({ line, text: isRule(part) ? "" : repairWords(part) }));
  return parts.flatMap((part, index) => (index === 0 ? [part] : [{ line, text: "" }, part]));
}

// One row alone is no table but a letterhead or a signature: its cells are paragraphs.
function asParagraphs({ line, text }: Line): Line[] {
  if (!text.includes("\t") || cellsOf(text) === null) return [{ line, text: text.replace(/\s*\t\s*/g, " ").trim() }];
  const cells = text.split("\t").filter((cell) => cell !== "");
  return cells.flatMap((cell, index) =>
    index === 0
      ? [{ line, text: cell }]
      : [
          { line, text: "" },
          { line, text: cell },
        ],
  );
}

function addParagraphs(list: BlockList, lines: readonly Line[], wraps: Wraps): void {
  for (const { line, text } of joinLines(lines.flatMap(asParagraphs), wraps))
    for (const part of splitHeadings(text)) list.paragraph({ line, text: part });
}

function addLines(list: BlockList, lines: readonly Line[], wraps: Wraps): void {
  let waiting: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = cellsOf(lines[at]?.text ?? "") ? tableFrom(lines, at) : (lineFormFrom(lines, at) ?? lineTableFrom(lines, at));
    if (table) {
      addParagraphs(list, waiting, wraps);
      list.table(table.rows);
      waiting = [];
    } else waiting.push(lines[at] as Line);
    at = table?.next ?? at + 1;
  }
  addParagraphs(list, waiting, wraps);
}

type Group = { readonly from: number; readonly to: number; readonly line: number; readonly text: string };

// Lines without an empty one between them; a blank cell is a group of its own.
function groupsOf(lines: readonly Typed[]): Group[] {
  const groups: { from: number; to: number; line: number; text: string }[] = [];
  for (const [at, { line, text, isBlankCell }] of lines.entries()) {
    const open = groups.at(-1);
    if (text === "" || text === "\f") continue;
    const words = isBlankCell ? "" : repairWords(text);
    if (open && open.to === at && !isBlankCell && open.text !== "")
      Object.assign(open, { to: at + 1, text: `${open.text}\n${words}` });
    else groups.push({ from: at, to: at + 1, line, text: words });
  }
  return groups;
}

/** The text between two tables. Where cells stand between bars, or a blank is typed in one, blank cells are known. */
type Part = { readonly lines: readonly Typed[]; readonly keepsBlanks: boolean };

const partOf = (typed: readonly Typed[]): Part => ({
  lines: withoutBars(typed),
  keepsBlanks: typed.some(({ text, isBlankCell }) => isBlankCell || isBar(text)),
});

// The paragraphs of a part, and its tables that were copied without bars.
function addPart(list: BlockList, { lines, keepsBlanks }: Part, wraps: Wraps): void {
  const clean = (part: readonly Typed[]) => dropRunningLines(part.flatMap(repaired));
  const groups = groupsOf(lines);
  let at = 0;
  for (const { from, to, rows, head } of findCellLines(groups, keepsBlanks)) {
    const [first, last] = [groups[from], groups[to - 1]];
    if (!first || !last) continue;
    addLines(list, clean(lines.slice(at, first.from)), wraps);
    list.table([
      ...head,
      ...rows.map((row) =>
        plainRow(
          groups[row[0] ?? from]?.line ?? 1,
          row.map((place) => (place === null ? "" : (groups[place]?.text ?? ""))),
        ),
      ),
    ]);
    at = last.to;
  }
  addLines(list, clean(lines.slice(at)), wraps);
}

// Markdown of words in italics that a wrap parts: "*Hòa" / "An, ngày 09 tháng 3 năm 2026*". The lines stay as they are.
const withoutItalics = (text: string) =>
  text.replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*|]{0,600}[^\s*|])[ \u00a0]?\*(?![\p{L}\p{N}*])/gu, (whole, words: string) =>
    /\n\s*\n/u.test(words) ? whole : words,
  );

/** Paragraphs and tables of plain text, as it was typed, pasted or copied from a web page; its lines count from 1. */
export function readText(text: string): Block[] {
  const list = blockList();
  const typed = withSpacedTables(typedLines(withoutItalics(repairOldLetters(text))));
  const tables = barTables(typed);
  const ends = [...tables.map(({ from }) => from), typed.length];
  const parts = ends.map((end, index) => partOf(typed.slice(tables[index - 1]?.to ?? 0, end)));
  const wraps = wrapsOf(
    parts
      .flatMap(({ lines }) => lines)
      .filter((line) => !line.text.includes("\t"))
      .map(({ line, text: words }) => ({ line, text: words.trim() })),
  );
  for (const [index, part] of parts.entries()) {
    addPart(list, part, wraps);
    const table = tables[index];
    if (table) list.table(table.rows);
  }
  return withoutForeign(list.blocks);
}
