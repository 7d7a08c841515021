/** Reads a Word file the way a ruler does: its XML, not the code that wrote it. */
import { DOMParser, type Element } from "@xmldom/xmldom";
import PizZip from "pizzip";

const twipsInMm = 56.6929;

/** Twips as millimetres, to the nearest tenth. */
const mm = (twips: string | null | undefined) => Math.round((Number(twips ?? 0) / twipsInMm) * 10) / 10;

/** The text of one part of the file; empty when there is none. */
export function partOf(docx: Uint8Array, name: string): string {
  return new PizZip(docx).file(name)?.asText() ?? "";
}

const parsed = (xml: string) => {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  if (!root) throw new Error("No XML");
  return root;
};

const first = (element: Element, name: string): Element | undefined => [...element.getElementsByTagName(name)][0];
const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? null;

const isOn = (element: Element | undefined) => element !== undefined && attribute(element, "w:val") !== "false";

/** The pages of each section, in millimetres. */
export function sectionsOf(docx: Uint8Array) {
  return [...parsed(partOf(docx, "word/document.xml")).getElementsByTagName("w:sectPr")].map((section) => {
    const [size, margin] = [first(section, "w:pgSz"), first(section, "w:pgMar")];
    const side = (name: string) => mm(attribute(margin, `w:${name}`));
    return {
      width: mm(attribute(size, "w:w")),
      height: mm(attribute(size, "w:h")),
      margins: { top: side("top"), bottom: side("bottom"), left: side("left"), right: side("right") },
      isFirstPageOther: isOn(first(section, "w:titlePg")),
    };
  });
}

export type Measured = {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly color: string | null;
  readonly align: string | null;
  /** Millimetres. */
  readonly firstLine: number;
  /** Points. */
  readonly before: number;
  readonly hasRule: boolean;
};

function measure(paragraph: Element, standardSize: number): Measured {
  const run = [...paragraph.getElementsByTagName("w:r")].find((each) => (each.textContent ?? "").trim() !== "");
  const has = (name: string) => run !== undefined && isOn(first(run, name));
  const size = run && first(run, "w:sz");
  return {
    text: [...paragraph.getElementsByTagName("w:t")].map((text) => text.textContent ?? "").join(""),
    size: size ? Number(attribute(size, "w:val")) / 2 : standardSize,
    isBold: has("w:b"),
    isItalic: has("w:i"),
    color: attribute(run && first(run, "w:color"), "w:val"),
    align: attribute(first(paragraph, "w:jc"), "w:val"),
    firstLine: mm(attribute(first(paragraph, "w:ind"), "w:firstLine")),
    before: Number(attribute(first(paragraph, "w:spacing"), "w:before") ?? 0) / 20,
    hasRule: first(paragraph, "w:pBdr") !== undefined,
  };
}

/** The font and size that hold where a run names none. */
export function standardLook(docx: Uint8Array): { font: string | null; size: number } {
  const run = first(parsed(partOf(docx, "word/styles.xml")), "w:rPrDefault");
  if (!run) throw new Error("The file has no standard look");
  return { font: attribute(first(run, "w:rFonts"), "w:ascii"), size: Number(attribute(first(run, "w:sz"), "w:val")) / 2 };
}

/** Every paragraph with words, tables included, in the order of the page. */
export function paragraphsOf(docx: Uint8Array, part = "word/document.xml"): Measured[] {
  const standard = standardLook(docx).size;
  return [...parsed(partOf(docx, part)).getElementsByTagName("w:p")].map((paragraph) => measure(paragraph, standard));
}

/** The first paragraph that holds these words. */
export function paragraphWith(docx: Uint8Array, words: string): Measured {
  const found = paragraphsOf(docx).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`No paragraph with “${words}”`);
  return found;
}

/** The words of each row of the tables that have a ruled head, cell by cell. */
export function ruledRowsOf(docx: Uint8Array): { isHead: boolean; isUnsplit: boolean; cells: string[] }[] {
  const tables = [...parsed(partOf(docx, "word/document.xml")).getElementsByTagName("w:tbl")];
  const ruled = tables.filter((table) => first(table, "w:tblHeader") !== undefined);
  return ruled.flatMap((table) =>
    [...table.getElementsByTagName("w:tr")].map((row) => ({
      isHead: first(row, "w:tblHeader") !== undefined,
      isUnsplit: first(row, "w:cantSplit") !== undefined,
      cells: [...row.getElementsByTagName("w:tc")].map((cell) =>
        [...cell.getElementsByTagName("w:t")].map((text) => text.textContent ?? "").join(""),
      ),
    })),
  );
}

/** The same file with one part changed or added. */
export function withPart(docx: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const zip = new PizZip(docx);
  // The same words make the same bytes, at whatever second they are packed.
  zip.file(name, change(zip.file(name)?.asText() ?? ""), { date: new Date(Date.UTC(2020, 0, 1)) });
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}
