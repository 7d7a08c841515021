/** Paper, margins and letters of administrative documents (NĐ 30/2020/NĐ-CP, Phụ lục I): A4, Times New Roman, black. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from "docx";

/** In millimetres; the article allows 20-25 above and below, 30-35 on the left, 15-20 on the right. */
const margins = { top: 20, bottom: 20, left: 30, right: 20 };
const paper = { width: 210, height: 297 };

/** The width between the margins, in millimetres. */
export const textWidth = {
  portrait: paper.width - margins.left - margins.right,
  landscape: paper.height - margins.left - margins.right,
};

export const twips = convertMillimetersToTwip;

/** Half points, in which Word counts sizes. */
const points = (size: number) => size * 2;

export type Block = Paragraph | Table;

type Look = { size?: number; bold?: boolean; italics?: boolean; color?: string };

/** Words in one look; a template's fields stand in them in braces. */
export function run(text: string, { size = 14, ...look }: Look = {}): TextRun {
  return new TextRun({ text, size: points(size), ...look });
}

type Line = Look & { align?: keyof typeof aligned; before?: number; after?: number; keepNext?: boolean };

const aligned = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
};

/** One line of a block: heading, address, number. `before` and `after` are points. */
export function line(text: string, { align = "center", before = 0, after = 0, keepNext = false, ...look }: Line = {}): Paragraph {
  return new Paragraph({
    children: [run(text, look)],
    alignment: aligned[align],
    spacing: { before: before * 20, after: after * 20 },
    keepNext,
  });
}

/** A paragraph of the text: size 14, justified, first line 10 mm in, 6 points below the one before. */
export function body(text: string, { keepNext = false, ...look }: Look & { keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({
    children: [run(text, look)],
    keepNext,
    keepLines: keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(10) },
    spacing: { before: 120, after: 0, line: 276, lineRule: LineRuleType.AUTO },
  });
}

/** The last paragraph of the text: never left behind by the signature, which does not stand alone on a page. */
export const lastWords = (text: string) => body(text, { keepNext: true });

/** A line that only opens or closes a part of the template; it leaves nothing behind. */
export function mark(tag: string): Paragraph {
  return new Paragraph({ children: [run(`{${tag}}`, { size: 8 })] });
}

/** Blocks that appear for each entry of `field`, or when it is true. */
export function when(field: string, ...blocks: Block[]): Block[] {
  return [mark(`#${field}`), ...blocks, mark(`/${field}`)];
}

/** A page number in the middle of the upper margin, size 13, not on the first page. */
const numbered = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: points(13) })],
      }),
    ],
  });

type Part = { isLandscape?: boolean; isAnnex?: boolean; children: Block[] };

// docx swaps the sides of a landscape page itself.
function section({ isLandscape = false, isAnnex = false, children }: Part): ISectionOptions {
  const size = {
    width: twips(paper.width),
    height: twips(paper.height),
    orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  const { top, bottom, left, right } = margins;
  const margin = {
    top: twips(top),
    bottom: twips(bottom),
    left: twips(left),
    right: twips(right),
    header: twips(10),
    footer: twips(10),
  };
  return {
    properties: { type: SectionType.NEXT_PAGE, titlePage: !isAnnex, page: { size, margin } },
    headers: { default: numbered(), first: new Header({ children: [new Paragraph("")] }) },
    children,
  };
}

/** The document of these parts, each beginning on a page of its own, as a .docx file. */
export async function docxOf(title: string, ...parts: Part[]): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: "Đôn Đốc",
    styles: { default: { document: { run: { font: "Times New Roman", size: points(14), language: { value: "vi-VN" } } } } },
    sections: parts.map(section),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
