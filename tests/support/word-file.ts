/** Word files written by hand, so that a test says exactly what stands in them. */
import { strToU8, zipSync } from "fflate";

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Parts = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly more?: Record<string, string>;
};

/** A .docx from the inside of its body, styles and lists. */
export function wordFile({ body, styles = "", numbering = "", more = {} }: Parts): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${head}<w:document ${w}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `${head}<w:styles ${w}>${styles}</w:styles>`,
    "word/numbering.xml": `${head}<w:numbering ${w}>${numbering}</w:numbering>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of one run; `of` are its properties, a list as "1:0" (list and level). */
export function p(text: string, of: { list?: string; style?: string; run?: string; properties?: string } = {}): string {
  const [numId, level] = of.list?.split(":") ?? [];
  const numbering =
    numId === undefined ? "" : `<w:numPr>${level ? `<w:ilvl w:val="${level}"/>` : ""}<w:numId w:val="${numId}"/></w:numPr>`;
  const style = of.style === undefined ? "" : `<w:pStyle w:val="${of.style}"/>`;
  return `<w:p><w:pPr>${style}${numbering}${of.properties ?? ""}</w:pPr><w:r><w:rPr>${of.run ?? ""}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** One level of a list. */
export const level = (ilvl: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A list and its first variant, of the same number. */
export const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

/** A cell; `properties` go before its paragraphs. */
export const tc = (content: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
export const tr = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => (cell.startsWith("<") ? cell : tc(cell))).join("")}</w:tr>`;
export const tbl = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
