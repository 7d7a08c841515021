// A document in any format becomes the same list: paragraphs and tables in their order. What follows knows no file format.

/** Where the line stood on the page, as far as the format says; null when it does not. */
export type Align = "left" | "center" | "right" | "justify" | null;

/** Words that were put right after they were recognised (OCR): as they stand in the text, and as they were seen. */
export type Corrected = { readonly words: string; readonly seen: string };

/** The words that were not recognised with certainty, and those of them that were put right. */
export type RecognisedMarks = { readonly doubtful: readonly string[]; readonly corrected?: readonly Corrected[] };

/** One paragraph, its hard line wraps already joined. */
export type Paragraph = {
  readonly kind: "paragraph";
  /** Counted from 1: the line of a text file on which it begins, the paragraph of every other format. */
  readonly line: number;
  /** NFC, single spaces, without the automatic number. */
  readonly text: string;
  /** The number that the word processor draws before the text ("I.", "1.1", "a)", "-"); null when none is drawn. */
  readonly marker: string | null;
  /** The level of that number, from 0; null without one. */
  readonly level: number | null;
  readonly align: Align;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Words that were not recognised with certainty (OCR), as they stand in `text`. */
  readonly doubtful: readonly string[];
  /** Only where words were recognised; what was put right is doubtful as well. */
  readonly corrected?: readonly Corrected[];
};

/** A cell that spans several columns or rows stands once, at its top left. */
export type Cell = {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Its paragraphs, joined with "\n". */
  readonly text: string;
  readonly isBold: boolean;
};

/** A row; its marks only where words were recognised. */
export type Row = Partial<RecognisedMarks> & { readonly line: number; readonly cells: readonly Cell[] };

export type Table = {
  readonly kind: "table";
  readonly line: number;
  /** Counted from 1 through the document. */
  readonly table: number;
  readonly rows: readonly Row[];
  readonly doubtful: readonly string[];
  readonly corrected?: readonly Corrected[];
};

export type Block = Paragraph | Table;

/** The marks of a row: of tables that were kept before rows had marks of their own those of the whole table. */
export const marksOfRow = ({ doubtful, corrected }: Row, table: Table): RecognisedMarks => {
  if (doubtful !== undefined) return { doubtful, ...(corrected === undefined ? {} : { corrected }) };
  return table.rows.some((row) => row.doubtful !== undefined) ? { doubtful: [] } : table;
};

const together = (one: RecognisedMarks, other: RecognisedMarks): RecognisedMarks => ({
  doubtful: [...one.doubtful, ...other.doubtful],
  corrected: [...(one.corrected ?? []), ...(other.corrected ?? [])],
});

/** The marks of each line of a document that has some; a line that was split into several paragraphs has those of all. */
export function marksByLine(blocks: readonly Block[]): ReadonlyMap<number, RecognisedMarks> {
  const lines = blocks.flatMap((block): (readonly [number, RecognisedMarks])[] =>
    block.kind === "paragraph" ? [[block.line, block]] : block.rows.map((row) => [row.line, marksOfRow(row, block)]),
  );
  const found = new Map<number, RecognisedMarks>();
  for (const [line, marks] of lines) {
    const before = found.get(line);
    if (marks.doubtful.length > 0) found.set(line, before ? together(before, marks) : marks);
  }
  return found;
}
