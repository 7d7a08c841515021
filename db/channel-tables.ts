/** Row types of what carries deadlines outside; migrations 030 and 031 are the truth. */
import type { Instant } from "~/lib/clock";

export type CalendarFeedRow = {
  id: string;
  user_id: string | null;
  agency_id: string | null;
  token_hash: string;
  made_at: Instant;
  made_by: string;
  revoked_at: Instant | null;
};
