import type { Align } from "../block";
import { type Draft, type DraftCell, type DraftTable, draftParagraph, type RunCollector, runCollector } from "./draft";
import { listNumber, type NumberFormat } from "./list-number";
import { elementsOf, parseHtml, type XmlElement } from "./xml";

type Look = {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly align: Align;
  readonly isTyped: boolean;
  readonly isCapital: boolean;
  readonly font: string;
};
type Mark = { readonly marker: string | null; readonly level: number | null };

const unread = new Set([
  "head",
  "script",
  "style",
  "template",
  "noscript",
  "title",
  "select",
  "textarea",
  "iframe",
  "object",
  "svg",
  "nav",
]);
const blocks = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const aligns: Readonly<Record<string, Align>> = { left: "left", center: "center", right: "right", justify: "justify" };

/** The first font that an element names, by the old attribute or by style. */
function fontIn({ face, style = "" }: XmlElement["attributes"]): string | undefined {
  const names = /font-family:\s*([^;]+)/i.exec(style)?.[1] ?? face;
  return names?.split(",", 1)[0]?.replace(/["']/g, "").trim();
}

function lookIn({ name, attributes }: XmlElement, look: Look): Look {
  const style = attributes.style ?? "";
  const [, weight] = /font-weight:\s*(\w+)/i.exec(style) ?? [];
  const align = /text-align:\s*(\w+)/i.exec(style)?.[1] ?? attributes.align ?? (name === "center" ? "center" : "");
  return {
    isBold:
      weight === undefined ? look.isBold || /^(?:b|strong|h[1-6]|th)$/.test(name) : /^(?:bold|bolder|[6-9]00)$/i.test(weight),
    isItalic: look.isItalic || /^(?:i|em|cite)$/.test(name) || /font-style:\s*italic/i.test(style),
    align: aligns[align.toLowerCase()] ?? look.align,
    isTyped: look.isTyped || name === "pre",
    isCapital: look.isCapital || /text-transform:\s*uppercase/i.test(style),
    font: fontIn(attributes) ?? look.font,
  };
}

// Office programs write the heads and feet of pages as divisions of that name.
const isHidden = ({ attributes }: XmlElement) =>
  "hidden" in attributes ||
  /^(?:header|footer)$/.test(attributes.title ?? "") ||
  /display:\s*none|mso-hide:\s*all/i.test(attributes.style ?? "");

/** Collects paragraphs: text runs on until a block begins or ends. */
type Page = {
  readonly drafts: Draft[];
  runs: RunCollector;
  align: Align;
  mark: Mark;
  /** How far the last list of each depth and kind has counted. */
  readonly counts: Map<string, number>;
};

function endParagraph(page: Page): void {
  const { text, ...look } = page.runs.done();
  page.runs = runCollector();
  if (text.trim() === "") return;
  page.drafts.push(draftParagraph(text, { ...look, ...page.mark, align: page.align }));
  page.mark = { marker: null, level: null };
}

const formats: Readonly<Record<string, NumberFormat>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

function readListItems(page: Page, list: XmlElement, look: Look, depth: number): void {
  const items = elementsOf(list);
  const kind = `${list.name} ${list.attributes.type ?? ""} ${depth}`;
  // A list that begins with a deeper one goes on from the one before it: so LibreOffice writes what a paragraph interrupts.
  const goesOn = list.attributes.start === undefined && (items[0]?.name === "ol" || items[0]?.name === "ul");
  let count = goesOn ? (page.counts.get(kind) ?? 0) : (Number.parseInt(list.attributes.start ?? "1", 10) || 1) - 1;
  for (const child of items) {
    if (child.name === "li") {
      count = child.attributes.value === undefined ? count + 1 : Number.parseInt(child.attributes.value, 10) || count + 1;
      const number = listNumber(count, formats[list.attributes.type ?? "1"] ?? "decimal");
      // Letters are written "a)" in Vietnam; HTML knows only the letter.
      page.mark = { marker: list.name === "ol" ? number + (/^[a-z]$/.test(number) ? ")" : ".") : "-", level: depth };
    }
    readElement(page, child, look, depth + 1);
    page.mark = { marker: null, level: null };
  }
  page.counts.set(kind, count);
}

const span = (value: string | undefined, most: number) => Math.min(Math.max(Number.parseInt(value ?? "1", 10) || 1, 1), most);

function rowsOf(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) =>
    child.name === "tr" ? [child] : /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [],
  );
}

function readTable(table: XmlElement, look: Look): DraftTable {
  // How many rows below each column is still taken by a cell from above.
  const taken: number[] = [];
  const rows = rowsOf(table).map((row) => {
    const cells: DraftCell[] = [];
    let column = 0;
    for (const cell of elementsOf(row).filter(({ name }) => name === "td" || name === "th")) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const [columns, rows] = [span(cell.attributes.colspan, 200), span(cell.attributes.rowspan, 1000)];
      cells.push({ column, columns, rows, blocks: readPage(cell, lookIn(cell, look)) });
      for (let at = column; at < column + columns; at++) taken[at] = rows;
      column += columns;
    }
    for (let at = 0; at < taken.length; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    return cells;
  });
  return { kind: "table", rows: rows.filter((row) => row.length > 0) };
}

function readElement(page: Page, element: XmlElement, outer: Look, depth: number): void {
  if (unread.has(element.name) || isHidden(element)) return;
  const look = lookIn(element, outer);
  const isBlock = blocks.has(element.name);
  if (isBlock) endParagraph(page);
  if (isBlock) page.align = look.align;
  if (element.name === "br") page.runs.add("\n", look);
  else if (element.name === "table") page.drafts.push(readTable(element, { ...look, align: null }));
  else if (element.name === "ol" || element.name === "ul") readListItems(page, element, look, depth);
  else readChildren(page, element, look, depth);
  if (isBlock) endParagraph(page);
  if (isBlock) page.align = outer.align;
}

function shownText(text: string, { isTyped, isCapital }: Look): string {
  const shown = isTyped ? text : text.replace(/[^\S\u00a0]+/gu, " ");
  return isCapital ? shown.toUpperCase() : shown;
}

function readChildren(page: Page, element: XmlElement, look: Look, depth: number): void {
  for (const child of element.children) {
    if (typeof child !== "string") readElement(page, child, look, depth);
    else page.runs.add(shownText(child, look), look);
  }
}

function readPage(element: XmlElement, look: Look): Draft[] {
  const page: Page = {
    drafts: [],
    runs: runCollector(),
    align: look.align,
    mark: { marker: null, level: null },
    counts: new Map(),
  };
  readChildren(page, element, look, 0);
  endParagraph(page);
  return page.drafts;
}

/** The paragraphs and tables of a web page, as they are shown; nothing that it names is fetched. */
export function readHtml(text: string): Draft[] {
  return readPage(parseHtml(text), { isBold: false, isItalic: false, align: null, isTyped: false, isCapital: false, font: "" });
}
