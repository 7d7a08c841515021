import type { Knex } from "knex";
import { problemOf, resolveAgencyNames } from "~/features/agencies/find-agency.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { type Problem, RuleViolation } from "~/lib/errors";
import { foldForSearch, tidy } from "~/lib/vietnamese-text";
import { apart, oneLeadOnly, severalNames } from "./one-lead";

type Asked = { readonly typed: readonly string[]; readonly on: CalendarDate; readonly near: readonly string[] };
type Named = { id: string; name: string; short_name: string | null; code: string; valid_from: CalendarDate };

// Agencies by exact name, also those that have ended: the command then names their successor.
async function namedAnytime(db: Knex, typed: readonly string[]): Promise<Named[]> {
  const names = typed.map(tidy);
  return db("agencies")
    .whereIn("name", names)
    .orWhereIn("short_name", names)
    .orWhereIn("code", names)
    .orderBy("valid_from", "desc")
    .select("id", "name", "short_name", "code", "valid_from");
}

async function mustNameOneEach(db: Knex, typed: readonly string[]): Promise<void> {
  const parts = typed.flatMap(apart);
  const known = new Set(
    (await namedAnytime(db, [...typed, ...parts]))
      .flatMap((one) => [one.name, one.short_name ?? "", one.code])
      .map(foldForSearch),
  );
  const problems: Problem[] = typed
    .map((text) => severalNames(text, (folded) => folded !== "" && known.has(folded)))
    .filter((names) => names.length > 1)
    .map((names) => ({ field: "agencies", text: oneLeadOnly(names) }));
  if (problems.length > 0) throw new RuleViolation(problems);
}

/**
 * The ids of the agencies named in the fields of the form, one in each.
 * @throws RuleViolation when a field names two agencies, or one that is not in the directory
 */
export async function typedLeads(db: Knex, { typed, on, near }: Asked): Promise<string[]> {
  if (typed.length === 0) return [];
  await mustNameOneEach(db, typed);
  const answers = await resolveAgencyNames(db, typed, { on, near });
  const ended = await namedAnytime(db, typed);
  const problems: Problem[] = [];
  const ids = answers.flatMap((answer, index) => {
    if (answer.ok) return [answer.agency.id];
    const name = tidy(typed[index] ?? "");
    const past = ended.find((agency) => agency.name === name || agency.code === name);
    if (!past) problems.push(...problemOf("agencies", answer));
    return past ? [past.id] : [];
  });
  if (problems.length > 0) throw new RuleViolation(problems);
  return ids;
}
