import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { NotFound } from "~/lib/errors";

export type EvidenceFile = { id: string; sha256: string; fileName: string; mediaType: string; assignmentId: string };

/** One piece of evidence of an assignment that the actor may see. @throws NotFound when there is none, or it was removed */
export async function evidenceFileView({ db, actor, now }: ViewContext, id: string): Promise<EvidenceFile> {
  const query = db("evidence")
    .join("assignments", "assignments.id", "evidence.assignment_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .where("evidence.id", id)
    .where("evidence.added_at", "<=", now)
    .where((kept) => kept.whereNull("evidence.removed_at").orWhere("evidence.removed_at", ">", now))
    .first({
      id: "evidence.id",
      sha256: "evidence.sha256",
      fileName: "evidence.file_name",
      mediaType: "evidence.media_type",
      assignmentId: "assignments.id",
    });
  const file: EvidenceFile | undefined = await whereAssignmentVisible(query, actor);
  if (!file) throw new NotFound();
  return file;
}
