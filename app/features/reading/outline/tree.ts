// A heading rules over everything that follows, up to the next heading of the same or a higher level.

import type { Block, Paragraph, Table } from "../block";
import { isClosingParagraph } from "./closing-paragraph";
import { isPoint, type Marker, type MarkerKind, takeMarker } from "./marker";

/** A heading, a point or a plain paragraph, with what stands below it. */
export type Entry = {
  readonly marker: Marker | null;
  /** Without the marker. */
  text: string;
  readonly paragraph: Paragraph;
  /** The numbers of the headings above and its own. */
  readonly path: readonly string[];
  readonly children: Entry[];
  readonly tables: Table[];
};

export type Outline = { readonly entries: readonly Entry[]; readonly tables: readonly Table[] };

// Lower ranks stand above. Kinds of one rank can stand in either order: A above I, or I above A.
const RANKS: Readonly<Record<MarkerKind, number>> = {
  part: 0,
  article: 1,
  upper: 1,
  roman: 1,
  decimal: 2,
  letter: 6,
  bracket: 7,
  dash: 8,
  plus: 9,
  star: 10,
};

function rankOf({ kind, style }: Marker): number {
  return kind === "decimal" ? RANKS.decimal + style.split(".").filter((part) => part !== "").length - 1 : RANKS[kind];
}

/** Whether a line is a heading of its own without a number: in capitals, such as TỔ CHỨC THỰC HIỆN. */
export function isCapitalHeading(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && text.length < 200 && !/[;]$/.test(text);
}

/** The headings and points of a run of blocks as a tree, whatever marks the typist chose for the levels. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const entries: Entry[] = [];
  const tables: Table[] = [];
  const open: Entry[] = [];
  let last: Entry | null = null;
  for (const block of blocks) {
    if (block.kind === "table") {
      (announcing(last) ?? open.at(-1)?.tables ?? tables).push(block);
      continue;
    }
    last = place(block, open, entries);
  }
  return { entries, tables };
}

/** Whether a sentence only stands above a table: "Phân công các sở thực hiện các nhiệm vụ sau:". */
export const announcesTable = ({ marker, children, tables }: Entry) =>
  marker === null && children.length === 0 && tables.length > 0;

const announcing = (entry: Entry | null) =>
  entry?.marker === null && /(?:nhiệm vụ|công việc|nội dung|phân công|cụ thể)[^.;:]{0,60} sau(?: đây)?\s*:$/iu.test(entry.text)
    ? entry.tables
    : null;

/** The entry that a paragraph became or went on with. */
function place(paragraph: Paragraph, open: Entry[], entries: Entry[]): Entry {
  const { marker: taken, text: words } = takeMarker(paragraph.text, paragraph.marker);
  const text = taken && isCited(taken, entries) ? paragraph.text : words;
  const nameless = open.at(-1);
  // "Chương II" / "NHIỆM VỤ": the number of a part stands alone above its name.
  if (taken === null && nameless?.marker?.kind === "part" && nameless.text === "") {
    nameless.text = text;
    return nameless;
  }
  const marker = taken && isCited(taken, entries) ? null : taken && inSeries(taken, open);
  closeFor(marker, text, open);
  const parent = open.at(-1);
  const path = [...(parent?.path ?? []), ...(marker && !isPoint(marker) ? [marker.code] : [])];
  const entry: Entry = { marker, text, paragraph, path, children: [], tables: [] };
  (parent?.children ?? entries).push(entry);
  if (marker !== null || isCapitalHeading(text)) open.push(entry);
  return entry;
}

// "Điều 215 Bộ luật Hình sự: …" at the beginning of a line, in a paper without articles of its own, is cited.
const isCited = ({ kind, number }: Marker, entries: readonly Entry[]) =>
  kind === "article" &&
  (number ?? 0) > 20 &&
  !entries.some(({ marker }) => marker?.kind === "article" || marker?.kind === "part");

// "I." after "H." continues the letters; "C.", "D." after A. and B. are letters too.
function inSeries(marker: Marker, open: readonly Entry[]): Marker {
  if (marker.kind !== "roman" || marker.code !== "I") return marker;
  const letters = open.find((entry) => entry.marker?.kind === "upper" && entry.marker.code === "H");
  return letters ? { kind: "upper", style: "A", number: 9, code: "I" } : marker;
}

function closeFor(marker: Marker | null, text: string, open: Entry[]): void {
  if (marker === null) {
    if (isFirstBelow(open.at(-1), text)) return;
    while (open.length > 0 && !keepsOpen(open.at(-1) as Entry, text)) open.pop();
    return;
  }
  const sibling = open.findIndex((entry) => entry.marker?.style === marker.style);
  if (sibling >= 0) open.splice(sibling);
  else while (open.length > 0 && isBelow(open.at(-1) as Entry, marker)) open.pop();
}

// "1. Về kinh phí:" / "Yêu cầu các sở …", "3. Báo cáo" / "Các đơn vị báo cáo như sau:": right below a heading that announces
// something or only names it ("4. Giai đoạn kết thúc"), or above what it announces itself, it closes nothing.
const isFirstBelow = (above: Entry | undefined, text: string) =>
  above?.marker?.kind !== undefined &&
  !isPoint(above.marker) &&
  above.children.length === 0 &&
  (above.text.endsWith(":") ||
    text.endsWith(":") ||
    /^về\s[^.;]*$/iu.test(above.text) ||
    (/^[^.;:]{4,60}$/u.test(above.text) && /^các (?:sở|cơ quan|đơn vị)/iu.test(text))) &&
  !/^(?:trên đây|nơi nhận)/iu.test(text) &&
  !isCapitalHeading(text);

// A paragraph without number goes on with the heading above it; the last one of a plan only with its section.
function keepsOpen({ marker }: Entry, text: string): boolean {
  if (isCapitalHeading(text)) return false;
  return isClosingParagraph(text) ? marker === null || RANKS[marker.kind] <= RANKS.roman : !isPoint(marker);
}

function isBelow({ marker: above }: Entry, marker: Marker): boolean {
  return above !== null && rankOf(above) > rankOf(marker);
}

/** Every entry of a tree in the order of the document. */
export function allEntries(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...allEntries(entry.children)]);
}
