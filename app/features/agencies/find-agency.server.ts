import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Problem } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import { inParts } from "~/lib/in-parts";
import { foldForSearch, leavesOutAccents, searchPattern, tidy } from "~/lib/vietnamese-text";
import { pathRange } from "~db/ranges";
import { type AbsentAgency, noSuchAgency, notThereOn, severalAgencies } from "./agency-problems";
import { successorsOn } from "./successors.server";

export type FoundAgency = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly level: string;
};

/** Where a name is looked up first: bodies that exist `on` a day, in the provinces of `near` (agency paths) and at the centre. */
export type AgencyScope = { readonly on: CalendarDate; readonly near: readonly string[] };

type Root = { id: string; path: string; level: string; unit_code: string | null };

const mostOptions = 600;

function validOn(db: Knex, on: CalendarDate): Knex.QueryBuilder {
  return db("agencies")
    .where("agencies.valid_from", "<=", on)
    .andWhere((where) => where.whereNull("agencies.valid_to").orWhere("agencies.valid_to", ">", on))
    .select("agencies.id", "agencies.code", "agencies.name", "agencies.path", "agencies.level", "agencies.short_name");
}

// The highest body below the centre on each path, and those that stand beside it in the same province, as the party's
// committee and the front do: the whole province around an agency. One statement.
async function rootsOf(db: Knex, near: readonly string[]): Promise<Root[]> {
  const lines = near.map((path) => path.split("/").filter(Boolean));
  const ids = [...new Set(lines.flat())];
  if (ids.length === 0) return [];
  const rows: Root[] = await db("agencies")
    .whereIn("id", ids)
    .orWhereIn("unit_code", db("agencies").whereIn("id", ids).whereNotNull("unit_code").select("unit_code"))
    .select("id", "path", "level", "unit_code");
  const highest = lines.flatMap(
    (line) => line.flatMap((id) => rows.find((row) => row.id === id) ?? []).find(({ level }) => level !== "central") ?? [],
  );
  const provinces = new Set(highest.flatMap(({ unit_code }) => unit_code ?? []));
  const isRoot = (row: Root) => highest.includes(row) || (row.unit_code !== null && provinces.has(row.unit_code));
  return rows.filter(isRoot);
}

// Those in the provinces of `roots` and at the centre.
function validNear(db: Knex, on: CalendarDate, roots: readonly Root[]): Knex.QueryBuilder {
  return validOn(db, on).andWhere((where) => {
    where.where("agencies.level", "central");
    if (roots.length === 0) where.orWhere("agencies.level", "province");
    for (const root of roots) {
      const { from, to } = pathRange(root.path);
      where.orWhere((below) => below.where("agencies.path", ">=", from).andWhere("agencies.path", "<", to));
    }
  });
}

/** The agencies offered where one is to be named, in the order of the dictionary; at most `most` of them. */
export async function agencyOptions(db: Knex, { on, near }: AgencyScope, most = mostOptions): Promise<FoundAgency[]> {
  const query = validNear(db, on, await rootsOf(db, near));
  return query.orderBy("agencies.sort_key").limit(most);
}

/** Which of these agencies lie where names are looked up first. */
async function nearIds(db: Knex, ids: readonly string[], { on, near }: AgencyScope): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const [roots, found] = [await rootsOf(db, near), new Set<string>()];
  for (const part of inParts(ids)) {
    const rows: string[] = await validNear(db, on, roots).whereIn("agencies.id", part).pluck("agencies.id");
    for (const id of rows) found.add(id);
  }
  return found;
}

export type Resolved = { readonly ok: true; readonly agency: FoundAgency } | { readonly ok: false; readonly text: Text };

const wordsOf = (text: string) =>
  new Set(
    foldForSearch(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );

/** The options that share most words with what was typed, nearest first; accents do not count. */
export function nearestNames(typed: string, options: readonly { readonly name: string }[]): string[] {
  const wanted = wordsOf(typed);
  const scored = options.map(({ name }) => {
    const words = wordsOf(name);
    const shared = [...wanted].filter((word) => words.has(word)).length;
    return { name, score: shared / (wanted.size + words.size - shared) };
  });
  const near = scored.filter(({ score }) => score >= 0.4).sort((a, b) => b.score - a.score);
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}

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

type Exact = FoundAgency & { short_name: string | null };

// Agencies that exist on the day, by their name, code or short name.
async function exactlyNamed(db: Knex, names: readonly string[], on: CalendarDate): Promise<Exact[]> {
  const found = new Map<string, Exact>();
  for (const part of inParts(names)) {
    const rows: Exact[] = await validOn(db, on).andWhere((where) =>
      where.whereIn("agencies.name", part).orWhereIn("agencies.code", part).orWhereIn("agencies.short_name", part),
    );
    for (const row of rows) found.set(row.id, row);
  }
  return [...found.values()];
}

// Agencies that exist on the day, where a name was typed without its accents.
async function hastilyNamed(db: Knex, names: readonly string[], on: CalendarDate): Promise<(name: string) => readonly Exact[]> {
  const found = new Map<string, Exact>();
  for (const part of inParts(names)) {
    const rows: Exact[] = await validOn(db, on).andWhere((any) => {
      for (const name of part) any.orWhereRaw("agencies.search_text like ? escape '\\'", [searchPattern(name)]);
    });
    for (const row of rows) found.set(row.id, row);
  }
  const those = (name: string, of: (agency: Exact) => readonly (string | null)[]) =>
    [...found.values()].filter((agency) => of(agency).some((full) => full !== null && leavesOutAccents(name, full)));
  return (name) => {
    const full = those(name, (agency) => [agency.name, agency.code]);
    return full.length > 0 ? full : those(name, (agency) => [agency.short_name]);
  };
}

function byName(exact: readonly Exact[]): (name: string) => readonly Exact[] {
  const full = groupBy(
    exact.flatMap((agency) => [...new Set([agency.name, agency.code])].map((name) => ({ name, agency }))),
    ({ name }) => name,
  );
  const short = groupBy(exact, (agency) => agency.short_name);
  return (name) => full.get(name)?.map(({ agency }) => agency) ?? short.get(name) ?? [];
}

type Called = {
  /** All that a name may mean on the day, wherever they are. */
  readonly called: (name: string) => readonly FoundAgency[];
  /** Those of several that lie where names are looked up first. */
  readonly near: ReadonlySet<string>;
};

async function readCalled(db: Knex, names: readonly string[], scope: AgencyScope): Promise<Called> {
  const exactly = byName(await exactlyNamed(db, names, scope.on));
  const missed = names.filter((name) => exactly(name).length === 0);
  const hastily = await hastilyNamed(db, missed, scope.on);
  const called = (name: string) => (exactly(name).length > 0 ? exactly(name) : hastily(name));
  const ofSeveral = names.map(called).filter((found) => found.length > 1);
  const ids = ofSeveral.flatMap((found) => found.map(({ id }) => id));
  return { called, near: await nearIds(db, ids, scope) };
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
