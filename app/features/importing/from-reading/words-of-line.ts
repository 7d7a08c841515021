// A line of the document that somebody points at: its words, and what its place says of them.

import type { Block, Table } from "~/features/reading/block";
import type { Horizon, Source } from "~/features/reading/document-reading";
import { sourceOf } from "~/features/reading/outline/entry-text";
import { isPoint, takeMarker } from "~/features/reading/outline/marker";
import { type Entry, outlineOf } from "~/features/reading/outline/tree";
import { wholeText } from "~/features/reading/parts/paragraphs";
import { type GridRow, gridOf } from "~/features/reading/tables/grid";
import { cellIn } from "~/features/reading/tables/header";
import { horizonIn } from "~/features/reading/targets/horizon";
import { isUnitName } from "~/features/reading/targets/units";
import { subjectHere } from "~/features/reading/tasks/agency-duties";
import { type AssignmentColumn, assignmentHeader } from "~/features/reading/tasks/assignment-columns";
import { labelsBelow } from "~/features/reading/tasks/entry-duties";
import { splitLabels } from "~/features/reading/tasks/labels";
import { parseVietnameseNumber } from "~/lib/number-format";
import { tidy } from "~/lib/vietnamese-text";

/** A figure in a cell of its own, with its unit and the name of its column. */
export type FigureInRow = { readonly value: number; readonly unit: string; readonly column: string };

export type LineWords = {
  readonly source: Source;
  /** Without the number before them, and without the agencies with which they begin. */
  readonly text: string;
  /** Who, with whom, by when, with which result, where the lines below or the columns beside it say so. */
  readonly labels: string;
  /** The agencies with which the words begin. */
  readonly agencies: readonly string[];
  /** The nearest heading above that names agencies. */
  readonly under: { readonly heading: string; readonly agencies: readonly string[] } | null;
  /** The numbers of the headings above. */
  readonly above: readonly string[];
  /** By when, as a heading above says. */
  readonly horizon: Horizon | null;
  readonly figure: FigureInRow | null;
};

const bare = { labels: "", agencies: [], under: null, above: [], horizon: null, figure: null } as const;

function trailTo(entries: readonly Entry[], line: number): readonly Entry[] {
  for (const entry of entries) {
    if (entry.paragraph.line === line) return [entry];
    const below = trailTo(entry.children, line);
    if (below.length > 0) return [entry, ...below];
  }
  return [];
}

const longestHeading = 80;
const shortened = (text: string) =>
  text.length > longestHeading ? `${text.slice(0, longestHeading).replace(/\s+\S*$/u, "")}…` : text;

function underOf(headings: readonly Entry[]): LineWords["under"] {
  for (const entry of headings.toReversed()) {
    const subject = subjectHere(entry);
    if (subject) return { heading: shortened(wholeText(entry.paragraph)), agencies: subject.agencies };
  }
  return null;
}

function wordsOfEntry(entry: Entry, headings: readonly Entry[]): LineWords {
  const subject = subjectHere(entry);
  const horizons = headings.flatMap(({ text }) => horizonIn(text) ?? []);
  const hasOwnNumber = entry.marker !== null && !isPoint(entry.marker);
  return {
    ...bare,
    source: sourceOf(entry),
    text: subject?.duty || entry.text,
    labels: labelsBelow(entry),
    agencies: subject?.agencies ?? [],
    under: underOf(headings),
    above: hasOwnNumber ? entry.path.slice(0, -1) : entry.path,
    horizon: horizons.at(-1) ?? null,
  };
}

const labelOf = { lead: "Chủ trì", both: "Chủ trì", support: "Phối hợp", time: "Thời gian", product: "Sản phẩm" } as const;
const labelled = Object.keys(labelOf) as (keyof typeof labelOf)[];

// A cell may hold labels itself: "Chủ trì: Sở Y tế. Phối hợp: Công an tỉnh".
function labelsBeside(cell: (role: AssignmentColumn) => string): string {
  const lines = labelled.flatMap((role) => {
    const words = cell(role);
    if (words === "") return [];
    return splitLabels(words).labels.length > 0 ? words : `${labelOf[role]}: ${words}`;
  });
  return lines.join("\n");
}

const ownTexts = ({ cells }: GridRow) => cells.map(({ isOwn, text }) => (isOwn ? tidy(text) : ""));

// Of the figures of several years the last is the goal; the first column only numbers the rows.
function figureIn(row: GridRow, head: GridRow | undefined): FigureInRow | null {
  const texts = ownTexts(row);
  const found = texts.flatMap((text, column) => {
    const number = parseVietnameseNumber(text.replace(/\s*%$/u, ""));
    return column > 0 && text !== "" && number.ok ? [{ value: number.value, text, column }] : [];
  });
  const last = found.at(-1);
  if (last === undefined) return null;
  const unit = last.text.endsWith("%") ? "%" : (texts.find((text) => text === "%" || isUnitName(text)) ?? "");
  return { value: last.value, unit, column: tidy(head?.cells[last.column]?.text ?? "") };
}

const longest = (texts: readonly string[]) => texts.toSorted((one, other) => other.length - one.length)[0] ?? "";

function wordsOfRow(table: Table, line: number): LineWords | null {
  const rows = gridOf(table);
  const row = rows.find((each) => each.line === line);
  const words = row ? ownTexts(row).filter((text) => text !== "") : [];
  if (!row || words.length === 0) return null;
  const header = assignmentHeader(table);
  const cell = (role: AssignmentColumn) => (header ? cellIn(row, header, role) : "");
  const index = ownTexts(row)[0]?.replace(/[.)]+$/u, "") ?? "";
  const path = index !== "" && index.length < 8 ? [index] : [];
  return {
    ...bare,
    source: { path, line, words: words.join(" | "), table: table.table, row: row.row },
    text: takeMarker(tidy(cell("content")) || longest(words)).text,
    labels: labelsBeside(cell),
    figure: figureIn(row, rows[0]),
  };
}

/** The words of a paragraph or a row of a table that begins on `line`; null where the document has none. */
export function wordsOfLine(blocks: readonly Block[], line: number): LineWords | null {
  const block = blocks.find((each) =>
    each.kind === "table" ? each.rows.some((row) => row.line === line) : each.line === line && wholeText(each) !== "",
  );
  if (block === undefined) return null;
  if (block.kind === "table") return wordsOfRow(block, line);
  const trail = trailTo(outlineOf(blocks).entries, line);
  const entry = trail.at(-1);
  // The name below "Chương II" is no entry of its own.
  if (entry === undefined) return { ...bare, source: { path: [], line, words: wholeText(block) }, text: block.text };
  return wordsOfEntry(entry, trail.slice(0, -1));
}
