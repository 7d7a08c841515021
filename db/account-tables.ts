/** Row types of people, their roles and their sessions; the migrations are the truth. */
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";

export type UserRow = {
  id: string;
  email: string;
  name: string;
  password_hash: string;
  locale: string;
  created_at: Instant;
  disabled_at: Instant | null;
  failed_sign_ins: number;
  locked_until: Instant | null;
  must_change_password_since: Instant | null;
  links_since: Instant | null;
  /** Counts up when all that opens or tells without a password ends. */
  access_version: number;
};
export type RoleGrantRow = {
  id: string;
  user_id: string;
  agency_id: string;
  role: string;
  valid_from: CalendarDate;
  valid_to: CalendarDate | null;
  /** 1 for a role of administrator held for the whole installation, else 0. */
  is_operator: number;
};
export type SessionRow = {
  token_hash: string;
  user_id: string;
  created_at: Instant;
  expires_at: Instant;
  ended_at: Instant | null;
  user_agent: string | null;
};
export type InterruptedFormRow = {
  id: string;
  user_id: string;
  path: string;
  fields: string;
  created_at: Instant;
  by_mark: number;
};
