import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { DraftState, HandedInAs } from "./draft-state";

/** The documents of one purpose, a page of them, with ids for the next two that are handed in. */
export type DraftsPage = {
  readonly id: string;
  readonly pastedId: string;
  readonly lines: readonly DraftLine[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};

/** What every page says of a document that was handed in. */
type DraftFacts = {
  readonly id: string;
  readonly fileName: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly state: DraftState;
  readonly progress: number;
  /** The plan that it became. */
  readonly planId: string | null;
};

/** A document in the list of those that are being read. */
export type DraftLine = DraftFacts & {
  readonly title: string | null;
  /** The beginning of its first task, which tells documents with the same title apart. */
  readonly begins: string | null;
  /** Items that are still to be looked at; null for a report, which is looked at as a whole. */
  readonly toCheck: number | null;
};

export type DraftShown = DraftFacts & {
  /** Who confirmed or dropped it, and when; null while it is open, and where nobody did. */
  readonly ended: { readonly by: string; readonly at: Instant } | null;
  readonly refusal: Text | null;
  readonly mediaType: string;
  readonly wasRecognised: boolean;
  readonly handedInAs: HandedInAs;
  /** The work whose report took its figures. */
  readonly assignmentId: string | null;
};
