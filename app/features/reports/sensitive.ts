/** Figures about vulnerable people are shown to those who write them down and to the roles that the form's version names (rule 15). */
import { type Actor, grantsWith, type Role } from "~/features/accounts/actor";
import { can, type PermissionObject } from "~/features/accounts/permission";

/** Whether the actor fills in the report on `object`, or may read it by one of `roles`. */
export function seesSensitive(actor: Actor, object: PermissionObject, roles: readonly Role[]): boolean {
  if (can(actor, "report.edit", object)) return true;
  return can({ ...actor, grants: grantsWith(actor, ...roles) }, "assignment.read", object);
}
