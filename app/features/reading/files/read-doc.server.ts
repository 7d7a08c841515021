import CFB from "cfb";
import type { Align } from "../block";
import { type Bytes, bytesOf, type Property, type Streams, type Stretch, stretchesOf, textPieces } from "./doc-bytes";
import { type DocLists, docLists } from "./doc-lists";
import { docStyles } from "./doc-styles";
import { type DocParagraph, docTable, type TableEdge } from "./doc-table";
import { type Draft, type DraftParagraph, draftParagraph, type RunCollector, runCollector } from "./draft";
import { orBroken, unreadableFile } from "./unreadable";

const codes = {
  bold: 0x0835,
  italic: 0x0836,
  deleted: 0x0800,
  hidden: 0x083c,
  font: 0x4a4f,
  list: 0x460b,
  level: 0x260a,
  align: 0x2403,
  alignNew: 0x2461,
  inTable: 0x2416,
  rowEnd: 0x2417,
  table: 0xd608,
} as const;

/** Where a table of the file stands: pairs of place and length from byte 154 on. */
const placeOf = (document: Bytes, index: number) => ({
  from: document.u32(154 + index * 8),
  length: document.u32(158 + index * 8),
});

const aligns: readonly Align[] = ["left", "center", "right", "justify"];

type Run = { isBold: boolean; isItalic: boolean; isShown: boolean; font: string };

// A switch is on, off, as in the style, or the other way round.
const switched = (value: number, style: boolean) => (value === 0x80 ? style : value === 0x81 ? !style : value === 1);

function applyRun(run: Run, properties: readonly Property[], fonts: readonly string[], style: Run): void {
  for (const { code, bytes, at } of properties) {
    if (code === codes.bold) run.isBold = switched(bytes.u8(at), style.isBold);
    if (code === codes.italic) run.isItalic = switched(bytes.u8(at), style.isItalic);
    if ((code === codes.hidden || code === codes.deleted) && switched(bytes.u8(at), false)) run.isShown = false;
    if (code === codes.font) run.font = fonts[bytes.u16(at)] ?? "";
  }
}

function fontNames(table: Bytes, { from, length }: { from: number; length: number }): string[] {
  const names: string[] = [];
  for (let at = from + 4; at < from + length; at += table.u8(at) + 1) {
    const name = new TextDecoder("utf-16le").decode(table.part(at + 40, table.u8(at) - 39));
    names.push(name.split("\0")[0] ?? "");
  }
  return names;
}

/** A walker over stretches that are asked for in rising places. */
function walker(stretches: readonly Stretch[]) {
  let index = 0;
  return (place: number): Stretch | undefined => {
    const isAt = ({ from, to }: Stretch) => place >= from && place < to;
    const here = stretches[index];
    if (here && isAt(here)) return here;
    const next = stretches.slice(index, index + 3).findIndex(isAt);
    index = next >= 0 ? index + next : Math.max(0, stretches.findIndex(isAt));
    const found = stretches[index];
    return found && isAt(found) ? found : undefined;
  };
}

type Paragraph = { runs: RunCollector; fields: boolean[] };

// Marks inside the text: tab, line break, dashes that may not break, soft hyphens (in TCVN3 the letter "ư").
const marks: Readonly<Record<string, string>> = { "\t": "\t", "\u000b": "\n", "\u001e": "-", "\u001f": "\u00ad" };

function addLetter(paragraph: Paragraph, letter: string, run: Run): void {
  const { fields, runs } = paragraph;
  if (letter === "\u0013") fields.push(false);
  else if (letter === "\u0014" && fields.length > 0) fields[fields.length - 1] = true;
  else if (letter === "\u0015") fields.pop();
  else if (run.isShown && fields.every((isResult) => isResult) && (letter >= " " || letter in marks)) {
    runs.add(marks[letter] ?? letter, run);
  }
}

const noEdge: TableEdge = { bytes: bytesOf(new Uint8Array()), at: 0, size: 0 };

type ParagraphRead = ReturnType<RunCollector["done"]>;

function paragraphOf(properties: readonly Property[], lists: DocLists, read: ParagraphRead): DocParagraph {
  let [align, list, level, isInTable]: [Align, number, number, boolean] = [null, 0, 0, false];
  let edge: TableEdge | null = null;
  let isRowEnd = false;
  for (const { code, bytes, at, size } of properties) {
    if (code === codes.align || code === codes.alignNew) align = aligns[bytes.u8(at)] ?? "justify";
    if (code === codes.list) list = bytes.u16(at);
    if (code === codes.level) level = Math.min(bytes.u8(at), 8);
    if (code === codes.inTable) isInTable = bytes.u8(at) === 1;
    if (code === codes.rowEnd) isRowEnd = bytes.u8(at) === 1;
    if (code === codes.table) edge = { bytes, at, size };
  }
  const marker = list > 0 && list < 0xf801 && !isRowEnd ? lists.next(list, level) : null;
  const paragraph: DraftParagraph = draftParagraph(read.text, { ...read, align, marker, level: marker === null ? null : level });
  return { paragraph, isInTable, rowEdge: isRowEnd ? (edge ?? noEdge) : null, endsCell: false };
}

