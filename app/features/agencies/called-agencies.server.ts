// What a name means in the directory: by the name, code or short name as it is written there, else as it is typed in haste.

import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import { inParts } from "~/lib/in-parts";
import { leavesOutAccents, searchPattern } from "~/lib/vietnamese-text";
import { type AgencyScope, type FoundAgency, nearIds, validOn } from "./agency-scope.server";

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

export type Called = {
  /** All that a name may mean on the day, wherever they are. */
  readonly called: (name: string) => readonly FoundAgency[];
  /** Those of several that lie where names are looked up first. */
  readonly near: ReadonlySet<string>;
};

/** Looks names up in the directory of a day; four statements at most, for one batch of names. */
export async function readCalled(db: Knex, names: readonly string[], scope: AgencyScope): Promise<Called> {
  const exactly = byName(await exactlyNamed(db, names, scope.on));
  const missed = names.filter((name) => exactly(name).length === 0);
  const hastily = await hastilyNamed(db, missed, scope.on);
  const called = (name: string) => (exactly(name).length > 0 ? exactly(name) : hastily(name));
  const ofSeveral = names.map(called).filter((found) => found.length > 1);
  const ids = ofSeveral.flatMap((found) => found.map(({ id }) => id));
  return { called, near: await nearIds(db, ids, scope) };
}
