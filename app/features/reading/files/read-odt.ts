import { type Draft, type DraftCell, type DraftTable, draftParagraph, type RunCollector, runCollector } from "./draft";
import { type ListCounter, type ListLevel, listCounter } from "./list-counter";
import { listLevels, type OdtLists, odtLists } from "./odt-lists";
import { type OdtLook, type OdtStyles, odtStyles } from "./odt-styles";
import { unreadableFile } from "./unreadable";
import { elementAt, elementsOf, parseXml, type XmlElement } from "./xml";

type State = {
  readonly styles: OdtStyles;
  readonly lists: OdtLists;
  readonly headings: { counter: ListCounter; levels: ListLevel[] };
};
type Inline = { readonly state: State; readonly runs: RunCollector; readonly boxes: XmlElement[] };

const unread = new Set(["note", "annotation", "annotation-end", "ruby-text", "tracked-changes", "bibliography-mark"]);

function addText({ runs }: Inline, text: string, look: OdtLook): void {
  if (!look.isHidden)
    runs.add(look.isCapital ? text.toUpperCase() : text, {
      isBold: look.isBold === true,
      isItalic: look.isItalic === true,
      font: look.font,
    });
}

function readInline(inline: Inline, element: XmlElement, look: OdtLook): void {
  for (const child of element.children) {
    if (typeof child === "string") addText(inline, child.replace(/\s+/g, " "), look);
    else if (child.name === "s") addText(inline, " ", look);
    else if (child.name === "tab") addText(inline, "\t", look);
    else if (child.name === "line-break") addText(inline, "\n", look);
    else if (child.name === "text-box") inline.boxes.push(child);
    else if (!unread.has(child.name)) {
      const own = child.name === "span" ? inline.state.styles.lookOf("text", child.attributes["style-name"]) : {};
      readInline(inline, child, { ...look, ...own });
    }
  }
}

type Mark = { readonly marker: string | null; readonly level: number | null };
const unmarked: Mark = { marker: null, level: null };

function readParagraph(state: State, element: XmlElement, mark: Mark): Draft[] {
  const look = state.styles.lookOf("paragraph", element.attributes["style-name"]);
  const inline: Inline = { state, runs: runCollector(), boxes: [] };
  readInline(inline, element, look);
  const { text, ...runs } = inline.runs.done();
  return [
    draftParagraph(text, { ...runs, ...mark, align: look.align ?? null }),
    ...inline.boxes.flatMap((box) => readChildren(state, box)),
  ];
}

function headingMark(state: State, { attributes }: XmlElement): Mark {
  const level = Number(attributes["outline-level"]) - 1;
  if (!state.headings.levels[level] || attributes["is-list-header"] === "true") return unmarked;
  const marker = state.headings.counter.next(level, state.headings.levels) || null;
  return { marker, level: marker === null ? null : level };
}

type List = { readonly counter: ListCounter; readonly levels: readonly ListLevel[]; readonly level: number };

function readItem(state: State, item: XmlElement, { counter, levels, level }: List): Draft[] {
  let isFirst = item.name === "list-item";
  const start = Number(item.attributes["start-value"]);
  if (item.attributes["start-value"] !== undefined && Number.isSafeInteger(start)) counter.restart(level, start);
  return elementsOf(item).flatMap((child) => {
    if (child.name === "list") return readList(state, child, { counter, levels, level: Math.min(level + 1, 8) });
    if (child.name !== "p" && child.name !== "h") return readBlock(state, child);
    const marker = isFirst && levels[level] ? counter.next(level, levels) || null : null;
    isFirst = false;
    return readParagraph(state, child, { marker, level: marker === null ? null : level });
  });
}

function readList(state: State, list: XmlElement, above?: List): Draft[] {
  const style = list.attributes["style-name"];
  const levels = style === undefined && above ? above.levels : listLevels(state.styles.listOf(style));
  const own: List = { counter: above?.counter ?? state.lists.counterOf(list), levels, level: above?.level ?? 0 };
  return elementsOf(list).flatMap((item) => readItem(state, item, own));
}

const times = (value: string | undefined, most: number) => Math.min(Math.max(Number(value) || 1, 1), most);

function readRow(state: State, row: XmlElement): DraftCell[] {
  const cells: DraftCell[] = [];
  let column = 0;
  for (const cell of elementsOf(row)) {
    const { attributes } = cell;
    const repeated = times(attributes["number-columns-repeated"], 200);
    for (let count = 0; count < repeated && cell.name === "table-cell"; count++)
      cells.push({
        column: column + count,
        columns: times(attributes["number-columns-spanned"], 200),
        rows: times(attributes["number-rows-spanned"], 1000),
        blocks: readChildren(state, cell),
      });
    column += repeated;
  }
  return cells;
}

function rowsOf(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === "table-row") return [child];
    return ["table-header-rows", "table-rows", "table-row-group"].includes(child.name) ? rowsOf(child) : [];
  });
}

const readTable = (state: State, table: XmlElement): DraftTable => ({
  kind: "table",
  rows: rowsOf(table).map((row) => readRow(state, row)),
});

const skipped = new Set([
  "tracked-changes",
  "table-of-content",
  "sequence-decls",
  "forms",
  "variable-decls",
  "user-field-decls",
  "alphabetical-index",
]);

function readBlock(state: State, element: XmlElement): Draft[] {
  if (skipped.has(element.name)) return [];
  if (element.name === "p") return readParagraph(state, element, unmarked);
  if (element.name === "h") return readParagraph(state, element, headingMark(state, element));
  if (element.name === "list") return readList(state, element);
  return element.name === "table" ? [readTable(state, element)] : readChildren(state, element);
}

function readChildren(state: State, element: XmlElement): Draft[] {
  return elementsOf(element).flatMap((child) => readBlock(state, child));
}

/**
 * The paragraphs and tables of an OpenDocument text (.odt), with the numbers of its lists.
 * @param parts the unpacked archive
 * @throws RuleViolation when it is encrypted or its XML is broken
 */
export function readOdt(parts: ReadonlyMap<string, Uint8Array>): Draft[] {
  const text = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  if (text("META-INF/manifest.xml").includes("encryption-data")) throw unreadableFile("encrypted");
  const part = (name: string) => (parts.has(name) ? parseXml(text(name)) : undefined);
  const content = part("content.xml");
  const body = elementAt(content, "body", "text");
  if (!body) throw unreadableFile("broken");
  const styles = odtStyles(content, part("styles.xml"));
  const headings = { counter: listCounter(), levels: listLevels(styles.outline) };
  return readChildren({ styles, lists: odtLists(), headings }, body);
}