function openParts(streams: Streams) {
  const { document, table } = streams;
  const at = (index: number) => placeOf(document, index);
  const [sheet, runs, paragraphs, clx, lists, variants] = [at(1), at(12), at(13), at(33), at(73), at(74)];
  return {
    pieces: textPieces(document, table, clx.from, clx.length, document.u32(0x4c)),
    runAt: walker(stretchesOf(streams, runs, false)),
    paragraphAt: walker(stretchesOf(streams, paragraphs, true)),
    styles: docStyles(table, sheet.from, sheet.length),
    fonts: fontNames(table, at(15)),
    lists: docLists(table, lists.length > 0 ? lists.from : 0, variants.length > 0 ? variants.from : 0),
  };
}

/** How the letters look at a place; worked out anew only where a run or a paragraph begins. */
function looks({ runAt, paragraphAt, styles, fonts }: ReturnType<typeof openParts>) {
  const plain: Run = { isBold: false, isItalic: false, isShown: true, font: "" };
  let [run, paragraph]: [Stretch | undefined, Stretch | undefined] = [undefined, undefined];
  let look = plain;
  return (place: number): Run => {
    const [runHere, paragraphHere] = [runAt(place), paragraphAt(place)];
    if (runHere === run && paragraphHere === paragraph) return look;
    [run, paragraph] = [runHere, paragraphHere];
    const style = { ...plain };
    applyRun(style, styles.runOf(paragraphHere?.style ?? 0), fonts, plain);
    look = { ...style };
    applyRun(look, runHere?.properties ?? [], fonts, style);
    return look;
  };
}

// Ends of paragraphs: the mark itself, the end of a cell or row, the end of a page or section.
const ends = new Set(["\r", "\u0007", "\f"]);

function paragraphsIn(streams: Streams): DocParagraph[] {
  const parts = openParts(streams);
  const lookAt = looks(parts);
  const paragraphs: DocParagraph[] = [];
  const open: Paragraph = { runs: runCollector(), fields: [] };
  for (const { text, at, width } of parts.pieces)
    for (let index = 0; index < text.length; index++) {
      const letter = text.charAt(index);
      const place = at + index * width;
      if (!ends.has(letter)) addLetter(open, letter, lookAt(place));
      else {
        const stretch = parts.paragraphAt(place);
        const properties = [...parts.styles.paragraphOf(stretch?.style ?? 0), ...(stretch?.properties ?? [])];
        paragraphs.push({ ...paragraphOf(properties, parts.lists, open.runs.done()), endsCell: letter === "\u0007" });
        open.runs = runCollector();
      }
    }
  return paragraphs;
}

function drafts(paragraphs: readonly DocParagraph[]): Draft[] {
  const found: Draft[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const { paragraph, isInTable } = paragraphs[at] as DocParagraph;
    if (!isInTable) {
      found.push(paragraph);
      at += 1;
      continue;
    }
    let to = at;
    while (paragraphs[to]?.isInTable) to += 1;
    found.push(docTable(paragraphs.slice(at, to)));
    at = to;
  }
  return found;
}

function streamOf(file: CFB.CFB$Container, name: string): Uint8Array | null {
  const content = CFB.find(file, name)?.content;
  return content ? Uint8Array.from(content) : null;
}

/**
 * The paragraphs and tables of a Word 97-2003 file (.doc), with the numbers that Word draws.
 * @throws RuleViolation when it is encrypted, older than Word 97, or no Word file
 */
export async function readDoc(bytes: Uint8Array): Promise<Draft[]> {
  const file = await orBroken(() => CFB.read(bytes, { type: "array" }));
  if (CFB.find(file, "EncryptedPackage")) throw unreadableFile("encrypted");
  const stream = streamOf(file, "/WordDocument");
  if (!stream) throw unreadableFile("unknown");
  const document = bytesOf(stream);
  const flags = document.u16(0x0a);
  if ((flags & 0x0100) !== 0) throw unreadableFile("encrypted");
  const table = streamOf(file, (flags & 0x0200) !== 0 ? "/1Table" : "/0Table");
  if (document.u16(0) !== 0xa5ec || !table) throw unreadableFile("broken");
  const data = bytesOf(streamOf(file, "/Data") ?? new Uint8Array());
  return drafts(paragraphsIn({ document, table: bytesOf(table), data }));
}
