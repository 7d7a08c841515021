// What was read of a file of pages, before it becomes the lines of a document.
import type { ScanPage } from "../scan-page";
import type { Draft } from "./draft";
import { finishRecognised } from "./finish-blocks";
import type { KeptPicture, PictureSize } from "./page-picture";
import { placedLines } from "./placed-lines";

export type PrintedFile = {
  readonly drafts: readonly Draft[];
  readonly wasRecognised: boolean;
  /** How large its pages are, in points. */
  readonly sizes: readonly PictureSize[];
  /** Of which pages pictures were kept. */
  readonly pictures: readonly KeptPicture[];
};

/** The blocks of a file of pages, and where on the pictures of its pages their lines stand. */
export function readPrinted({ drafts, wasRecognised, sizes, pictures }: PrintedFile) {
  const { blocks, spots } = finishRecognised(drafts);
  const lines = pictures.length === 0 ? [] : placedLines(blocks, spots, sizes);
  const scan: ScanPage[] = pictures.map((picture) => ({ ...picture, lines: lines[picture.page - 1] ?? [] }));
  return { blocks, pages: sizes.length, wasRecognised, scan };
}
