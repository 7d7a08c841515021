// A scanned page as it is shown beside what was read from it: its picture, and where on it the lines of the document stand.

/** Sides in percent of the page. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Words that were not recognised with certainty, as they stand in the text. */
export type PlacedWord = { readonly words: string; readonly box: Box };

/** A line of the document (a paragraph, or a row of a table): the boxes in which its words stand, and its doubtful words. */
export type PlacedLine = { readonly line: number; readonly boxes: readonly Box[]; readonly doubtful: readonly PlacedWord[] };

/** A page of the file, counted from 1; its picture is so many dots wide and high. */
export type ScanPage = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
};

/** Of longer scans the pictures of the first pages are kept. */
export const mostPagePictures = 100;
