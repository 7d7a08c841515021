// An agency and its successors are one inside: who works for it now has what its people had before.

import type { Actor } from "~/features/accounts/actor";

/** Ids of the actor's agencies that are `leadId` or have succeeded it. */
export function successorsOf(actor: Actor, leadId: string): string[] {
  return [...new Set(actor.grants.filter((grant) => grant.agencyIds.includes(leadId)).map((grant) => grant.agencyId))];
}
