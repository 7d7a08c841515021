// A plan that was issued or entered in error is revoked as a whole (Decree 30/2020/NĐ-CP, article 23): it stays readable, counts nowhere, and may be restored.

import type { Instant } from "~/lib/clock";

/** Why a plan counts no more, by whom and since when. */
export type Revocation = {
  readonly at: Instant;
  readonly by: string;
  readonly agency: string;
  readonly reason: string;
};
