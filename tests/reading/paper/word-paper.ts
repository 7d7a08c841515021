// A sheet as a Word file, with what Word files of offices hold: drawn numbers, frames without lines, heads and feet of pages.
import { strToU8, type Zippable, zipSync } from "fflate";
import { drawnNumbers, type Lists } from "./drawn-numbers";
import type { Manner } from "./manner";
import { paperRows } from "./merged-cells";
import { typedIn } from "./old-letters";
import type { SheetParagraph, SheetPart, SheetTable } from "./sheet";

type Look = { readonly bold?: boolean; readonly italic?: boolean; readonly size?: number };
type Place = {
  readonly align?: "left" | "center" | "right" | "both";
  readonly firstLine?: number;
  readonly space?: number;
  readonly more?: string;
};

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const names = `xmlns:w="${main}" xmlns:r="${office}"`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const twipsInMm = 56.7;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const within = (text: string) => escaped(text).replaceAll("\t", '</w:t><w:tab/><w:t xml:space="preserve">');

/** Writes paragraphs in one manner. */
function typist(manner: Manner) {
  const run = (text: string, { bold, italic, size }: Look = {}) =>
    typedIn(manner.letters, text, manner.font)
      .map(
        ({ text: own, font }) =>
          `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}${size ? `<w:sz w:val="${size * 2}"/>` : ""}</w:rPr><w:t xml:space="preserve">${within(own)}</w:t></w:r>`,
      )
      .join("");
  const paragraph = (content: string, { align, firstLine, space = 0, more = "" }: Place = {}) =>
    `<w:p><w:pPr>${more}<w:spacing w:before="${space * 20}" w:after="${space * 20}"/>${firstLine ? `<w:ind w:firstLine="${firstLine}"/>` : ""}<w:jc w:val="${align ?? "left"}"/></w:pPr>${content}</w:p>`;
  return { run, paragraph, line: (text: string, look?: Look, place?: Place) => paragraph(run(text, look), place) };
}
type Typist = ReturnType<typeof typist>;

type Cell = { readonly content: string; readonly width: number; readonly properties?: string };
const cellXml = ({ content, width, properties = "" }: Cell) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
const edges = (sign: string) =>
  ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="${sign}" w:sz="4"/>`).join("");
const tableXml = (rows: readonly string[], widths: readonly number[], isRuled: boolean) =>
  `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${edges(isRuled ? "single" : "nil")}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
