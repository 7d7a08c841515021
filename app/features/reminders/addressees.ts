// The officers of the lead agency are reminded (its head, when it has no officer); then its head; then the secretariat
// of the plan's standing agency, which supervises, and the leaders of the agency above it and of the plan's issuer. Nobody hears who may not read the work.
// Of an inner part hears who has it (the heads of the agency, when nobody has it any more), then their head, then who gave it; nobody outside.

import { type Actor, type Grant, type Role, roles } from "~/features/accounts/actor";
import { type Action, can, type PermissionObject } from "~/features/accounts/permission";
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
export type Directory = (role: Role, agencyId: string) => readonly Held[];

type Held = { readonly actor: Actor; readonly grant: Grant };

const nobody: readonly Held[] = [];

/** Indexes people by the agencies that they answer for, in the order in which they are given. */
export function directoryOf(actors: readonly Actor[]): Directory {
  const ofRoles = new Map(roles.map((role) => [role, new Map<string, Held[]>()]));
  for (const actor of actors)
    for (const grant of actor.grants)
      for (const agencyId of grant.agencyIds) {
        const held = ofRoles.get(grant.role)?.get(agencyId);
        if (held) held.push({ actor, grant });
        else ofRoles.get(grant.role)?.set(agencyId, [{ actor, grant }]);
      }
  return (role, agencyId) => ofRoles.get(role)?.get(agencyId) ?? nobody;
}

function peopleOf(directory: Directory, audience: Audience, { lead, issuer, standing }: Around) {
  switch (audience) {
    case "agency": {
      const officers = directory("officer", lead.id);
      return officers.length > 0 ? officers : directory("head", lead.id);
    }
    case "head":
      return directory("head", lead.id);
    case "supervisor":
      return directory("secretariat", standing.id);
    case "above":
      return [...(lead.parentId === null ? nobody : directory("leader", lead.parentId)), ...directory("leader", issuer.id)];
    default:
      return audience satisfies never;
  }
}

/** What the permission table needs to know of the assignment. */
export function permissionOf({ lead, issuer, standing }: Around): PermissionObject {
  return { lead, owners: [issuer, standing] };
}

// Each once and in the closest capacity, of those who may read the object.
function closest(people: (audience: Audience) => readonly Held[], action: Action, object: PermissionObject): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const audience of audiences)
    for (const { actor, grant } of people(audience))
      if (!found.has(actor.userId) && can(actor, action, object)) found.set(actor.userId, { actor, grant, audience });
  return [...found.values()];
}

/** Everybody who can hear of the assignment, each once and in the closest capacity. */
export function addresseesOf(directory: Directory, around: Around): Addressee[] {
  return closest((audience) => peopleOf(directory, audience, around), "assignment.read", permissionOf(around));
}

/** Who has an inner part, and who gave it. */
export type PartHeld = { readonly holderId: string | null; readonly unitId: string | null; readonly giverId: string | null };

function partPeopleOf(directory: Directory, audience: Audience, leadId: string, { holderId, unitId, giverId }: PartHeld) {
  const heads = directory("head", leadId);
  const named = (userId: string | null) =>
    [...directory("officer", leadId), ...heads].filter(({ actor }) => actor.userId === userId);
  switch (audience) {
    case "agency": {
      const ofUnit = unitId === null ? [] : [directory("officer", unitId), directory("head", unitId)];
      const own = unitId === null ? named(holderId) : (ofUnit.find((people) => people.length > 0) ?? []);
      return own.length > 0 ? own : heads;
    }
    case "head":
      return unitId === null ? heads : directory("head", unitId);
    case "supervisor":
      return named(giverId);
    case "above":
      return heads;
    default:
      return audience satisfies never;
  }
}

/** Everybody who can hear of an inner part of work that the agency `lead` leads, each once and in the closest capacity. */
export function partAddresseesOf(directory: Directory, lead: Around["lead"], part: PartHeld): Addressee[] {
  return closest((audience) => partPeopleOf(directory, audience, lead.id, part), "part.read", { lead, part });
}
