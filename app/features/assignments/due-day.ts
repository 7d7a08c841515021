// The day that counts at a moment is the last one set up to then; the day with which the work was assigned is never written over.

import type { CalendarDate } from "~/lib/calendar-date";

/** What may put another day in the place of the one that counted. */
export type DueOrigin =
  | "extension"
  | "extension-corrected"
  | "extension-lapsed"
  | "amendment"
  | "calendar"
  | "pause"
  | "assigned-again";

/** What the event `deadline-moved` keeps beside its words. */
export type MovedFrom = {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly origin: DueOrigin;
  readonly condition?: string;
};
