import type { Knex } from "knex";
import { isSameContent, layOver } from "./draft";
import { readFormParts } from "./form.store.server";
import { readContent, readNewest } from "./report.store.server";
import type { TypedReport } from "./report-fields";

const isOver = (decision: string | null) => decision === "returned" || decision === "withdrawn";

/**
 * The number of the version that was submitted with just this content: a second press of the button finds it.
 * Null when the report is open, or what was sent differs from what is typed.
 */
export async function sentAlready(
  db: Knex,
  { assignmentId, ...typed }: { assignmentId: string } & TypedReport,
): Promise<number | null> {
  const found = await readNewest(db, assignmentId);
  if (!found || found.newest.submitted_at === null || isOver(found.newest.decision)) return null;
  const content = await readContent(db, found.newest.id);
  const form = await readFormParts(db, found.report.form_version_id);
  return isSameContent(content, layOver(content, typed, form).content) ? found.newest.number : null;
}
