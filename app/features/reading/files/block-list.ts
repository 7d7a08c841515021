import type { Align, Block, Paragraph, RecognisedMarks, Row } from "../block";
import type { WordSpot } from "./word-spots";

/** What a reader knows of a paragraph; the rest is empty. */
export type ParagraphRead = Pick<Paragraph, "text"> & Partial<Omit<Paragraph, "kind" | "text">>;

/** Collects what a reader finds, in the order of the page, and counts paragraphs and tables. */
export type BlockList = {
  readonly blocks: Block[];
  /** Adds a paragraph; one without words is left out, but counted as a line. */
  paragraph(read: ParagraphRead): void;
  /** Adds a table; one without words is left out. */
  table(rows: readonly Row[], marks?: RecognisedMarks): void;
  /** The number that the next line gets. */
  nextLine(): number;
  /** Where the words of lines were recognised. */
  readonly spots: ReadonlyMap<number, readonly WordSpot[]>;
  /** Adds spots to a line. */
  spot(line: number, spots: readonly WordSpot[]): void;
};

/** An empty list of blocks, whose lines count from 1. */
export function blockList(): BlockList {
  const blocks: Block[] = [];
  const spots = new Map<number, readonly WordSpot[]>();
  let [line, tables] = [0, 0];
  return {
    blocks,
    spots,
    spot: (at, more) => {
      if (more.length > 0) spots.set(at, [...(spots.get(at) ?? []), ...more]);
    },
    nextLine: () => line + 1,
    paragraph: (read) => {
      line = read.line ?? line + 1;
      if (read.text === "" && !read.marker) return;
      blocks.push({ ...standard, ...read, kind: "paragraph", line });
    },
    table: (rows, marks = { doubtful: [] }) => {
      line = rows.at(-1)?.line ?? line;
      if (rows.every(({ cells }) => cells.every(({ text }) => text === ""))) return;
      tables += 1;
      blocks.push({ kind: "table", line: rows[0]?.line ?? line, table: tables, rows, ...marks });
    },
  };
}

const standard = { marker: null, level: null, align: null as Align, isBold: false, isItalic: false, doubtful: [] };
