import type { ViewContext } from "~/features/accounts/context";
import { NotFound } from "~/lib/errors";
import type { PlanFileRow } from "~db/import-tables";
import { loadVisiblePlan } from "./plan-object.server";

/** A file of the store, and what it is called when it is saved. */
export type StoredPaper = { readonly sha256: string; readonly fileName: string; readonly mediaType: string };

/** A file from which a plan was read, for whoever may read the plan. @throws NotFound */
export async function planFileView({ db, actor }: ViewContext, planId: string, fileId: string): Promise<StoredPaper> {
  await loadVisiblePlan(db, actor, planId);
  const file: PlanFileRow | undefined = await db("plan_files").where({ id: fileId, plan_id: planId }).first();
  if (!file) throw new NotFound();
  return { sha256: file.sha256, fileName: file.file_name, mediaType: file.media_type };
}
