// The words of the document stand with the plan, part by part, so that every target and task leads back to the place where it was read.

import type { PassageWords } from "~/features/plans/plan";
import type { Block, Row, Table } from "~/features/reading/block";
import type { MarkerKind } from "~/features/reading/outline/marker";
import { allEntries, type Entry, outlineOf } from "~/features/reading/outline/tree";

/** A part of the document, and the line on which it begins. */
export type ReadPassage = PassageWords & { readonly line: number };

const headings: readonly MarkerKind[] = ["part", "article", "upper", "roman", "decimal"];
const longestHeading = 200;
// A point is a sentence rather than a heading: its first words stand for it.
const longestPoint = 80;
const longestCode = 30;
// The plan speaks of itself at its end: these words are none of its last duty.
const CLOSING = /^trên đây là\s/iu;

const isHeading = ({ marker }: Entry) => marker !== null && headings.includes(marker.kind);
const isPoint = ({ marker, path }: Entry) => marker?.kind === "letter" && path.length > 1;

/** "III", "1", "1.1" become "III.1.1": a number that already names the one above it stands for both. */
function codeOf(path: readonly string[]): string {
  const own = path.filter((code, index) => !path[index + 1]?.startsWith(`${code}.`));
  return own.join(".").slice(0, longestCode);
}

const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/u, "")}…` : text);

const wordsOfRow = ({ cells }: Row) => cells.map(({ text }) => text.replace(/\n/g, " ")).join(" | ");

const wordsOf = (block: Block): string =>
  block.kind === "table"
    ? block.rows.map(wordsOfRow).join("\n")
    : [block.marker, block.text].filter((part): part is string => part !== null && part !== "").join(" ");

/** What was read from the row of a table: where it stands and what it says. */
export type RowOfTable = { readonly path: readonly string[]; readonly text: string };

type Division = {
  /** Whether each point "a)", "b)" below a number is a part: what is read from a point then leads back to it alone. */
  readonly points?: boolean;
  /** Lines on which something without a number begins (recipients, an annex), with its name. */
  readonly breaks?: ReadonlyMap<number, string>;
  /** Rows of tables, by their lines, that are parts of their own: the work that was read from each leads back to it alone. */
  readonly rows?: ReadonlyMap<number, RowOfTable>;
};

type Part = { readonly line: number; readonly code: string; readonly heading: string; readonly words: string[] };

const none = new Map<number, never>();

/** The rows of a table that are parts of their own; the head of the table stays outside, and the name of a group goes with its first row. */
function partsOfRows(table: Table, rows: ReadonlyMap<number, RowOfTable>): { readonly before: string[]; readonly parts: Part[] } {
  const parts: Part[] = [];
  const first = table.rows.findIndex(({ line }) => rows.has(line));
  const isGroup = ({ cells }: Row) => cells.filter(({ text }) => text !== "").length <= 2;
  let waiting: string[] = [];
  const before: string[] = [];
  for (const [index, row] of table.rows.entries()) {
    const own = rows.get(row.line);
    if (own) {
      const heading = shortened(own.text, longestPoint) || "…";
      parts.push({ line: row.line, code: codeOf(own.path), heading, words: [...waiting, wordsOfRow(row)] });
      waiting = [];
    } else if (isGroup(row)) waiting.push(wordsOfRow(row));
    else if (index < first || first < 0) before.push(wordsOfRow(row));
    else parts.at(-1)?.words.push(wordsOfRow(row));
  }
  (parts.at(-1)?.words ?? before).push(...waiting);
  return { before, parts };
}

/** The parts of a document in its order. What stands before the first heading is a part of its own. */
export function passagesOfBlocks(
  blocks: readonly Block[],
  { points = false, breaks = none, rows = none }: Division = {},
): ReadPassage[] {
  const entries = new Map(allEntries(outlineOf(blocks).entries).map((entry) => [entry.paragraph.line, entry]));
  const parts: Part[] = [];
  for (const block of blocks) {
    const entry = block.kind === "paragraph" ? entries.get(block.line) : undefined;
    if (entry && (isHeading(entry) || (points && isPoint(entry)))) {
      const most = isHeading(entry) ? longestHeading : longestPoint;
      const words = entry.text.length > most ? [wordsOf(block)] : [];
      parts.push({ line: block.line, code: codeOf(entry.path), heading: shortened(entry.text, most) || "…", words });
    } else if (breaks.has(block.line)) {
      parts.push({ line: block.line, code: "", heading: breaks.get(block.line) ?? "", words: [wordsOf(block)] });
    } else if (parts.length > 1 && entry?.marker === null && CLOSING.test(entry.text)) {
      parts.push({ line: block.line, code: "", heading: "Lời kết", words: [wordsOf(block)] });
    } else if (parts.length === 0) {
      parts.push({ line: block.line, code: "", heading: "Phần mở đầu", words: [wordsOf(block)] });
    } else if (block.kind === "table") {
      const ofRows = partsOfRows(block, rows);
      parts.at(-1)?.words.push(...ofRows.before);
      parts.push(...ofRows.parts);
    } else parts.at(-1)?.words.push(wordsOf(block));
  }
  return parts.map(({ words, ...part }) => ({ ...part, words: words.filter(Boolean).join("\n") }));
}

/** The part in which a line stands; null before the first. `passages` are in the order of their lines. */
export function passageAt<T extends { readonly line: number }>(passages: readonly T[], line: number): T | null {
  let [from, to] = [0, passages.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((passages[middle]?.line ?? 0) <= line) from = middle + 1;
    else to = middle;
  }
  return passages[from - 1] ?? null;
}

/** The heading with a number as a section of the plan is called: "IV. Tổ chức thực hiện"; of several, the first. */
export function sectionNames(passages: readonly Pick<ReadPassage, "code" | "heading">[]): (code: string) => string {
  const headings = new Map(passages.toReversed().map(({ code, heading }) => [code, heading]));
  return (code) => [code, headings.get(code) ?? ""].filter(Boolean).join(". ");
}