const rowXml = (cells: readonly Cell[], properties = "") =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map(cellXml).join("")}</w:tr>`;

const middle: Place = { align: "center" };

function letterhead(
  { line, run, paragraph }: Typist,
  manner: Manner,
  left: readonly string[],
  right: readonly string[],
  width: number,
) {
  const isNumber = (text: string) => /^(?:Số:|V\/v )/u.test(text);
  const isDay = (text: string) => /, ngày/u.test(text);
  const bold = { bold: true, size: 13 };
  const ofIssuer = left.filter((text) => !isNumber(text)).map((text) => line(text, bold, middle));
  const ofState = right.filter((text) => !isDay(text)).map((text) => line(text, bold, middle));
  const ofNumber = left.filter(isNumber).map((text) => line(text, { size: 13 }, middle));
  const ofDay = right.filter(isDay).map((text) => line(text, { italic: true, size: 13 }, middle));
  const widths = [Math.round(width * 0.42), Math.round(width * 0.58)];
  const cells = (one: readonly string[], other: readonly string[]) =>
    rowXml([one, other].map((lines, at) => ({ content: lines.join("") || line(""), width: widths[at] ?? 0 })));
  const rule = line("-------", {}, middle);
  if (manner.letterhead === "two rows") return tableXml([cells(ofIssuer, ofState), cells(ofNumber, ofDay)], widths, false);
  if (manner.letterhead === "one row")
    return tableXml([cells([...ofIssuer, rule, ...ofNumber], [...ofState, rule, ...ofDay])], widths, false);
  // As it was done before tables: two centred tab stops.
  const stops = `<w:tabs><w:tab w:val="center" w:pos="${Math.round(width * 0.2)}"/><w:tab w:val="center" w:pos="${Math.round(width * 0.68)}"/></w:tabs>`;
  const upper = left.filter((text) => !isNumber(text));
  const rows = [
    ...right.filter((text) => !isDay(text)).map((text, at) => [upper[at] ?? "", text]),
    ...upper.slice(2).map((text) => [text, ""]),
    [left.filter(isNumber).join(" "), right.filter(isDay).join(" ")],
  ];
  return rows.map(([one = "", other = ""]) => paragraph(run(`\t${one}\t${other}`, { size: 12 }), { more: stops })).join("");
}

function closing({ line }: Typist, left: readonly string[], right: readonly string[], width: number): string {
  const [first = "", ...recipients] = left;
  const name = right.at(-1) ?? "";
  const widths = [Math.round(width * 0.5), Math.round(width * 0.5)];
  const cells = [
    [line(first, { bold: true, italic: true, size: 12 }), ...recipients.map((text) => line(text, { size: 11 }))],
    [
      ...right.slice(0, -1).map((text) => line(text, { bold: true }, middle)),
      ...["", "", ""].map((text) => line(text, {}, middle)),
      line(name, { bold: true }, middle),
    ],
  ];
  return tableXml([rowXml(cells.map((lines, at) => ({ content: lines.join(""), width: widths[at] ?? 0 })))], widths, false);
}

// Longer texts have wider columns, as far as that goes.
function widthsOf(rows: SheetTable["rows"], width: number): number[] {
  const needs = (rows[0]?.cells ?? []).map((_cell, at) => {
    const longest = Math.max(...rows.map(({ cells }) => cells[at]?.text.length ?? 0));
    return Math.min(Math.max(longest, 9), 34);
  });
  const whole = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.round((need / whole) * width));
}

function table({ line }: Typist, manner: Manner, { rows }: SheetTable, width: number): string {
  const widths = widthsOf(rows, width);
  const merge = { begins: '<w:vMerge w:val="restart"/>', "goes on": "<w:vMerge/>" };
  const drawn = paperRows(rows, manner.isMerging).map((cells) => {
    let column = 0;
    const own = cells.map(({ text, columns, below, isHead }): Cell => {
      const wide = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
      const isCentred = isHead || (column === 0 && text.length < 6);
      column += columns;
      return {
        width: wide,
        properties: `${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ""}${below ? merge[below] : ""}`,
        content: line(text, { bold: isHead, size: 12 }, isCentred ? { align: "center", space: 3 } : { space: 3 }),
      };
    });
    return rowXml(own, cells.some(({ isHead }) => isHead) ? "<w:tblHeader/>" : "");
  });
  return tableXml(drawn, widths, manner.tables === "ruled");
}

function paragraph(typed: Typist, manner: Manner, lists: Lists, { text, role, isNewPage }: SheetParagraph): string {
  const turn = isNewPage ? "<w:pageBreakBefore/>" : "";
  if (role === "title") return typed.line(text, { bold: true }, { align: "center", space: 2, more: turn });
  if (role === "note") return typed.line(text, { italic: true }, { align: "center", space: 2, more: turn });
  const numbered = manner.numbers === "typed" ? null : lists.numbered(text);
  const number = numbered ? `<w:numPr><w:ilvl w:val="${numbered.level}"/><w:numId w:val="${numbered.list}"/></w:numPr>` : "";
  const place = { align: "both", space: 4, more: turn + number, ...(numbered ? {} : { firstLine: 567 }) } as const;
  return typed.line(numbered?.text ?? text, { bold: role === "heading" }, place);
}

const field = (code: string) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

function section(manner: Manner, isWide: boolean): string {
  const [short, long] = [Math.round(210 * twipsInMm), Math.round(297 * twipsInMm)];
  const size = isWide ? `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>` : `<w:pgSz w:w="${short}" w:h="${long}"/>`;
  const margins =
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134" w:header="567" w:footer="567" w:gutter="0"/>';
  const header = manner.pageNumber === "above" ? '<w:headerReference w:type="default" r:id="rHead"/>' : "";
  const footer = manner.footer || manner.pageNumber === "below" ? '<w:footerReference w:type="default" r:id="rFoot"/>' : "";
  const isFirstOther = manner.pageNumber === "above" ? "<w:titlePg/>" : "";
  return `<w:sectPr>${header}${footer}<w:type w:val="nextPage"/>${size}${margins}${isFirstOther}</w:sectPr>`;
}

function bodyXml(parts: readonly SheetPart[], manner: Manner, lists: Lists): string {
  const typed = typist(manner);
  const [upright, wide] = [Math.round((210 - 50) * twipsInMm), Math.round((297 - 50) * twipsInMm)];
  let [width, isWide] = [upright, false];
  const body = parts.map((part) => {
    if (part.kind === "letterhead") return letterhead(typed, manner, part.left, part.right, width);
    if (part.kind === "closing") return typed.line("") + closing(typed, part.left, part.right, width) + typed.line("");
    if (part.kind === "table") return table(typed, manner, part, width);
    if (part.kind !== "paragraph") return "";
    if (!part.isNewPage || !manner.isWideAnnex || isWide) return paragraph(typed, manner, lists, part);
    [width, isWide] = [wide, true];
    const turn = `<w:p><w:pPr>${section(manner, false)}</w:pPr></w:p>`;
    return turn + paragraph(typed, manner, lists, { ...part, isNewPage: false });
  });
  return body.join("") + section(manner, isWide);
}

const stylesXml = ({ font, size, pitch }: Manner) =>
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${size * 2}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="${Math.round(pitch * 240)}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`;

