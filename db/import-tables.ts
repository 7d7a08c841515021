/** Row types of documents that are being read into plans; see `tables.ts`. */
import type { Instant } from "~/lib/clock";
import type { KeptFileColumns } from "./kept-file-columns";

export type ImportDraftRow = {
  id: string;
  agency_id: string;
  made_by: string;
  made_at: Instant;
  state: string;
  sha256: string;
  file_name: string;
  media_type: string;
  bytes: number;
  progress: number;
  refusal: string | null;
  blocks: string | null;
  reading: string | null;
  passages: string | null;
  findings: string | null;
  places: string | null;
  /** JSON: where on the pictures of scanned pages the lines stand; null where no pictures are kept. */
  scan_pages: string | null;
  was_recognised: number;
  attempts: number;
  reader: string | null;
  lease_until: Instant | null;
  handed_in_as: string;
  plan_id: string | null;
  ended_at: Instant | null;
  ended_by: string | null;
  version: number;
};
/** The picture of a scanned page (WebP), counted from 1. */
export type ImportPageRow = { draft_id: string; page: number; picture: Buffer };
export type ImportReportRow = { draft_id: string; assignment_id: string };
export type ImportItemRow = {
  id: string;
  draft_id: string;
  kind: string;
  position: number;
  fields: string;
  source: string | null;
  doubts: string;
  heading: string | null;
  remark: string | null;
  state: string;
  edited_by: string | null;
  edited_at: Instant | null;
  version: number;
};
export type PlanFileRow = KeptFileColumns & { plan_id: string };
