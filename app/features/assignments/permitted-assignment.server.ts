import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import { type Action, can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { NotFound } from "~/lib/errors";
import { lockRow } from "~db/dialect";
import { type AssignmentObject, loadAssignmentObject, loadAssignmentObjects } from "./assignment-object.server";

export type PermittedAssignment = AssignmentObject & { readonly grant: Grant };

/**
 * Loads an assignment to change it, and holds its row until the transaction ends.
 * @throws NotFound when the actor may not see it
 * @throws Forbidden when the actor sees it but may not take `action`
 */
export async function permittedAssignment(
  trx: Knex.Transaction,
  actor: Actor,
  action: Action,
  id: string,
): Promise<PermittedAssignment> {
  const held = await lockRow(trx("assignments").where({ id }).first("id"), trx);
  if (!held) throw new NotFound();
  const object = await loadAssignmentObject(trx, id);
  const seen = can(actor, "assignment.read", object.permission);
  return { ...object, grant: requirePermission(actor, action, object.permission, { seen }) };
}

/** Like `permittedAssignment`, for several at once; all of them must be permitted. */
export async function permittedAssignments(
  trx: Knex.Transaction,
  actor: Actor,
  action: Action,
  ids: readonly string[],
): Promise<PermittedAssignment[]> {
  // Held in one order, so that two commands never wait for each other in a circle.
  await lockRow(trx("assignments").whereIn("id", ids).orderBy("id").select("id"), trx);
  const objects = await loadAssignmentObjects(trx, ids);
  return objects.map((object) => {
    const seen = can(actor, "assignment.read", object.permission);
    return { ...object, grant: requirePermission(actor, action, object.permission, { seen }) };
  });
}
