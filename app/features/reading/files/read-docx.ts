import { readNumbering } from "./docx-numbering";
import { type DocxState, readDocxParagraph } from "./docx-paragraph";
import { readStyles } from "./docx-styles";
import type { Draft, DraftCell, DraftParagraph, DraftTable } from "./draft";
import { unreadableFile } from "./unreadable";
import { elementAt, elementsOf, parseXml, type XmlElement } from "./xml";

const count = (element: XmlElement | undefined, most: number) =>
  Math.min(Math.max(Number(element?.attributes.val) || 0, 0), most);
const mostColumns = 200;

function readCell(state: DocxState, cell: XmlElement, column: number): DraftCell {
  const columns = Math.max(1, count(elementAt(cell, "tcPr", "gridSpan"), mostColumns));
  return { column, columns, rows: 1, blocks: readBlocksIn(state, cell) };
}

const mergeOf = (cell: XmlElement, name: string) => {
  const merge = elementAt(cell, "tcPr", name);
  return merge ? (merge.attributes.val ?? "continue") : null;
};

// Rows and cells may be wrapped in content controls and in marks of insertion.
function partsOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ["sdt", "sdtContent", "ins", "customXml", "smartTag"].includes(child.name) ? partsOf(child, name) : [];
  });
}

function readRow(state: DocxState, row: XmlElement, above: Map<number, DraftCell>): DraftCell[] {
  const cells: DraftCell[] = [];
  let column = count(elementAt(row, "trPr", "gridBefore"), mostColumns);
  for (const element of partsOf(row, "tc").filter((cell) => !elementAt(cell, "tcPr", "cellDel"))) {
    const cell = readCell(state, element, column);
    const merged = mergeOf(element, "vMerge") === "continue" ? above.get(column) : undefined;
    const beside = mergeOf(element, "hMerge") === "continue" ? cells.at(-1) : undefined;
    if (merged) merged.rows += 1;
    else if (beside) cells.splice(-1, 1, { ...beside, columns: beside.columns + cell.columns });
    else cells.push(cell);
    if (!beside) above.set(column, merged ?? cell);
    column += cell.columns;
  }
  return cells;
}

function readTable(state: DocxState, table: XmlElement): DraftTable {
  const above = new Map<number, DraftCell>();
  const rows = partsOf(table, "tr").filter((row) => !elementAt(row, "trPr", "del"));
  return { kind: "table", rows: rows.map((row) => readRow(state, row, above)) };
}

const wrappers = new Set(["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"]);

function readBlock(state: DocxState, element: XmlElement, into: Draft[], open: { paragraph: DraftParagraph | null }): void {
  if (wrappers.has(element.name)) for (const child of elementsOf(element)) readBlock(state, child, into, open);
  else if (element.name === "AlternateContent")
    for (const child of elementsOf(elementsOf(element)[0])) readBlock(state, child, into, open);
  else if (element.name === "tbl") into.push(readTable(state, element));
  else if (element.name === "p") {
    const { paragraph, boxes, isOpen } = readDocxParagraph(state, element);
    const whole = open.paragraph ? { ...open.paragraph, text: open.paragraph.text + paragraph.text } : paragraph;
    open.paragraph = isOpen ? whole : null;
    if (!isOpen) into.push(whole);
    for (const box of boxes) into.push(...readBlocksIn(state, box));
  }
}

function readBlocksIn(state: DocxState, element: XmlElement): Draft[] {
  const into: Draft[] = [];
  const open = { paragraph: null as DraftParagraph | null };
  for (const child of elementsOf(element)) readBlock(state, child, into, open);
  if (open.paragraph) into.push(open.paragraph);
  return into;
}

type Parts = ReadonlyMap<string, Uint8Array>;

function xmlPart(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name);
  return bytes && parseXml(new TextDecoder().decode(bytes));
}

// Targets are relative to the folder of the part, or begin with "/".
function targetOf(relations: XmlElement | undefined, kind: string, folder: string): string | undefined {
  const relation = elementsOf(relations).find(
    ({ attributes }) => attributes.Type?.endsWith(`/${kind}`) && attributes.TargetMode !== "External",
  );
  const target = relation?.attributes.Target;
  return target?.startsWith("/") ? target.slice(1) : target && folder + target;
}

/**
 * The paragraphs and tables of a Word file (.docx), in their order, with the numbers that Word draws. Deleted revisions,
 * hidden words, notes, headers, footers and tables of contents are left out; text boxes follow the paragraph that holds them.
 * @param parts the unpacked archive
 * @throws RuleViolation when it is no Word file or its XML is broken
 */
export function readDocx(parts: Parts): Draft[] {
  const main = targetOf(xmlPart(parts, "_rels/.rels"), "officeDocument", "") ?? "word/document.xml";
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = xmlPart(parts, `${folder}_rels/${main.slice(folder.length)}.rels`);
  const body = elementAt(xmlPart(parts, main), "body");
  if (!body) throw unreadableFile("broken");
  const part = (kind: string) => xmlPart(parts, targetOf(relations, kind, folder) ?? `${folder}${kind}.xml`);
  const state = { styles: readStyles(part("styles")), numbering: readNumbering(part("numbering")), fields: [] };
  return readBlocksIn(state, body);
}
