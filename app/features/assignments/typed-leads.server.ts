import type { Knex } from "knex";
import { problemOf, type Resolved, readAgencyNames } from "~/features/agencies/find-agency.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Problem } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import { inParts } from "~/lib/in-parts";
import { made, type Outcome, valueOfOne } from "~/lib/outcome";
import { foldForSearch, tidy } from "~/lib/vietnamese-text";
import { apart, oneLeadOnly, severalNames } from "./one-lead";

type Asked = { readonly on: CalendarDate; readonly near: readonly string[] };
type Named = { id: string; name: string; short_name: string | null; code: string; valid_from: CalendarDate };
type Anytime = (name: string) => readonly Named[];

// Agencies by exact name, also those that have ended: the command then names their successor.
async function namedAnytime(db: Knex, names: readonly string[]): Promise<Anytime> {
  const found: { name: string | null; agency: Named }[] = [];
  for (const part of inParts([...new Set(names)])) {
    const rows: Named[] = await db("agencies")
      .whereIn("name", part)
      .orWhereIn("short_name", part)
      .orWhereIn("code", part)
      .orderBy("valid_from", "desc")
      .select("id", "name", "short_name", "code", "valid_from");
    for (const agency of rows) found.push(...[agency.name, agency.short_name, agency.code].map((name) => ({ name, agency })));
  }
  const byName = groupBy(found, ({ name }) => name);
  return (name) => (byName.get(name) ?? []).map(({ agency }) => agency);
}

function severalInOne(typed: readonly string[], anytime: Anytime): Problem[] {
  const known = new Set(
    typed
      .flatMap((text) => [tidy(text), ...apart(text)])
      .flatMap(anytime)
      .flatMap((one) => [one.name, one.short_name ?? "", one.code])
      .map(foldForSearch),
  );
  return typed
    .map((text) => severalNames(text, (folded) => folded !== "" && known.has(folded)))
    .filter((names) => names.length > 1)
    .map((names) => ({ field: "agencies", text: oneLeadOnly(names) }));
}

function leadsOf(typed: readonly string[], now: (name: string) => Resolved, anytime: Anytime): Outcome<string[]> {
  const several = severalInOne(typed, anytime);
  if (several.length > 0) return { ok: false, problems: several };
  const problems: Problem[] = [];
  const ids = typed.flatMap((text) => {
    const [answer, name] = [now(text), tidy(text)];
    if (answer.ok) return [answer.agency.id];
    const past = anytime(name).find((agency) => agency.name === name || agency.code === name);
    if (!past) problems.push(...problemOf("agencies", answer));
    return past ? [past.id] : [];
  });
  return problems.length > 0 ? { ok: false, problems } : made(ids);
}

/**
 * Reads what is named in the fields of forms, one agency in each field; `typed` are the fields of each form.
 * @returns for each form the ids of its agencies; refused when a field names two, or one that is not in the directory
 */
export async function readTypedLeads(
  db: Knex,
  typed: readonly (readonly string[])[],
  { on, near }: Asked,
): Promise<Outcome<string[]>[]> {
  const fields = typed.flat();
  if (fields.length === 0) return typed.map(() => made([]));
  const anytime = await namedAnytime(
    db,
    fields.flatMap((text) => [tidy(text), ...apart(text)]),
  );
  const now = await readAgencyNames(db, fields, { on, near });
  return typed.map((each) => leadsOf(each, now, anytime));
}

/** As `readTypedLeads`, of one form. @throws RuleViolation when a field names two agencies, or one that is not in the directory */
export async function typedLeads(
  db: Knex,
  { typed, ...asked }: Asked & { readonly typed: readonly string[] },
): Promise<string[]> {
  return valueOfOne(await readTypedLeads(db, [typed], asked));
}
