// A page whose fonts do not say which letters they draw is drawn, and recognised like a scan.
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Raster } from "./picture";

/** Dots for each point of the page: 300 to the inch, for which the recogniser is made. */
const sharpness = 300 / 72;
const mostSide = 5_000;
const fourBytes = 3;

// What the library makes where the package that draws for it is installed.
type Drawing = { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D };
type Factory = { create(width: number, height: number): Drawing; destroy(drawing: Drawing): void };

/** The page as a picture of all that is drawn on it; null where this machine cannot draw, or the page does not let itself be drawn. */
export async function drawnPage(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<Raster | null> {
  const size = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(sharpness, mostSide / Math.max(size.width, size.height)) });
  const factory = pdf.canvasFactory as Factory;
  try {
    const drawing = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const { canvas, context } = drawing;
    await page.render({ canvas, canvasContext: context, viewport, background: "#ffffff" }).promise;
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    factory.destroy(drawing);
    return { data, width, height, kind: fourBytes };
  } catch {
    return null;
  }
}
