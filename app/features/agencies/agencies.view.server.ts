import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { canSomewhere } from "~/features/accounts/permission";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import { searchPattern } from "~/lib/vietnamese-text";
import { pathRange } from "~db/ranges";
import type { AgencyKind, AgencyLevel, NamedAgency, Validity } from "./agency";
import { successorsOn } from "./successors.server";

export type AgencyFilter = {
  /** Only what lies directly below this agency; with a search or a level, everything below it. */
  readonly parentId?: string;
  readonly q?: string;
  readonly level?: AgencyLevel;
  readonly isWithEnded?: boolean;
  readonly page?: number;
};

export type AgencyLine = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parentName: string | null;
  /** Who took over, nearest first, up to the one that exists on the day looked at. */
  readonly successors: readonly NamedAgency[];
  /** Bodies directly below it on the day looked at. */
  readonly below: number;
} & Validity;

export type Agencies = {
  /** From the top down to the agency whose bodies are listed; empty at the top. */
  readonly line: readonly NamedAgency[];
  readonly agencies: readonly AgencyLine[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** The actor's own agencies, for going there at once. */
  readonly own: readonly NamedAgency[];
  readonly mayAdd: boolean;
};

const pageSize = 50;

function whereValid(query: Knex.QueryBuilder, table: string, day: CalendarDate): Knex.QueryBuilder {
  return query
    .where(`${table}.valid_from`, "<=", day)
    .andWhere((open) => open.whereNull(`${table}.valid_to`).orWhere(`${table}.valid_to`, ">", day));
}

/** The agencies above `path` and its own, from the top down. */
export async function readLine(db: Knex, path: string): Promise<NamedAgency[]> {
  const ids = path.split("/").filter(Boolean);
  const rows: NamedAgency[] = await db("agencies").whereIn("id", ids).select("id", "name");
  return ids.map((id) => rows.find((row) => row.id === id)).filter((row) => row !== undefined);
}

function listed(db: Knex, filter: AgencyFilter, parentPath: string | null, today: CalendarDate): Knex.QueryBuilder {
  const { parentId, q = "", level, isWithEnded = false } = filter;
  const query = db("agencies");
  if (!isWithEnded) whereValid(query, "agencies", today);
  if (level) query.where("agencies.level", level);
  if (q.trim() !== "") query.whereRaw("agencies.search_text like ? escape '\\'", [searchPattern(q)]);
  const isFlat = q.trim() !== "" || level !== undefined;
  if (!isFlat) return parentId ? query.where("agencies.parent_id", parentId) : query.whereNull("agencies.parent_id");
  if (parentPath === null) return query;
  const { from, to } = pathRange(parentPath);
  return query.where("agencies.path", ">", from).andWhere("agencies.path", "<", to);
}

async function parentPathOf(db: Knex, parentId: string | undefined): Promise<string | null> {
  if (!parentId) return null;
  const row = await db("agencies").where({ id: parentId }).first("path");
  if (!row) throw new NotFound();
  return row.path;
}

/**
 * The directory, fifty a page: what lies directly below one agency, or all that match a search or a level.
 * Agencies are public knowledge; everyone who is signed in may read them.
 * @throws NotFound when there is no such parent
 */
export async function agenciesView({ db, actor, today }: ViewContext, filter: AgencyFilter): Promise<Agencies> {
  const { page = 1 } = filter;
  const parentPath = await parentPathOf(db, filter.parentId);
  const query = () => listed(db, filter, parentPath, today);
  const counted = await query().count({ count: "*" }).first();
  const below = whereValid(db("agencies as child").whereRaw("child.parent_id = agencies.id"), "child", today).count("*");
  const rows: (Omit<AgencyLine, "successors"> & { below: number | string })[] = await query()
    .leftJoin("agencies as parent", "parent.id", "agencies.parent_id")
    .orderBy(["agencies.sort_key", "agencies.id"])
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select("agencies.id", "agencies.code", "agencies.name", "agencies.level", "agencies.kind", "parent.name as parentName")
    .select("agencies.valid_from as validFrom", "agencies.valid_to as validTo")
    .select(below.as("below"));
  const ended = rows.filter((row) => row.validTo !== null).map((row) => row.id);
  const successors = await successorsOn(db, ended, today);
  const own = new Map(actor.grants.map((grant) => [grant.agencyId, { id: grant.agencyId, name: grant.agencyName }]));
  return {
    line: parentPath === null ? [] : await readLine(db, parentPath),
    agencies: rows.map((row) => ({ ...row, successors: successors.get(row.id) ?? [], below: Number(row.below) })),
    total: Number(counted?.count ?? 0),
    page,
    pageSize,
    own: [...own.values()],
    mayAdd: canSomewhere(actor, "agency.edit"),
  };
}
