/**
 * Who may do what: for each role the actions it may take, and how its agency must stand to the object.
 * One table for pages, commands, exports and mail.
 */
import { type Actor, type Grant, type Role, reaches } from "./actor";

/** How an agency can stand to an object. */
export type Relation =
  /** It leads the assignment. */
  | "lead"
  /** It supports the assignment. */
  | "support"
  /** The lead lies below it. */
  | "above-lead"
  /** It issued the plan, or is the plan's standing agency. */
  | "plan-owner"
  /** The plan's issuer or standing agency lies below it. */
  | "above-owner"
  /** The agency (or the account's agency) is itself or lies below it. */
  | "within"
  /** It is the agency, or its successor; lying above is not enough. */
  | "itself"
  /** It stands above the agency; being that agency is not enough. */
  | "above"
  /** None: the role itself is held for the whole installation. */
  | "operator"
  /** It is the unit that has the inner part; of a part given to a person, it is that person at the lead agency. */
  | "part-holder"
  /** It leads the assignment, and the person gave the inner part. */
  | "part-giver";

export const actions = [
  "plan.read",
  "plan.create",
  "plan.edit",
  "plan.revoke",
  "target.measure",
  "assignment.read",
  "assignment.assign",
  "assignment.progress",
  "report.edit",
  "report.submit",
  "report.withdraw",
  "report.decide",
  "completion.request",
  "completion.decide",
  "extension.ask",
  "extension.decide",
  "closing.set",
  "assignment.pause",
  "directive.give",
  "part.read",
  "part.give",
  "part.answer",
  "part.decide",
  "part.hand",
  "letter.make",
  "agency.edit",
  "agency.place",
  "user.manage",
  "audit.read",
  "calendar.edit",
  "reminders.set",
  "feed.make",
  "result.publish",
  "operator.name",
] as const;
export type Action = (typeof actions)[number];

const everyStanding = ["lead", "support", "above-lead", "plan-owner", "above-owner"] as const;
const seesBelow = { "plan.read": everyStanding, "assignment.read": everyStanding } as const;
// The inside of an agency is its own: nobody above it and no owner of the plan reads how it splits its work.
const seesInside = { "part.read": ["lead"] } as const;
const works = {
  "plan.read": ["lead", "support", "plan-owner"],
  "assignment.read": ["lead", "support", "plan-owner"],
  "assignment.progress": ["lead"],
  "report.edit": ["lead"],
  "completion.request": ["lead"],
  "part.read": ["lead", "part-holder"],
  "part.give": ["lead"],
  "part.answer": ["part-holder"],
  "part.decide": ["part-giver"],
} as const;

export const matrix: Readonly<Record<Role, Partial<Record<Action, readonly Relation[]>>>> = {
  admin: {
    ...seesBelow,
    ...seesInside,
    "part.hand": ["lead"],
    "agency.edit": ["within", "operator"],
    // What the level and the administrative unit of an agency are decides how far its documents reach.
    "agency.place": ["above", "operator"],
    "user.manage": ["within"],
    "feed.make": ["within"],
    "audit.read": ["within"],
    "calendar.edit": ["operator"],
    "reminders.set": ["operator"],
    "operator.name": ["operator"],
  },
  secretariat: {
    ...seesBelow,
    ...seesInside,
    "plan.create": ["within"],
    "result.publish": ["itself"],
    "feed.make": ["itself"],
    "plan.edit": ["plan-owner"],
    "plan.revoke": ["plan-owner"],
    "target.measure": ["plan-owner"],
    "assignment.assign": ["plan-owner"],
    "report.decide": ["plan-owner"],
    "completion.decide": ["plan-owner"],
    "extension.decide": ["plan-owner"],
    "letter.make": ["plan-owner"],
    "closing.set": ["plan-owner"],
    "assignment.pause": ["plan-owner"],
  },
  officer: works,
  head: {
    ...works,
    "report.submit": ["lead"],
    "report.withdraw": ["lead"],
    "extension.ask": ["lead"],
    "feed.make": ["itself"],
    "part.answer": ["lead", "part-holder"],
    "part.decide": ["lead"],
    "part.hand": ["lead"],
  },
  leader: {
    ...seesBelow,
    ...seesInside,
    "result.publish": ["itself"],
    "directive.give": ["above-lead", "plan-owner", "above-owner"],
  },
  observer: { ...seesBelow, ...seesInside },
};

