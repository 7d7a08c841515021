/** Who acts: a signed-in person with the roles held today, each at an agency. */
import type { CalendarDate } from "~/lib/calendar-date";
import type { Locale } from "~/lib/i18n/text";

export const roles = ["admin", "secretariat", "officer", "head", "leader", "observer"] as const;
export type Role = (typeof roles)[number];

/** One role at one agency. `paths` are the agency's own path and those of the agencies it succeeded. */
export type Grant = {
  readonly role: Role;
  readonly agencyId: string;
  readonly agencyName: string;
  /** The agency itself and its predecessors: work begun under an old name stays theirs. */
  readonly agencyIds: readonly string[];
  readonly paths: readonly string[];
  /** Held for the whole installation, wherever the agency stands: the calendar, the reminders, the directory. */
  readonly isOperator: boolean;
};

/** Acts without a session, by a link that a mail carried: for one assignment, and for what `linkActions` names. */
export type ThroughLink = {
  readonly assignmentId: string;
  /** The day of the mail. */
  readonly mailOn: CalendarDate;
};

export type Actor = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly mustChangePassword: boolean;
  readonly grants: readonly Grant[];
  /** Absent for whoever is signed in. */
  readonly through?: ThroughLink;
};

/** Ids of the agencies for which the actor works, predecessors included. */
export function agencyIdsOf(actor: Actor): string[] {
  return [...new Set(actor.grants.flatMap((grant) => grant.agencyIds))];
}

/** The grants of `actor` with one of `wanted` roles. */
export function grantsWith(actor: Actor, ...wanted: readonly Role[]): Grant[] {
  return actor.grants.filter((grant) => wanted.includes(grant.role));
}

/** True when `path` is one of the grant's agencies or lies below one. */
export function reaches(grant: Grant, path: string): boolean {
  return grant.paths.some((own) => path.startsWith(own));
}
