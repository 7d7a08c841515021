import type { Knex } from "knex";
import type { Grant } from "~/features/accounts/actor";
import type { CommandContext, ViewContext } from "~/features/accounts/context";
import { type Action, can, type PermissionObject } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { type AssignmentObject, loadAssignmentObjects } from "~/features/assignments/assignment-object.server";
import { NotFound } from "~/lib/errors";
import { lockRow } from "~db/dialect";
import type { InnerPartEventRow, InnerPartRow } from "~db/inner-part-tables";
import { mustBeUnfinished } from "./outer-work.server";

/** An inner part with its last event and what permission needs to know around it. */
export type PartObject = {
  readonly part: InnerPartRow;
  readonly last: InnerPartEventRow;
  readonly assignment: AssignmentObject;
  readonly permission: PermissionObject;
};

/** Loads parts for a command, in five statements. @throws NotFound when one of them does not exist */
async function loadParts(db: Knex, ids: readonly string[]): Promise<PartObject[]> {
  const parts: InnerPartRow[] = await db("inner_parts").whereIn("id", ids).orderBy("id");
  if (parts.length === 0 || parts.length < new Set(ids).size) throw new NotFound();
  const events: InnerPartEventRow[] = await db("inner_part_events").whereIn("part_id", ids).orderBy("seq");
  const lastOf = new Map(events.map((event) => [event.part_id, event]));
  const objects = await loadAssignmentObjects(db, [...new Set(parts.map((part) => part.assignment_id))]);
  const assignmentOf = new Map(objects.map((object) => [object.assignment.id, object]));
  return parts.map((part) => {
    const [last, assignment] = [lastOf.get(part.id), assignmentOf.get(part.assignment_id)];
    if (!last || !assignment) throw new NotFound();
    const { lead, isRevoked } = assignment.permission;
    const permission = { lead, isRevoked, part: { holderId: last.holder_id, unitId: last.unit_id, giverId: part.given_by } };
    return { part, last, assignment, permission };
  });
}

export type PermittedPart = PartObject & { readonly grant: Grant };

/**
 * Loads parts to change them, and holds their rows until the transaction ends; all of them must be permitted.
 * @throws NotFound when the actor may not see one
 * @throws Forbidden when the actor sees it but may not take `action`
 * @throws RuleViolation when the whole of one of them is finished or cancelled
 */
export async function permittedParts(
  trx: Knex.Transaction,
  { actor, now }: Pick<CommandContext, "actor" | "now">,
  action: Action,
  ids: readonly string[],
): Promise<PermittedPart[]> {
  await lockRow(trx("inner_parts").whereIn("id", ids).orderBy("id").select("id"), trx);
  const permitted = (await loadParts(trx, ids)).map((object) => {
    const seen = can(actor, "part.read", object.permission);
    return { ...object, grant: requirePermission(actor, action, object.permission, { seen }) };
  });
  const wholes = new Set(permitted.map(({ part }) => part.assignment_id));
  await mustBeUnfinished(trx, [...wholes], now);
  return permitted;
}

/**
 * For the page of an action, and before its input is read: whether the reader may take it at all.
 * @throws NotFound, Forbidden
 */
export async function requirePart({ db, actor }: ViewContext, action: Action, ids: readonly string[]): Promise<void> {
  for (const { permission } of await loadParts(db, ids))
    requirePermission(actor, action, permission, { seen: can(actor, "part.read", permission) });
}
