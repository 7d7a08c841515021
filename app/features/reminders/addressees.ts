// The officers of the lead agency are reminded (its head, when it has no officer); then its head; then the secretariat
// of the plan's standing agency, which supervises, and the leaders of the agency above it and of the plan's issuer. Nobody hears who may not read the work.

import type { Actor, Grant, Role } from "~/features/accounts/actor";
import { can, type PermissionObject } from "~/features/accounts/permission";
import { type Audience, audiences } from "./ladder";

/** The agencies around an assignment that decide who hears of it. */
export type Around = {
  readonly lead: { readonly id: string; readonly path: string; readonly parentId: string | null };
  readonly issuer: { readonly id: string; readonly path: string };
  readonly standing: { readonly id: string; readonly path: string };
};

/** A person in a capacity, with the grant by which they hear. */
export type Addressee = { readonly actor: Actor; readonly grant: Grant; readonly audience: Audience };

/** Who holds which role for which agency; an agency's successor answers for it. */
export type Directory = ReadonlyMap<string, readonly { readonly actor: Actor; readonly grant: Grant }[]>;

const keyOf = (role: Role, agencyId: string) => `${role} ${agencyId}`;

/** Indexes people by the agencies that they answer for, in the order in which they are given. */
export function directoryOf(actors: readonly Actor[]): Directory {
  const directory = new Map<string, { actor: Actor; grant: Grant }[]>();
  for (const actor of actors)
    for (const grant of actor.grants)
      for (const agencyId of grant.agencyIds) {
        const key = keyOf(grant.role, agencyId);
        const held = directory.get(key);
        if (held) held.push({ actor, grant });
        else directory.set(key, [{ actor, grant }]);
      }
  return directory;
}

function peopleOf(directory: Directory, audience: Audience, { lead, issuer, standing }: Around) {
  const holders = (role: Role, agencyId: string | null) =>
    agencyId === null ? [] : (directory.get(keyOf(role, agencyId)) ?? []);
  switch (audience) {
    case "agency": {
      const officers = holders("officer", lead.id);
      return officers.length > 0 ? officers : holders("head", lead.id);
    }
    case "head":
      return holders("head", lead.id);
    case "supervisor":
      return holders("secretariat", standing.id);
    case "above":
      return [...holders("leader", lead.parentId), ...holders("leader", issuer.id)];
    default:
      return audience satisfies never;
  }
}

/** What the permission table needs to know of the assignment. */
export function permissionOf({ lead, issuer, standing }: Around): PermissionObject {
  return { lead, owners: [issuer, standing] };
}

/** Everybody who can hear of the assignment, each once and in the closest capacity. */
export function addresseesOf(directory: Directory, around: Around): Addressee[] {
  const found = new Map<string, Addressee>();
  const object = permissionOf(around);
  for (const audience of audiences)
    for (const { actor, grant } of peopleOf(directory, audience, around))
      if (!found.has(actor.userId) && can(actor, "assignment.read", object)) found.set(actor.userId, { actor, grant, audience });
  return [...found.values()];
}
