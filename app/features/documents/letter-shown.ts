// What the register and the page of a letter show.

import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { LetterState, LettersFilters } from "./letters-filters";
import type { LetterKind } from "./template-kind";

export type LetterLine = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly number: string | null;
  readonly issuedOn: CalendarDate | null;
  readonly subject: string;
  readonly sender: string;
  /** The first addressee, and how many there are. */
  readonly addressee: string | null;
  readonly addressees: number;
  readonly works: number;
  readonly state: LetterState;
  readonly madeAt: Instant;
  readonly hasScan: boolean;
};

export type Register = {
  readonly filters: LettersFilters;
  readonly letters: readonly LetterLine[];
  readonly counts: Readonly<Record<LetterState, number>>;
  readonly total: number;
  readonly pageSize: number;
  readonly canMake: boolean;
};

export type LetterFile = { readonly id: string; readonly name: string; readonly bytes: number };

export type LetterPage = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly subject: string;
  readonly number: string | null;
  /** The number alone and the symbol, for the form. */
  readonly bareNumber: string | null;
  readonly symbol: string;
  readonly issuedOn: CalendarDate | null;
  readonly asOf: CalendarDate;
  readonly replyBy: CalendarDate | null;
  readonly sender: { readonly id: string; readonly name: string };
  readonly plan: { readonly id: string; readonly name: string } | null;
  readonly addressees: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly {
    readonly assignmentId: string;
    readonly planId: string;
    readonly task: string;
    /** The passage of the document that the task was read from. */
    readonly passageId: string | null;
    readonly passageCode: string | null;
    readonly lead: string;
    readonly dueOn: CalendarDate | null;
    readonly daysLate: number;
    readonly originalDueOn: CalendarDate | null;
    /** Null for a letter that was made before this was kept. */
    readonly daysLateByOriginal: number | null;
    /** Whether the reader may open it. */
    readonly isOpenable: boolean;
  }[];
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly registeredAt: Instant | null;
  readonly registeredBy: string | null;
  readonly voided: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
  readonly state: LetterState;
  readonly draft: LetterFile | null;
  readonly scan: LetterFile | null;
  readonly version: number;
  readonly mayWrite: boolean;
};
