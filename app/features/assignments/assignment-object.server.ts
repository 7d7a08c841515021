import type { Knex } from "knex";
import type { PermissionObject } from "~/features/accounts/permission";
import { isRevokedSql } from "~/features/plans/revoked-plans.server";
import { NotFound } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import type { AssignmentRow } from "~db/tables";

/** An assignment with what permission and notices need to know around it. */
export type AssignmentObject = {
  readonly assignment: AssignmentRow;
  readonly formVersionId: string | null;
  readonly planId: string;
  readonly issuerId: string;
  readonly standingId: string;
  readonly viaId: string | null;
  readonly supportIds: readonly string[];
  readonly permission: PermissionObject;
};

type Joined = AssignmentRow & {
  form_version_id: string | null;
  via_id: string | null;
  issuer_id: string;
  standing_id: string;
  lead_path: string;
  issuer_path: string;
  standing_path: string;
  is_revoked: number;
};

function toObject(row: Joined, supportIds: readonly string[]): AssignmentObject {
  // The agency through which the answer goes reads it on the way, as a supporting one does.
  const readerIds = row.via_id === null ? supportIds : [...supportIds, row.via_id];
  return {
    assignment: row,
    formVersionId: row.form_version_id,
    planId: row.plan_id,
    issuerId: row.issuer_id,
    standingId: row.standing_id,
    viaId: row.via_id,
    supportIds,
    permission: {
      assignmentId: row.id,
      isRevoked: Number(row.is_revoked) === 1,
      lead: { id: row.lead_id, path: row.lead_path },
      supportIds: readerIds,
      owners: [
        { id: row.issuer_id, path: row.issuer_path },
        { id: row.standing_id, path: row.standing_path },
      ],
    },
  };
}

/** Loads assignments for a command, in two statements. @throws NotFound when one of them does not exist */
export async function loadAssignmentObjects(db: Knex, ids: readonly string[]): Promise<AssignmentObject[]> {
  const rows: Joined[] = await db("assignments")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .join("agencies as issuer", "issuer.id", "plans.issuer_id")
    .join("agencies as standing", "standing.id", "plans.standing_id")
    .whereIn("assignments.id", ids)
    .orderBy(["tasks.position", "lead.sort_key", "assignments.id"])
    .select(
      "assignments.*",
      "tasks.form_version_id",
      "tasks.via_id",
      "plans.issuer_id",
      "plans.standing_id",
      "lead.path as lead_path",
      "issuer.path as issuer_path",
      "standing.path as standing_path",
      db.raw(`${isRevokedSql} as is_revoked`),
    );
  if (rows.length < new Set(ids).size) throw new NotFound();
  const taskIds = [...new Set(rows.map((row) => row.task_id))];
  const supports: { task_id: string; agency_id: string }[] = await db("task_supports").whereIn("task_id", taskIds);
  const supportsOf = groupBy(supports, (row) => row.task_id);
  return rows.map((row) =>
    toObject(
      row,
      (supportsOf.get(row.task_id) ?? []).map((support) => support.agency_id),
    ),
  );
}

/** Loads an assignment for a command. @throws NotFound when there is none with this id */
export async function loadAssignmentObject(db: Knex, id: string): Promise<AssignmentObject> {
  const [object] = await loadAssignmentObjects(db, [id]);
  if (!object) throw new NotFound();
  return object;
}

/** The agencies that follow the assignment for the receiver: the plan's standing agency and, when another, its issuer. */
export function watchersOf(object: AssignmentObject): string[] {
  return [...new Set([object.standingId, object.issuerId])];
}
