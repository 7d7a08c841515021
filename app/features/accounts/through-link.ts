// Whoever answers from a mail acts for the lead agency of one assignment: reads it, says how far it is, attaches evidence, fills
// in and submits its report, asks for an extension. Never more than they could do today if they signed in.

import type { Actor, Role, ThroughLink } from "./actor";

const workingRoles: readonly Role[] = ["officer", "head"];

/**
 * `actor` narrowed to what a link opens: the roles by which they work for the lead agency, for that agency alone. The permission
 * table then allows the link's actions on the link's assignment and nothing else.
 * @returns null when the actor does not work for the lead agency (any more)
 */
export function actorThroughLink(
  actor: Actor,
  { lead, ...through }: ThroughLink & { readonly lead: { readonly id: string; readonly path: string } },
): Actor | null {
  const grants = actor.grants
    .filter((grant) => workingRoles.includes(grant.role) && grant.agencyIds.includes(lead.id))
    .map((grant) => ({ ...grant, agencyIds: [lead.id], paths: [lead.path], isOperator: false }));
  return grants.length === 0 ? null : { ...actor, grants, through };
}
