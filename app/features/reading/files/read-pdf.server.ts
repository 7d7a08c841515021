import { fileURLToPath } from "node:url";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Draft } from "./draft";
import { type PdfPage, readPdfPage } from "./pdf-page.server";
import { printedBlocks } from "./printed-blocks";
import type { Progress } from "./read-file.server";
import { unreadableFile } from "./unreadable";

const mostPages = 500;

// Character maps of old fonts and the standard fonts lie in the package: nothing is fetched.
const inPackage = (folder: string) =>
  fileURLToPath(new URL(`../../${folder}/`, import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")));

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: bytes.slice(),
    cMapUrl: inPackage("cmaps"),
    standardFontDataUrl: inPackage("standard_fonts"),
    wasmUrl: inPackage("wasm"),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: 60_000_000,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    throw unreadableFile((error as Error).name === "PasswordException" ? "encrypted" : "broken");
  }
}

const lettersOn = ({ pieces }: PdfPage) => pieces.reduce((sum, { text }) => sum + text.replace(/[^\p{L}]/gu, "").length, 0);

/** A page whose words are a picture: nearly no letters, and one picture over most of it. */
const isScanned = (page: PdfPage) => lettersOn(page) < 20 && page.pictures.some(({ share }) => share > 0.3);

export type PdfRead = { readonly drafts: Draft[]; readonly pages: number; readonly wasRecognised: boolean };
type Options = { readonly onProgress?: (progress: Progress) => void };

/** The paragraphs and tables of a PDF. @throws RuleViolation when it is encrypted, broken or over 500 pages */
export async function readPdf(bytes: Uint8Array, { onProgress }: Options = {}): Promise<PdfRead> {
  const pdf = await openPdf(bytes);
  try {
    const pages = pdf.numPages;
    if (pages > mostPages) throw unreadableFile("tooLarge");
    const read: PdfPage[] = [];
    for (let number = 1; number <= pages; number++) {
      const page: PDFPageProxy = await pdf.getPage(number);
      read.push(await readPdfPage(page));
      page.cleanup();
      onProgress?.({ stage: "reading", page: number, pages });
    }
    return { drafts: printedBlocks(read), pages, wasRecognised: read.some(isScanned) };
  } finally {
    await pdf.destroy();
  }
}
