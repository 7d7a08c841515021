import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { mostPagePictures } from "../scan-page";
import { type KeepPicture, type KeptPicture, keptPicture, type PictureMaker } from "./page-picture";
import { type PdfPage, readPdfPage } from "./pdf-page.server";
import { isGarbled, isScanned, recogniseDrawn, recogniseScan } from "./pdf-scan.server";
import type { Raster } from "./picture";
import { printedBlocks } from "./printed-blocks";
import type { PrintedFile } from "./printed-file";
import type { Progress } from "./progress";
import type { Recogniser } from "./recognise.server";
import { recognisedPages } from "./recognised-pages";
import { orBroken, unreadableFile } from "./unreadable";

const mostPages = 500;
// A page of A4 at 600 dots an inch has 35 million. Pictures lie outside the memory that a thread is bounded in.
const mostImagePoints = 36_000_000;

// Character maps of old fonts and the standard fonts lie in the package: nothing is fetched.
const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const inPackage = (folder: string) => `${join(packageFolder, folder)}/`;

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // A copy that is no Buffer: the reader takes none, and keeps what it is given.
    data: Uint8Array.from(bytes),
    cMapUrl: inPackage("cmaps"),
    standardFontDataUrl: inPackage("standard_fonts"),
    wasmUrl: inPackage("wasm"),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: mostImagePoints,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    throw unreadableFile((error as Error).name === "PasswordException" ? "encrypted" : "broken");
  }
}

type Options = { readonly onProgress?: (progress: Progress) => void; readonly onPicture?: KeepPicture };

// The model for recognising is loaded once, and only for files that need it.
function laterRecogniser() {
  let opened: Promise<Recogniser> | null = null;
  const open = async () => (await import("./recognise.server")).openRecogniser();
  return {
    get: () => {
      opened ??= open();
      return opened;
    },
    close: async () => (await opened)?.close(),
  };
}

type Pages = { readonly pages: readonly PdfPage[]; readonly wasRecognised: boolean; readonly pictures: readonly KeptPicture[] };

async function makerFor(read: PdfPage): Promise<PictureMaker> {
  return (await import("./picture-maker.server")).pictureMaker(read);
}

async function drawnOrRefused(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<Raster> {
  const drawn = await (await import("./drawn-page.server")).drawnPage(pdf, page);
  if (drawn === null) throw unreadableFile("garbled");
  return drawn;
}

async function readPages(pdf: PDFDocumentProxy, { onProgress, onPicture }: Options): Promise<Pages> {
  const recogniser = laterRecogniser();
  const pages: PdfPage[] = [];
  const pictures: KeptPicture[] = [];
  let wasRecognised = false;
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await orBroken(() => pdf.getPage(number));
      const read = await readPdfPage(page);
      const drawn = !isScanned(read) && isGarbled(read) ? await drawnOrRefused(pdf, page) : null;
      const isScan = drawn !== null || isScanned(read);
      wasRecognised ||= isScan;
      onProgress?.({ stage: isScan ? "recognising" : "reading", page: number, pages: pdf.numPages });
      // At once, while the page still holds its pictures.
      if (isScan) {
        const keep = pictures.length < mostPagePictures ? onPicture : undefined;
        const maker = keep ? await makerFor(read) : null;
        const tools = { recogniser: await recogniser.get(), maker };
        const scan = drawn ? await recogniseDrawn(drawn, read, tools) : await recogniseScan(page, read, tools);
        pages.push({ ...read, pieces: [], ...scan });
        if (maker && keep) pictures.push(await keptPicture(number, maker, keep));
      } else pages.push(read);
      page.cleanup();
    }
  } finally {
    await recogniser.close();
  }
  return { pages, wasRecognised, pictures };
}

/** What stands on the pages of a PDF, recognised where it is scanned. @throws RuleViolation as `readPdf` */
export async function pdfPages(bytes: Uint8Array, options: Options = {}): Promise<Pages> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > mostPages) throw unreadableFile("tooLarge");
    return await readPages(pdf, options);
  } finally {
    await pdf.destroy();
  }
}

/** The paragraphs and tables of a PDF. @throws RuleViolation when it is encrypted, broken or over 500 pages */
export async function readPdf(bytes: Uint8Array, options: Options = {}): Promise<PrintedFile> {
  const { pages, wasRecognised, pictures } = await pdfPages(bytes, options);
  const sizes = pages.map(({ width, height }) => ({ width, height }));
  return { drafts: printedBlocks(recognisedPages(pages)), sizes, wasRecognised, pictures };
}