/** All that may be done by a link of a mail, whatever the role: never to decide, to give work or to read about other work. */
export const linkActions: readonly Action[] = [
  "assignment.read",
  "assignment.progress",
  "report.edit",
  "report.submit",
  "extension.ask",
];

/** All that may still be done with a plan that is revoked, and with its work: to read it, and to take it up again. */
const revokedActions: readonly Action[] = ["plan.read", "plan.revoke", "assignment.read", "part.read"];

/** What the matrix needs to know of an object. Paths are agency paths, ids agency ids. */
export type PermissionObject = {
  /** The assignment, when it is one: a link of a mail opens no other. */
  readonly assignmentId?: string;
  readonly lead?: { readonly id: string; readonly path: string };
  readonly supportIds?: readonly string[];
  readonly owners?: readonly { readonly id: string; readonly path: string }[];
  readonly agency?: { readonly id: string; readonly path: string };
  /** The plan was revoked as a whole: it and its work are only read. */
  readonly isRevoked?: boolean;
  /** Who has an inner part of the lead's work, and who gave it. */
  readonly part?: { readonly holderId: string | null; readonly unitId: string | null; readonly giverId: string | null };
};

type Who = Pick<Actor, "userId">;

const leads = (grant: Grant, { lead }: PermissionObject) => lead !== undefined && grant.agencyIds.includes(lead.id);

function holdsPart({ userId }: Who, grant: Grant, object: PermissionObject): boolean {
  const { part } = object;
  if (part === undefined) return false;
  return part.unitId === null ? part.holderId === userId && leads(grant, object) : grant.agencyIds.includes(part.unitId);
}

function stands(who: Who, grant: Grant, relation: Relation, object: PermissionObject): boolean {
  switch (relation) {
    case "lead":
      return leads(grant, object);
    case "support":
      return (object.supportIds ?? []).some((id) => grant.agencyIds.includes(id));
    case "above-lead":
      return object.lead !== undefined && !grant.agencyIds.includes(object.lead.id) && reaches(grant, object.lead.path);
    case "plan-owner":
      return (object.owners ?? []).some((owner) => grant.agencyIds.includes(owner.id));
    case "above-owner":
      return (object.owners ?? []).some((owner) => reaches(grant, owner.path));
    case "within":
      return object.agency !== undefined && reaches(grant, object.agency.path);
    case "itself":
      return object.agency !== undefined && grant.agencyIds.includes(object.agency.id);
    case "above":
      return object.agency !== undefined && !grant.agencyIds.includes(object.agency.id) && reaches(grant, object.agency.path);
    case "operator":
      return grant.isOperator;
    case "part-holder":
      return holdsPart(who, grant, object);
    case "part-giver":
      return object.part?.giverId === who.userId && leads(grant, object);
    default:
      return relation satisfies never;
  }
}

function isWithinLink({ through }: Actor, action: Action, { assignmentId }: PermissionObject): boolean {
  return through === undefined || (linkActions.includes(action) && assignmentId === through.assignmentId);
}

/** The first of the actor's grants that allows `action` on `object`; null when none does. */
export function grantFor(actor: Actor, action: Action, object: PermissionObject): Grant | null {
  if (!isWithinLink(actor, action, object)) return null;
  if (object.isRevoked && !revokedActions.includes(action)) return null;
  return (
    actor.grants.find((grant) => (matrix[grant.role][action] ?? []).some((relation) => stands(actor, grant, relation, object))) ??
    null
  );
}

/** Whether the actor may take `action` on `object`. */
export function can(actor: Actor, action: Action, object: PermissionObject): boolean {
  return grantFor(actor, action, object) !== null;
}

/** Whether the actor could take `action` on anything at all: for showing a room or a button. */
export function canSomewhere(actor: Actor, action: Action): boolean {
  return actor.through === undefined && actor.grants.some((grant) => matrix[grant.role][action] !== undefined);
}
