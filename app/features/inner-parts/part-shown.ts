/** What the pages of inner parts show. */
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { PartEvent, PartState } from "./inner-part";

export type PartHolder = {
  /** The person's or the unit's. */
  readonly name: string;
  readonly isUnit: boolean;
  /** False of a person who left, and of a unit that ended: somebody else has to be found. */
  readonly isHeld: boolean;
};

/** One part as every list shows it. */
export type PartLine = {
  readonly id: string;
  readonly words: string;
  readonly state: PartState;
  readonly dueOn: CalendarDate | null;
  readonly holder: PartHolder;
  /** The work of which it is a part. */
  readonly assignmentId: string;
  readonly task: string;
  readonly occurrence: Text | null;
  readonly plan: string;
};

export type PartEntry = {
  readonly id: string;
  readonly partWords: string;
  readonly kind: PartEvent;
  readonly at: Instant;
  readonly by: string | null;
  readonly words: string | null;
  /** To whom it was given or handed. */
  readonly holder: string | null;
  /** The day that was set. */
  readonly dueOn: CalendarDate | null;
};

/** What the page of an assignment tells of its inside: everything to the agency itself, the count to others. */
export type InsideShown =
  | { readonly isInside: false; readonly done: number; readonly total: number }
  | {
      readonly isInside: true;
      readonly done: number;
      readonly total: number;
      readonly mayGive: boolean;
      readonly lines: readonly (PartLine & { readonly isAfterWhole: boolean })[];
      readonly hasMoreTime: boolean;
      readonly history: readonly PartEntry[];
    };

export type PartSteps = Readonly<
  Record<"progress" | "completion" | "confirmation" | "return" | "deadline" | "withdrawal" | "handing", boolean>
>;