const kinds: readonly (readonly [string, string, string])[] = [
  ["rStyles", "styles", "styles"],
  ["rLists", "numbering", "numbering"],
  ["rHead", "header", "header1"],
  ["rFoot", "footer", "footer1"],
];
const typeOf = (kind: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;

function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const overrides = [["document", "document.main"], ...kinds.map(([, kind, name]) => [name, kind])].map(
    ([name, kind = ""]) => `<Override PartName="/word/${name}.xml" ContentType="${typeOf(kind)}"/>`,
  );
  const relations = kinds.map(([id, kind, name]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${name}.xml"/>`);
  const all: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packages}/relationships">${relations.join("")}</Relationships>`,
    ...parts,
  };
  // Always the same second, so that the same words make the same bytes.
  const files: Zippable = {};
  for (const [name, text] of Object.entries(all)) files[name] = [strToU8(head + text), { level: 9, mtime: new Date(2020, 0, 1) }];
  return zipSync(files);
}

/** A Word file of a sheet, typed in one manner. */
export function wordPaper(parts: readonly SheetPart[], manner: Manner): Uint8Array {
  const lists = drawnNumbers({ isOneList: manner.numbers === "one list", suffix: manner.afterNumber, restarts: manner.restarts });
  const { line, run, paragraph: whole } = typist(manner);
  const body = bodyXml(parts, manner, lists);
  const number = whole(field("PAGE"), middle);
  const foot = (manner.footer ? line(manner.footer, { italic: true, size: 10 }) : "") || whole(run(""));
  const part = (name: string, content: string) => `<w:${name} ${names}>${content}</w:${name}>`;
  return packed({
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/styles.xml": part("styles", stylesXml(manner)),
    "word/numbering.xml": part("numbering", lists.xml()),
    "word/header1.xml": part("hdr", number),
    "word/footer1.xml": part(
      "ftr",
      foot + (manner.pageNumber === "below" ? whole(run("Trang ") + field("PAGE"), { align: "right" }) : ""),
    ),
  });
}
