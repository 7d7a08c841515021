import type { Knex } from "knex";
import { NotFound } from "~/lib/errors";
import { foldForSearch, sortKey } from "~/lib/vietnamese-text";
import type { AgencyRow } from "~db/tables";
import type { AgencyKind, AgencyLevel, Validity } from "./agency";

export type Agency = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parentId: string | null;
  readonly path: string;
  readonly unitCode: string | null;
  readonly successorId: string | null;
  readonly origin: string;
  readonly version: number;
} & Validity;

export function toAgency(row: AgencyRow): Agency {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    level: row.level as AgencyLevel,
    kind: row.kind as AgencyKind,
    parentId: row.parent_id,
    path: row.path,
    unitCode: row.unit_code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successorId: row.successor_id,
    origin: row.origin,
    version: row.version,
  };
}

/** What is derived from the names, for searching without accents and for the order of the dictionary. */
export function derivedNames(agency: { name: string; shortName: string | null; code: string }) {
  return {
    search_text: foldForSearch([agency.name, agency.shortName ?? "", agency.code].join(" ")),
    sort_key: sortKey(agency.name),
  };
}

export async function findAgency(db: Knex, id: string): Promise<Agency | null> {
  const row = await db<AgencyRow>("agencies").where({ id }).first();
  return row ? toAgency(row) : null;
}

/** @throws NotFound */
export async function loadAgency(db: Knex, id: string): Promise<Agency> {
  const agency = await findAgency(db, id);
  if (!agency) throw new NotFound();
  return agency;
}

/** The agency `id`, its successor, the successor's successor and so on, nearest first. */
export async function readSuccession(db: Knex, id: string): Promise<Agency[]> {
  const rows = await db
    .withRecursive("line", (line) => {
      line.select("agencies.id", db.raw("0 as step")).from("agencies").where("agencies.id", id);
      line.unionAll((next) => {
        next.select("agencies.successor_id", db.raw("line.step + 1")).from("line").join("agencies", "agencies.id", "line.id");
        // A line of fifty bodies would span centuries; the bound keeps a wrong ring from running for ever.
        next.whereNotNull("agencies.successor_id").andWhere("line.step", "<", 50);
      });
    })
    .select<AgencyRow[]>("agencies.*")
    .from("line")
    .join("agencies", "agencies.id", "line.id")
    .orderBy("line.step");
  return rows.map(toAgency);
}
