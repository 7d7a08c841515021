import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import type { PlanFileRow } from "~db/import-tables";

/** A file that stands in the store already. */
export type PlanFile = Pick<PlanFileRow, "sha256" | "file_name" | "media_type" | "bytes">;

/** Keeps the paper of a plan with it, as it came. Part of a larger command, which has asked for the right to do so. */
export async function keepPlanFile(
  trx: Knex.Transaction,
  planId: string,
  { sha256, file_name, media_type, bytes }: PlanFile,
  by: { readonly userId: string; readonly at: Instant },
): Promise<void> {
  const row: PlanFileRow = {
    id: newId(),
    plan_id: planId,
    sha256,
    file_name,
    media_type,
    bytes,
    added_at: by.at,
    added_by: by.userId,
  };
  await trx("plan_files").insert(row);
}
