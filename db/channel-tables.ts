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
  /** That of the person when it was made; an agency's own stays 0. */
  access_version: number;
};

export type PushSubscriptionRow = {
  id: string;
  user_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  device: string | null;
  made_at: Instant;
  /** That of the person when it was added. */
  access_version: number;
};

export type WebhookReceiverRow = {
  id: string;
  name: string;
  url: string;
  agency_id: string | null;
  events: string;
  secret_number: number;
  made_at: Instant;
  removed_at: Instant | null;
  version: number;
};
