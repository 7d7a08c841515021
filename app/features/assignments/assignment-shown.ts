/** What the pages of an assignment show. */
import type { DeadlineRoll } from "~/features/calendar/deadline-spec";
import type { Revocation } from "~/features/plans/revocation";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { EventKind } from "./assignment-event";
import type { Closing } from "./closing";
import type { DueOrigin, MovedFrom } from "./due-day";
import type { ExtensionShown } from "./extension";
import type { NextSteps } from "./next-steps";
import type { ShownState } from "./shown-state";
import type { Urgency } from "./urgency";

export type AssignmentFrame = {
  readonly id: string;
  readonly occurrence: Text | null;
  readonly plan: {
    readonly id: string;
    /** What it is called in a word. */
    readonly name: string;
    readonly number: string | null;
    readonly title: string;
    readonly isDemo: boolean;
    readonly issuerName: string;
    readonly standingName: string;
  };
  readonly task: {
    readonly id: string;
    readonly text: string;
    readonly section: string;
    readonly deliverable: string | null;
    readonly sendTo: string | null;
    readonly viaName: string | null;
    readonly formVersionId: string | null;
  };
  readonly passage: { readonly id: string; readonly code: string; readonly heading: string; readonly words: string } | null;
  /** How its plan stands revoked; null while it is in force. */
  readonly revocation: Revocation | null;
  readonly lead: { readonly id: string; readonly name: string; readonly code: string };
  readonly groupName: string | null;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly cutOffOn: CalendarDate | null;
  readonly assignedOn: CalendarDate;
  /** The day that counts at the moment looked at. */
  readonly dueOn: CalendarDate | null;
  /** The day with which it was assigned; another than `dueOn` once the deadline has moved. */
  readonly originalDueOn: CalendarDate | null;
  /** What set the day that counts; null while it is the first one. */
  readonly movedBy: DueOrigin | null;
  /** The document that set the day that counts, when it was an amendment of the plan. */
  readonly amendedBy: { readonly id: string; readonly number: string } | null;
  /** The words of the document, quoted; null where it has none. */
  readonly dueWords: Text | null;
  /** How the words of the deadline were understood. */
  readonly dueMeaning: Text;
  /** What led from the words to the original day. */
  readonly dueRules: readonly Text[];
  /** What led to the day that counts, when the deadline has moved. */
  readonly movedRules: readonly Text[];
  /** Until which day, as decided, it was extended, when an extension set the day that counts; days off may move it further. */
  readonly extendedTo: CalendarDate | null;
  /** The id of the extension that set it. */
  readonly extendedBy: string | null;
  /** The day off from which the day that counts was moved. */
  readonly roll: DeadlineRoll | null;
  /** Null when no closing day is set. */
  readonly closing: Closing | null;
  /** Since when it is paused; null when it is not. */
  readonly pausedOn: CalendarDate | null;
  readonly state: ShownState;
  readonly today: CalendarDate;
};

export type HistoryEntry = {
  readonly id: string;
  readonly kind: EventKind;
  readonly at: Instant;
  readonly userName: string | null;
  readonly agencyName: string | null;
  readonly words: string | null;
  /** Which version of the report, for events about one. */
  readonly number: number | null;
  /** Days after the due day, for a submission or a request; null for other events and without a due day. */
  readonly daysLate: number | null;
  /** For a move of the deadline: from which day to which, and what moved it. */
  readonly moved: MovedFrom | null;
  /** For a request for an extension: the day that is asked for. */
  readonly wantedOn: CalendarDate | null;
  /** The letter that the event is about. */
  readonly letterId: string | null;
  /** For a closing or an opening: its last day; null also when a closing was taken back. */
  readonly lastOn: CalendarDate | null;
  /** For a directive: the day by which an answer is awaited. */
  readonly answerBy: CalendarDate | null;
  /** For an answer: the directive that it answers. */
  readonly answers: string | null;
  /** What the work was marked as. */
  readonly urgency: Urgency | null;
};

export type Evidence = {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly addedAt: Instant;
  readonly addedBy: string;
};

export type AssignmentView = AssignmentFrame & {
  readonly supports: readonly { readonly id: string; readonly name: string }[];
  readonly history: readonly HistoryEntry[];
  /** The day of something that happened after the moment looked at; then nothing can be done here. */
  readonly laterOn: CalendarDate | null;
  readonly evidence: readonly Evidence[];
  /** What was asked for and decided about its deadline, the last first. */
  readonly extensions: readonly ExtensionShown[];
  readonly next: NextSteps;
};
