import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Piece } from "./page-lines";
import type { Rule } from "./page-rules";
import { type Matrix, rulesOf, times, unmoved } from "./pdf-rules";
import type { PrintedPage } from "./printed-blocks";
import { orBroken } from "./unreadable";

/** A picture on a page, by the name under which the page keeps it, and the place to which its unit square is moved. */
export type PlacedPicture = { readonly name: string; readonly place: Matrix };

export type PdfPage = PrintedPage & { readonly pictures: readonly PlacedPicture[] };

const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills = new Set<number>([OPS.fill, OPS.eoFill]);

type Drawn = { readonly rules: Rule[]; readonly pictures: PlacedPicture[] };
type Operators = Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>;

const asMatrix = (values: unknown): Matrix =>
  Array.isArray(values) && values.length === 6 ? (values as unknown as Matrix) : unmoved;

function drawnOn({ fnArray, argsArray }: Operators, first: Matrix): Drawn {
  const drawn: Drawn = { rules: [], pictures: [] };
  const kept: Matrix[] = [];
  let matrix = first;
  const back = () => {
    matrix = kept.pop() ?? matrix;
  };
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] ?? [];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(matrix);
    if (operator === OPS.paintFormXObjectBegin) matrix = times(matrix, asMatrix(args[0]));
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) back();
    if (operator === OPS.transform) matrix = times(matrix, asMatrix(args));
    if (operator === OPS.constructPath && args[1]?.[0] && (strokes.has(args[0]) || fills.has(args[0])))
      drawn.rules.push(...rulesOf(args[1][0], matrix, strokes.has(args[0])));
    if (operator === OPS.paintImageXObject) drawn.pictures.push({ name: String(args[0]), place: matrix });
  }
  return drawn;
}

const nameOfFont = (page: PDFPageProxy, font: string) =>
  page.commonObjs.has(font) ? String((page.commonObjs.get(font) as { name?: string } | null)?.name ?? "") : "";

async function piecesOf(page: PDFPageProxy, view: Matrix): Promise<Piece[]> {
  const { items } = await orBroken(() => page.getTextContent({ includeMarkedContent: false }));
  const names = new Map<string, string>();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const placed = times(view, asMatrix(item.transform));
    const size = Math.hypot(placed[2], placed[3]);
    // Text along the margin, such as a digital signature, is no line of the page.
    if (Math.abs(placed[1]) > Math.abs(placed[0])) return [];
    const name = names.get(item.fontName) ?? nameOfFont(page, item.fontName);
    names.set(item.fontName, name);
    const [left, base] = [placed[4], placed[5]];
    return [
      {
        text: item.str,
        font: name,
        left,
        right: left + item.width,
        base,
        size,
        isBold: /bold|black|heavy|semibold/i.test(name),
        isItalic: /italic|oblique/i.test(name),
      },
    ];
  });
}

/** Reads a page: its text with places, its rules and its pictures. */
export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 });
  const matrix = asMatrix(view.transform);
  const drawn = drawnOn(await orBroken(() => page.getOperatorList()), matrix);
  return { ...drawn, pieces: await piecesOf(page, matrix), width: view.width, height: view.height };
}
