// An agency and its successors are one inside: who works for it now has what its people had before.

import { type Actor, agencyIdsOf } from "~/features/accounts/actor";
import { can } from "~/features/accounts/permission";

/** Ids of the actor's agencies that are `leadId` or have succeeded it. */
export function successorsOf(actor: Actor, leadId: string): string[] {
  return [...new Set(actor.grants.filter((grant) => grant.agencyIds.includes(leadId)).map((grant) => grant.agencyId))];
}

/** Ids of the agencies whose inside the actor may read. */
export function insideOf(actor: Actor): string[] {
  return agencyIdsOf(actor).filter((id) => can(actor, "part.read", { lead: { id, path: "" } }));
}
