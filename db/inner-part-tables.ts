/** Row types of how an agency splits its work inside; see `tables.ts`. */
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";

export type InnerPartRow = {
  id: string;
  assignment_id: string;
  words: string;
  given_at: Instant;
  given_by: string | null;
};
export type InnerPartEventRow = {
  id: string;
  part_id: string;
  seq: number;
  kind: string;
  at: Instant;
  user_id: string | null;
  agency_id: string | null;
  words: string | null;
  state: string;
  holder_id: string | null;
  unit_id: string | null;
  due_on: CalendarDate | null;
};
