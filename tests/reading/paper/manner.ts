import type { Letters } from "./old-letters";

/** How a paper is typed. Clerks differ; every document of the corpus is typed in another manner. */
export type Manner = {
  readonly letters: Letters;
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** Parts of a line. */
  readonly pitch: number;
  readonly letterhead: "two rows" | "one row" | "tabs";
  readonly numbers: "typed" | "one list" | "lists";
  readonly afterNumber: "space" | "tab";
  readonly restarts: "same list" | "new list";
  readonly tables: "ruled" | "bare";
  /** Group rows over all columns, one cell for equal leads below each other, heads of two rows. */
  readonly isMerging: boolean;
  readonly isWideAnnex: boolean;
  readonly pageNumber: "above" | "below" | "none";
  /** A line that runs at the foot of every page. */
  readonly footer: string | null;
};

const pick = <T>(number: number, ...choices: readonly [T, ...T[]]): T => choices[number % choices.length] ?? choices[0];

/** The manner of a document, by its number in the corpus. */
export function mannerOf(number: number, changes: Partial<Manner> = {}): Manner {
  return {
    letters: "unicode",
    font: pick(number, "Times New Roman", "Liberation Serif"),
    size: pick(number, 14, 13, 14),
    pitch: pick(number, 1.15, 1, 1.5, 1.3),
    letterhead: pick(number, "two rows", "one row", "two rows", "tabs"),
    numbers: pick(number, "one list", "typed", "lists"),
    restarts: "same list",
    afterNumber: pick(number, "space", "tab"),
    tables: number === 70 ? "bare" : "ruled",
    isMerging: number % 2 === 0,
    isWideAnnex: number % 4 === 0,
    pageNumber: pick(number, "above", "above", "below", "above", "none"),
    footer: number % 5 === 3 ? "Văn thư - lưu trữ" : null,
    ...changes,
  };
}
