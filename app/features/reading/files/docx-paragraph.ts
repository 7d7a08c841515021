import { symbolLetter } from "../repair/symbol-letters";
import type { Numbering } from "./docx-numbering";
import { type Look, paragraphLook, runLook, type Styles } from "./docx-styles";
import { type DraftParagraph, type RunCollector, runCollector } from "./draft";
import { elementAt, elementsOf, textIn, type XmlElement } from "./xml";

/** What holds through the document while it is read. */
export type DocxState = {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Fields that are open: their code is not shown, their result is. They may span paragraphs. */
  readonly fields: { code: string; isResult: boolean }[];
};

const isShown = ({ fields }: DocxState) => fields.every(({ code, isResult }) => isResult && !/^\s*TOC\b/i.test(code));

function fieldSign(state: DocxState, sign: XmlElement): void {
  const kind = sign.attributes.fldCharType;
  if (kind === "begin") state.fields.push({ code: "", isResult: false });
  const open = state.fields.at(-1);
  if (kind === "separate" && open) open.isResult = true;
  if (kind === "end") state.fields.pop();
}

// Signs of a run that are no text. The soft hyphen is the "ư" of TCVN3.
const signs: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
  softHyphen: "\u00ad",
};

function textOf(child: XmlElement, { isCapital }: Look): string {
  if (child.name === "t") return isCapital ? textIn(child).toUpperCase() : textIn(child);
  if (child.name !== "sym") return signs[child.name] ?? "";
  return `${symbolLetter(Number.parseInt(child.attributes.char ?? "", 16) || 0, child.attributes.font)} `;
}

type Reading = { readonly state: DocxState; readonly standard: Look; readonly runs: RunCollector; readonly boxes: XmlElement[] };

function readRun({ state, standard, runs, boxes }: Reading, run: XmlElement): void {
  const properties = elementAt(run, "rPr");
  const style = elementAt(properties, "rStyle")?.attributes.val;
  const look = { ...standard, ...(style === undefined ? {} : state.styles.lookOf(style)), ...runLook(properties) };
  for (const child of elementsOf(run)) {
    if (child.name === "fldChar") fieldSign(state, child);
    else if (child.name === "instrText") {
      const open = state.fields.at(-1);
      if (open) open.code += textIn(child);
    } else if (["drawing", "pict", "object", "AlternateContent"].includes(child.name)) boxes.push(...boxesIn(child));
    else if (!look.isHidden && isShown(state)) {
      runs.add(textOf(child, look), { isBold: look.isBold === true, isItalic: look.isItalic === true, font: look.font });
    }
  }
}

/** The text boxes inside a drawing; of two versions of the same one, the first. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === "txbxContent") return [element];
  const [first] = element.name === "AlternateContent" ? elementsOf(element) : [];
  return (first ? [first] : elementsOf(element)).flatMap(boxesIn);
}

const unread = new Set(["pPr", "del", "moveFrom", "rt", "sdtPr", "sdtEndPr", "commentRangeStart", "commentRangeEnd"]);

function readInline(reading: Reading, element: XmlElement): void {
  for (const child of elementsOf(element)) {
    if (unread.has(child.name)) continue;
    if (child.name === "r") readRun(reading, child);
    else if (child.name === "AlternateContent") readInline(reading, elementsOf(child)[0] ?? child);
    else if (child.name === "t") reading.runs.add(textIn(child), { isBold: false, isItalic: false });
    else readInline(reading, child);
  }
}

export type DocxParagraph = {
  readonly paragraph: DraftParagraph;
  /** Text boxes anchored in the paragraph: their paragraphs follow it. */
  readonly boxes: readonly XmlElement[];
  /** The mark at its end was deleted: the next paragraph goes on in this one. */
  readonly isOpen: boolean;
};

function markerOf(state: DocxState, look: Look, style: string | undefined, own: Look): Pick<DraftParagraph, "marker" | "level"> {
  const { numId } = look;
  if (numId === undefined || numId === "0") return { marker: null, level: null };
  const level =
    own.level ?? (own.numId === undefined ? state.numbering.levelOfStyle(numId, style) || (look.level ?? 0) : (look.level ?? 0));
  const marker = state.numbering.next(numId, Math.min(level, 8));
  return { marker, level: marker === null ? null : level };
}

/** Reads a paragraph (`p`) and counts on in its list. A deleted, empty or hidden one draws no number. */
export function readDocxParagraph(state: DocxState, element: XmlElement): DocxParagraph {
  const properties = elementAt(element, "pPr");
  const style = elementAt(properties, "pStyle")?.attributes.val ?? state.styles.defaultStyle;
  const own = paragraphLook(properties);
  const standard = state.styles.lookOf(style);
  const look = { ...standard, ...own };
  const reading = { state, standard, runs: runCollector(), boxes: [] as XmlElement[] };
  readInline(reading, element);
  const read = reading.runs.done();
  const isContents = /^toc \d/i.test(state.styles.nameOf(style));
  const isOpen = elementAt(properties, "rPr", "del") !== undefined;
  // Word numbers an empty paragraph too; one whose words are all hidden it does not show.
  const isGone = isOpen && read.text === "";
  const marker = isGone || isContents ? { marker: null, level: null } : markerOf(state, look, style, own);
  const paragraph = {
    kind: "paragraph" as const,
    ...read,
    ...marker,
    text: isContents ? "" : read.text,
    align: look.align ?? null,
  };
  return { paragraph, boxes: reading.boxes, isOpen };
}
