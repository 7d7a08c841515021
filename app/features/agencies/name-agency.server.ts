import type { ViewContext } from "~/features/accounts/context";
import type { CalendarDate } from "~/lib/calendar-date";
import { RuleViolation } from "~/lib/errors";
import { problemOf, resolveAgencyNames } from "./find-agency.server";

/**
 * The ids of the agencies typed into `field` by name or code, in the order typed; looked for near the actor's agencies
 * first, among those that exist `on` a day (the day looked at).
 * @throws RuleViolation naming every one that is not found, or that may be several
 */
export async function nameAgencies(
  view: ViewContext,
  field: string,
  typed: readonly string[],
  on: CalendarDate = view.today,
): Promise<string[]> {
  const near = view.actor.grants.flatMap((grant) => grant.paths);
  const found = await resolveAgencyNames(view.db, typed, { on, near });
  const problems = found.flatMap((answer) => problemOf(field, answer));
  if (problems.length > 0) throw new RuleViolation(problems);
  return [...new Set(found.flatMap((answer) => (answer.ok ? [answer.agency.id] : [])))];
}

/** The id of the one agency typed into `field`. @throws RuleViolation */
export async function nameAgency(view: ViewContext, field: string, typed: string, on?: CalendarDate): Promise<string> {
  const [id] = await nameAgencies(view, field, [typed], on);
  return id as string;
}
