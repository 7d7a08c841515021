// What the form that makes letters shows.

import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { LetterFrame } from "./letter-frame";
import type { OutlineBlock } from "./outline";
import type { LetterKind } from "./template-kind";

/** One work, or one directive, that a letter can be about. */
export type ComposeLine = {
  readonly id: string;
  readonly assignmentId: string;
  readonly text: string;
  readonly lead: string;
  readonly plan: string;
  readonly dueOn: CalendarDate | null;
  readonly daysLate: number;
  /** False for work that is not urged: answered, finished or paused. */
  readonly isOpen: boolean;
  readonly isTicked: boolean;
  /** The letter of the same kind that stands already. */
  readonly earlier: { readonly letterId: string; readonly number: string | null; readonly madeAt: Instant } | null;
};

export type ComposePage = {
  readonly kind: LetterKind;
  readonly plan: { readonly id: string; readonly name: string } | null;
  readonly lines: readonly ComposeLine[];
  /** How many works the letter would be about, also where they are not listed. */
  readonly total: number;
  readonly senders: readonly { readonly id: string; readonly name: string }[];
  /** Null when there is nothing to write about. */
  readonly frame: LetterFrame | null;
  readonly subject: string;
  readonly replyBy: CalendarDate;
  readonly period: string;
  readonly batch: string;
  readonly seen: Instant;
  readonly today: CalendarDate;
};

/** The papers as they would be made; the first few of them. */
export type LetterPreview = {
  readonly total: number;
  readonly papers: readonly { readonly to: string; readonly blocks: readonly OutlineBlock[] }[];
};
