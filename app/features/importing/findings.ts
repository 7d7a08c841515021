// What the page of a draft says of the document as a whole is found once, when it was read, and kept beside it.

import type { DocumentReading, Identity, ProblemRead } from "~/features/reading/document-reading";
import type { ReadItem } from "./draft-item";
import { isFilled } from "./figures-of-reading";
import { isRemark, placeOf } from "./items-of-reading";
import { type FormRow, rowsOfReading } from "./like-forms";

export type Findings = {
  /** What a proofreader would mark and no item shows. */
  readonly problems: readonly ProblemRead[];
  /** The rows of each table that was filled in. */
  readonly filled: readonly (readonly FormRow[])[];
  /** Whose report it is, and of which period. */
  readonly document: Pick<Identity, "issuer" | "period">;
};

/** What is said of a document beside its `items`. */
export function findingsOf(
  { document: { issuer, period }, forms, problems }: Pick<DocumentReading, "document" | "forms" | "problems">,
  items: readonly Pick<ReadItem, "source">[],
): Findings {
  const places = new Set(items.map(placeOf));
  return {
    problems: problems.filter((problem) => !isRemark(problem) && (problem.source === null || !places.has(placeOf(problem)))),
    filled: forms.filter(isFilled).map(rowsOfReading),
    document: { issuer, period },
  };
}
