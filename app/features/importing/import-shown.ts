import type { Block } from "~/features/reading/block";
import type { ProblemRead } from "~/features/reading/document-reading";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { DraftItem, ItemState } from "./draft-item";
import type { DraftState } from "./draft-state";
import type { LikeForm, LikePlan } from "./likeness.server";

/** A document in the list of those that are being read. */
export type DraftLine = {
  readonly id: string;
  readonly fileName: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly state: DraftState;
  readonly progress: number;
  readonly title: string | null;
  readonly toCheck: number;
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
  readonly planId: string | null;
};

export type ItemCounts = Readonly<Record<ItemState, number>>;

/** A document beside what was read from it. */
export type ReviewPage = {
  readonly draft: DraftShown;
  readonly blocks: readonly Block[];
  readonly items: readonly DraftItem[];
  readonly counts: ItemCounts;
  /** What a proofreader would mark and no item shows. */
  readonly problems: readonly ProblemRead[];
  /** What a task lacks of the "6 rõ", by item. */
  readonly remarks: Readonly<Record<string, string>>;
  /** Plans that the title says it changes. */
  readonly amends: readonly LikePlan[];
  readonly likePlans: readonly LikePlan[];
  readonly likeForms: readonly LikeForm[];
};
