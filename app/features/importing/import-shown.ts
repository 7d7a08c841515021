import type { Block } from "~/features/reading/block";
import type { ProblemRead } from "~/features/reading/document-reading";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { ChangedFirst } from "./changed-first.view.server";
import type { DraftItem, ItemState } from "./draft-item";
import type { DraftState, HandedInAs } from "./draft-state";
import type { DueOfTask } from "./due-of-task";
import type { LikeForm } from "./like-forms";
import type { LikePlan, SameFile } from "./likeness.server";
import type { ReportOffer } from "./report-offers.server";
import type { Unread } from "./unread-parts";

/** The documents of one purpose, a page of them, with ids for the next two that are handed in. */
export type DraftsPage = {
  readonly id: string;
  readonly pastedId: string;
  readonly lines: readonly DraftLine[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};

/** A document in the list of those that are being read. */
export type DraftLine = {
  readonly id: string;
  readonly fileName: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly state: DraftState;
  readonly progress: number;
  readonly title: string | null;
  /** Items that are still to be looked at; null for a report, which is looked at as a whole. */
  readonly toCheck: number | null;
  readonly planId: string | null;
};

export type DraftShown = {
  readonly id: string;
  readonly fileName: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly state: DraftState;
  readonly progress: number;
  readonly refusal: Text | null;
  readonly wasRecognised: boolean;
  readonly handedInAs: HandedInAs;
  /** The work whose report took its figures. */
  readonly assignmentId: string | null;
  readonly planId: string | null;
};

export type ItemCounts = Readonly<Record<ItemState, number>>;

/** A document beside what was read from it. */
export type ReviewPage = {
  readonly draft: DraftShown;
  readonly blocks: readonly Block[];
  readonly items: readonly DraftItem[];
  readonly counts: ItemCounts;
  /** What the deadlines of the tasks come to, by the ids of their items, where they can be read. */
  readonly dues: Readonly<Record<string, DueOfTask>>;
  /** Who changed the item first that somebody wanted to change from an older page. */
  readonly changedFirst: ChangedFirst | null;
  /** What a proofreader would mark and no item shows. */
  readonly problems: readonly ProblemRead[];
  /** What of it was not read, and why. */
  readonly unread: readonly Unread[];
  /** Where the very same file was handed in before. */
  readonly sameFiles: readonly SameFile[];
  /** Whether it holds a table that was filled in, and the work that it may be the report of. */
  readonly isFilledReport: boolean;
  readonly offers: readonly ReportOffer[];
  /** Plans that the title says it changes. */
  readonly amends: readonly LikePlan[];
  readonly likePlans: readonly LikePlan[];
  /** Forms of other plans that a form of the document is like, by the id of its item. */
  readonly likeForms: Readonly<Record<string, readonly LikeForm[]>>;
};
