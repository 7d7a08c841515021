import { AnnotationMode, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Piece } from "./page-lines";
import type { Rule } from "./page-rules";
import { asMatrix, type Matrix, ruleReader, times, unmoved } from "./pdf-rules";
import { type PdfFont, type TextReader, textReader } from "./pdf-text";
import type { SeenPage } from "./recognised-pages";
import { stampReader, withStampedFigures } from "./stamped-figures";
import { orBroken } from "./unreadable";

/** A picture on a page, by the name under which the page keeps it, and the place to which its unit square is moved. */
export type PlacedPicture = { readonly name: string; readonly place: Matrix };

export type PdfPage = SeenPage & { readonly pictures: readonly PlacedPicture[] };

const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills = new Set<number>([OPS.fill, OPS.eoFill]);

type Operators = Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>;
type Drawn = {
  readonly rules: readonly Rule[];
  readonly pictures: PlacedPicture[];
  readonly text: TextReader;
  /** The numbers that were stamped upon the page. */
  readonly stamps: readonly Piece[];
};

/** How each operator moves what is drawn after it. */
function mover(first: Matrix) {
  const kept: Matrix[] = [];
  let matrix = first;
  return {
    now: () => matrix,
    take: (operator: number, args: readonly unknown[]) => {
      if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(matrix);
      if (operator === OPS.paintFormXObjectBegin) matrix = times(matrix, asMatrix(args[0]));
      if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
      if (operator === OPS.beginAnnotation) matrix = times(first, times(asMatrix(args[2]), asMatrix(args[3])));
      if (operator === OPS.transform) matrix = times(matrix, asMatrix(args));
    },
  };
}

function drawnOn({ fnArray, argsArray }: Operators, first: Matrix, fontOf: (name: string) => PdfFont): Drawn {
  const [pictures, text, rules, place] = [[] as PlacedPicture[], textReader(fontOf), ruleReader(), mover(first)];
  const stamps = stampReader(() => textReader(fontOf));
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] ?? [];
    place.take(operator, args);
    if (stamps.take(operator, args, place.now())) continue;
    text.take(operator, args, place.now());
    if (operator === OPS.constructPath && args[1]?.[0] && (strokes.has(args[0]) || fills.has(args[0])))
      rules.take(args[1][0], place.now(), strokes.has(args[0]));
    if (operator === OPS.paintImageXObject) pictures.push({ name: String(args[0]), place: place.now() });
  }
  return { rules: rules.done(), pictures, text, stamps: stamps.figures };
}

type FontData = { readonly name?: string; readonly fontMatrix?: readonly number[] };

/** The fonts of a page, each looked up once. */
function fontsOf(page: PDFPageProxy): (name: string) => PdfFont {
  const known = new Map<string, PdfFont>();
  return (name) => {
    const font = known.get(name);
    if (font) return font;
    const data = page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontData | null) : null;
    const read = { name: (data?.name ?? "").replace(/^[A-Z]{6}\+/, ""), unit: data?.fontMatrix?.[0] ?? 0.001 };
    known.set(name, read);
    return read;
  };
}

// A page whose lines all run another way was turned by its maker instead of by the file.
const quarterTurns = (width: number, height: number): readonly Matrix[] => [
  unmoved,
  [0, -1, 1, 0, 0, width],
  [-1, 0, 0, -1, width, height],
  [0, 1, -1, 0, height, 0],
];

/**
 * Reads a page: its text with places, its rules and its pictures. What is written over a page, as a note or a stamp, is none of
 * it, but for number and day, which an electronic signature stamps where its maker left room.
 */
export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = await orBroken(() => page.getOperatorList({ annotationMode: AnnotationMode.ENABLE }));
  const fonts = fontsOf(page);
  const read = drawnOn(operators, asMatrix(transform), fonts);
  const { letters } = read.text;
  const most = letters.indexOf(Math.max(...letters));
  const turn = quarterTurns(width, height)[most] ?? unmoved;
  const { rules, pictures, text, stamps } = most === 0 ? read : drawnOn(operators, times(turn, asMatrix(transform)), fonts);
  const pieces = withStampedFigures(text.pieces.length > 0 ? text.pieces : text.asides, stamps);
  return {
    rules,
    pictures,
    pieces,
    turned: text.turned,
    ...(most % 2 === 0 ? { width, height } : { width: height, height: width }),
  };
}
