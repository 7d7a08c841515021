import type { ViewContext } from "~/features/accounts/context";
import { RuleViolation } from "~/lib/errors";
import { problemOf, resolveAgencyName } from "./find-agency.server";

/**
 * The id of the agency that was typed into `field` by name or code; looked for near the actor's agencies first.
 * @throws RuleViolation when there is none, or several
 */
export async function nameAgency({ db, actor, today }: ViewContext, field: string, typed: string): Promise<string> {
  const near = actor.grants.flatMap((grant) => grant.paths);
  const found = await resolveAgencyName(db, typed, { on: today, near });
  if (!found.ok) throw new RuleViolation(problemOf(field, found));
  return found.agency.id;
}
