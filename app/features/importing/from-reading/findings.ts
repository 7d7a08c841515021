// What the page of a draft says of the document as a whole is found once, when it was read, and kept beside it.

import type { DocumentReading, Identity, ProblemRead } from "~/features/reading/document-reading";
import { fieldOf, type ReadItem } from "../items/draft-item";
import { isFilled } from "./figures-of-reading";
import { type FormRow, rowsOfReading } from "./like-forms";
import { isRemark, placeOf } from "./problems-of-items";
import type { Unread } from "./unread-parts";

export type Findings = {
  /** What a proofreader would mark and no item shows. */
  readonly problems: readonly ProblemRead[];
  /** The rows of each table that was filled in. */
  readonly filled: readonly (readonly FormRow[])[];
  /** What the rules did not read, and why; drafts of before have none. */
  readonly unread?: readonly Unread[];
  /** Whose report it is, and of which period. */
  readonly document: Pick<Identity, "issuer" | "period">;
};

/** What is said of a document beside its `items`. */
export function findingsOf(
  { document: { issuer, period }, forms, problems }: Pick<DocumentReading, "document" | "forms" | "problems">,
  items: readonly Pick<ReadItem, "source">[],
  unread: readonly Unread[] = [],
): Findings {
  const places = new Set(items.map(placeOf));
  return {
    problems: problems.filter((problem) => !isRemark(problem) && (problem.source === null || !places.has(placeOf(problem)))),
    filled: forms.filter(isFilled).map(rowsOfReading),
    unread,
    document: { issuer, period },
  };
}

// What the document lacks and the head of the plan may have by now.
const enteredSince: Readonly<Partial<Record<ProblemRead["code"], string>>> = {
  "missing-number": "number",
  "missing-date": "issuedOn",
};

/** The problems that still hold, with the head of the plan as it now stands. */
export function problemsLeft(
  problems: readonly ProblemRead[],
  head: Pick<ReadItem, "fields"> | undefined,
): readonly ProblemRead[] {
  const isEntered = (name: string | undefined) => name !== undefined && head !== undefined && fieldOf(head.fields, name) !== "";
  return problems.filter(({ code }) => !isEntered(enteredSince[code]));
}
