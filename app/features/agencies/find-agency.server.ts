import type { Knex } from "knex";
import type { Problem } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { inParts } from "~/lib/in-parts";
import { tidy } from "~/lib/vietnamese-text";
import { type AbsentAgency, noSuchAgency, notThereOn, severalAgencies } from "./agency-problems";
import { type AgencyScope, agencyOptions, type FoundAgency } from "./agency-scope.server";
import { readCalled } from "./called-agencies.server";
import { nearestNames } from "./nearest-names";
import { successorsOn } from "./successors.server";

export type Resolved = { readonly ok: true; readonly agency: FoundAgency } | { readonly ok: false; readonly text: Text };

function unknown(typed: string, options: readonly FoundAgency[]): Text {
  const plain = noSuchAgency(typed);
  const names = nearestNames(typed, options);
  if (names.length === 0) return plain;
  const list = names.map((name) => `“${name}”`).join(", ");
  return { vi: `${plain.vi} Gần giống: ${list}.`, en: `${plain.en} Close to it: ${list}.` };
}

// Names of agencies that exist at other times: they are told apart from names that are not in the directory at all.
async function absentNamed(db: Knex, names: readonly string[]): Promise<(AbsentAgency & { id: string; code: string })[]> {
  const found: (AbsentAgency & { id: string; code: string })[] = [];
  for (const part of inParts(names)) {
    const rows = await db("agencies")
      .where((where) => where.whereIn("agencies.name", part).orWhereIn("agencies.code", part))
      .orderBy("agencies.valid_from", "desc")
      .select("agencies.id", "agencies.name", "agencies.code", "agencies.valid_from", "agencies.valid_to");
    found.push(...rows);
  }
  return found;
}

type Around = { readonly near: ReadonlySet<string>; readonly options: readonly FoundAgency[] };

function pick(typed: string, everywhere: readonly FoundAgency[], { near, options }: Around): Resolved {
  const nearby = everywhere.filter(({ id }) => near.has(id));
  const found = nearby.length > 0 ? nearby : everywhere;
  const [agency] = found;
  if (agency === undefined) return { ok: false, text: unknown(typed, options) };
  return found.length === 1 ? { ok: true, agency } : { ok: false, text: severalAgencies(typed, found.slice(0, 5)) };
}

/** The agency that each of `typed` names, as `readAgencyNames`, or null without a reason; four statements at most. */
export async function findAgencies(
  db: Knex,
  typed: readonly string[],
  scope: AgencyScope,
): Promise<(typed: string) => FoundAgency | null> {
  const { called, near } = await readCalled(db, [...new Set(typed.map(tidy))], scope);
  return (text) => {
    const answer = pick(text, called(tidy(text)), { near, options: [] });
    return answer.ok ? answer.agency : null;
  };
}

/**
 * Reads what `typed` names, many names in the statements of one.
 * @returns the agency that each of them names, by its name, short name or code; accents may be left out where that is clear
 */
export async function readAgencyNames(
  db: Knex,
  typed: readonly string[],
  scope: AgencyScope,
): Promise<(typed: string) => Resolved> {
  const names = [...new Set(typed.map(tidy))];
  const { called, near } = await readCalled(db, names, scope);
  const lost = names.filter((name) => called(name).length === 0);
  const absent = await absentNamed(db, lost);
  // The whole directory is only read for a name that is not in it, to say what comes close.
  const around: Around = { near, options: lost.length === 0 ? [] : await agencyOptions(db, scope) };
  const successors = await successorsOn(
    db,
    absent.map(({ id }) => id),
    scope.on,
  );
  return (text) => {
    const name = tidy(text);
    const found = called(name);
    const past = found.length > 0 ? undefined : absent.find((agency) => agency.code === name || agency.name === name);
    return past ? { ok: false, text: notThereOn(past, scope.on, successors.get(past.id)) } : pick(name, found, around);
  };
}

/** The agencies that `typed` names, as `readAgencyNames`; answers stand in the order of `typed`. */
export async function resolveAgencyNames(db: Knex, typed: readonly string[], scope: AgencyScope): Promise<Resolved[]> {
  return typed.length === 0 ? [] : typed.map(await readAgencyNames(db, typed, scope));
}

/** The one agency that `typed` names. */
export async function resolveAgencyName(db: Knex, typed: string, scope: AgencyScope): Promise<Resolved> {
  const [answer] = await resolveAgencyNames(db, [typed], scope);
  return answer as Resolved;
}

/** What an unresolved name says at its field. */
export function problemOf(field: string, answer: Resolved): Problem[] {
  return answer.ok ? [] : [{ field, text: answer.text }];
}
