/** Row types of published results; migrations 039 and 054 are the truth. */
import type { Instant } from "~/lib/clock";

export type ResultIssueRow = {
  id: string;
  agency_id: string;
  period: string;
  number: number;
  audience: string;
  note: string;
  reason: string | null;
  drafted_at: Instant;
  drafted_by: string;
  published_at: Instant | null;
  published_by: string | null;
  facts: string | null;
};

/** An agency that is counted in published results. */
export type ResultAgencyRow = { issue_id: string; agency_id: string };
