import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import type { Instant } from "~/lib/clock";
import { assignmentFrame } from "./assignment-frame.view.server";
import type { AssignmentView, Evidence } from "./assignment-shown";
import { readExtensions } from "./extensions-of.view.server";
import { readHistory } from "./history.view.server";
import { nextSteps } from "./next-steps";
import { lacksReceipt } from "./receipt";

async function readSupports(db: Knex, taskId: string): Promise<{ id: string; name: string }[]> {
  return db("task_supports")
    .join("agencies", "agencies.id", "task_supports.agency_id")
    .where("task_supports.task_id", taskId)
    .orderBy("agencies.sort_key")
    .select("agencies.id", "agencies.name");
}

async function readEvidence(db: Knex, assignmentId: string, now: Instant): Promise<Evidence[]> {
  const evidence = db("evidence")
    .join("users", "users.id", "evidence.added_by")
    .where("evidence.assignment_id", assignmentId)
    .where("evidence.added_at", "<=", now)
    .where((kept) => kept.whereNull("evidence.removed_at").orWhere("evidence.removed_at", ">", now));
  return evidence.orderBy("evidence.added_at").select({
    id: "evidence.id",
    fileName: "evidence.file_name",
    bytes: "evidence.bytes",
    addedAt: "evidence.added_at",
    addedBy: "users.name",
  });
}

/**
 * Everything on the page of an assignment except its report, as it stood at the moment looked at; seven statements.
 * @throws NotFound when the actor may not see it, or it was not yet made
 */
export async function assignmentView(view: ViewContext, id: string): Promise<AssignmentView> {
  const { db, actor, now } = view;
  const { frame, permission } = await assignmentFrame(view, id);
  const { entries, laterOn } = await readHistory(db, { id, dueOn: frame.dueOn, now });
  const { workState } = frame.state;
  const extensions = await readExtensions(db, id, now);
  return {
    ...frame,
    supports: await readSupports(db, frame.task.id),
    history: entries,
    laterOn,
    evidence: await readEvidence(db, id, now),
    extensions,
    next: nextSteps(actor, permission, {
      workState,
      hasForm: frame.task.formVersionId !== null,
      hasDeadline: frame.dueOn !== null,
      lacksReceipt: lacksReceipt(entries, workState === "not-started"),
      hasRequest: extensions.some((extension) => extension.state === "asked"),
      isExtended: frame.extendedBy !== null,
      isClosed: frame.closing?.isClosed ?? false,
      hasLater: laterOn !== null,
    }),
  };
}
