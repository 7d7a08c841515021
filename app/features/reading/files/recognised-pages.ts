// Pages that were recognised, as if their words had been drawn.
import type { PrintedPage } from "./printed-blocks";
import { piecesOfLine, type SeenLine } from "./recognised-line";

/** A page; `seen` are the lines that a recogniser saw where the file holds a picture instead of words. */
export type SeenPage = PrintedPage & { readonly seen?: readonly SeenLine[] };

/** The pages with the words that were recognised on them. */
export const recognisedPages = (pages: readonly SeenPage[]): PrintedPage[] =>
  pages.map(({ seen, ...page }) => (seen ? { ...page, pieces: seen.flatMap(piecesOfLine) } : page));
