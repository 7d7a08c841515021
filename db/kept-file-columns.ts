import type { Instant } from "~/lib/clock";

/** What every table of files keeps of one; the file itself lies in the store under its `sha256`. */
export type KeptFileColumns = {
  id: string;
  sha256: string;
  file_name: string;
  media_type: string;
  bytes: number;
  added_at: Instant;
  added_by: string;
};
