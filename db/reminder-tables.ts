/** Row types of the reminders; migration 015 is the truth. */
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";

export type ReminderChoiceRow = { user_id: string; hour: number; channel: string; version: number };
export type ReminderDigestRow = {
  id: string;
  user_id: string;
  channel: string;
  on_day: CalendarDate;
  about: string;
  agency_id: string;
  state: string;
  not_before: Instant;
  attempts: number;
  worker: string | null;
  lease_until: Instant | null;
  message_id: string;
  queued_at: Instant;
  finished_at: Instant | null;
  opened_at: Instant | null;
};
export type ReminderItemRow = {
  digest_id: string;
  assignment_id: string;
  user_id: string;
  position: number;
  audience: string;
  stage: string;
  /** Empty for work without a deadline, of which only a mark of urgency is told. */
  due_on: CalendarDate | "";
  dropped: string | null;
};
export type ReminderPartItemRow = {
  digest_id: string;
  part_id: string;
  user_id: string;
  position: number;
  audience: string;
  stage: string;
  due_on: CalendarDate;
  dropped: string | null;
};
export type ReminderLedgerRow = {
  id: string;
  digest_id: string;
  at: Instant;
  outcome: string;
  channel: string;
  address: string;
  message_id: string;
  items: number;
  answer: string;
};
