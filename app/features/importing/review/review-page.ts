import type { ClauseKind } from "~/features/amendments/clause";
import type { Block } from "~/features/reading/block";
import type { ProblemRead } from "~/features/reading/document-reading";
import type { ScanPage } from "~/features/reading/scan-page";
import type { DraftShown } from "../draft/draft-shown";
import { isOpen } from "../draft/draft-state";
import type { LikePlan, SameFile } from "../draft/likeness.server";
import type { LikeForm } from "../from-reading/like-forms";
import type { Unread } from "../from-reading/unread-parts";
import type { DueOfTask } from "../items/due-of-task";
import type { ItemCounts } from "../items/item-counts";
import type { ReportOffer } from "../report/report-offers.server";
import type { ChangedFirst } from "./changed-first.view.server";
import type { ItemShown } from "./items-shown.view.server";
import type { StepKind } from "./step-back";

/** A document beside what was read from it. */
export type ReviewPage = {
  readonly draft: DraftShown;
  readonly blocks: readonly Block[];
  /** The pictures of its pages that are kept; of a document that was not scanned none. */
  readonly scan: readonly ScanPage[];
  readonly items: readonly ItemShown[];
  readonly counts: ItemCounts;
  /** How many of those that are to be checked would be accepted at once. */
  readonly acceptable: number;
  /** What the deadlines of the tasks come to, by the ids of their items, where they can be read. */
  readonly dues: Readonly<Record<string, DueOfTask>>;
  /** Who changed the item first that somebody wanted to change from an older page. */
  readonly changedFirst: ChangedFirst | null;
  /** What the person who looks did last and can undo: its number in the log, what it was and of how many items. */
  readonly undo: { readonly seq: number; readonly what: StepKind; readonly count: number } | null;
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
  /** What a document that changes one of them says, clause by clause. */
  readonly clauses: readonly { readonly line: number; readonly words: string; readonly kind: ClauseKind }[];
  readonly likePlans: readonly LikePlan[];
  /** Forms of other plans that a form of the document is like, by the id of its item. */
  readonly likeForms: Readonly<Record<string, readonly LikeForm[]>>;
};

/** Whether a document is first of all an amendment of a plan that is there, and a plan of its own only by way of exception. */
export const amendsPlan = ({ draft, amends }: Pick<ReviewPage, "draft" | "amends">) =>
  amends.length > 0 && draft.handedInAs === "plan" && isOpen(draft.state);
