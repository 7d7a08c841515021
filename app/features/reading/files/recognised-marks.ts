// Which words of a paragraph or table were not recognised with certainty, how those were seen that were put right, and where they stand.
import type { Corrected, Paragraph, RecognisedMarks } from "../block";
import { repairWords } from "../repair/repair-words";
import type { Draft } from "./draft";
import type { Segment } from "./page-lines";
import type { WordSpot } from "./word-spots";

const marks = (doubtful: readonly string[], corrected: readonly Corrected[]): RecognisedMarks =>
  corrected.length === 0 ? { doubtful } : { doubtful, corrected };

type Marked = Draft | Pick<Paragraph, "kind" | "doubtful" | "corrected">;

/** The marks of paragraphs, and of those in the cells of tables. */
export function marksIn(drafts: readonly Marked[]): RecognisedMarks {
  const each = drafts.map((draft) =>
    draft.kind === "paragraph" ? draft : marksIn(draft.rows.flatMap((row) => row.flatMap(({ blocks }) => blocks))),
  );
  return marks(
    each.flatMap(({ doubtful }) => doubtful ?? []),
    each.flatMap(({ corrected }) => corrected ?? []),
  );
}

/** Of the marks of a draft those in a part of its text, as they are written there. */
export function marksOf({ doubtful = [], corrected = [] }: Partial<RecognisedMarks>, part: string): RecognisedMarks {
  const isIn = (words: string) => words !== "" && part.includes(words);
  const repaired = corrected.map(({ words, seen }) => ({ words: repairWords(words), seen }));
  return marks(
    doubtful.map(repairWords).filter(isIn),
    repaired.filter(({ words }) => isIn(words)),
  );
}

/** The marks of a draft whose text was parted; words that repairing has changed beyond finding them are those of the first part. */
export function marksOfParts(
  draft: Partial<RecognisedMarks & Pick<Paragraph, "marker">>,
  parts: readonly string[],
): RecognisedMarks[] {
  const isFound = (word: string) => parts.some((part) => part.includes(repairWords(word)));
  const isLost = (word: string) => /[\p{L}\p{N}]/u.test(word) && word !== draft.marker && !isFound(word);
  const lost = (draft.doubtful ?? []).filter(isLost);
  return parts.map((part, at) => {
    const own = marksOf(draft, part);
    return at === 0 ? { ...own, doubtful: [...own.doubtful, ...lost] } : own;
  });
}

/** The marks of segments of a line. */
export const marksOfSegments = (segments: readonly Segment[]): RecognisedMarks =>
  marks(
    segments.flatMap(({ doubtful }) => doubtful),
    segments.flatMap(({ corrected }) => corrected),
  );

/** The spots of paragraphs, and of those in the cells of tables. */
export function spotsIn(drafts: readonly Draft[]): readonly WordSpot[] {
  return drafts.flatMap((draft) =>
    draft.kind === "paragraph" ? (draft.spots ?? []) : spotsIn(draft.rows.flatMap((row) => row.flatMap(({ blocks }) => blocks))),
  );
}
