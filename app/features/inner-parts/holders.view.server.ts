import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { sortKey } from "~/lib/vietnamese-text";
import { insideOf } from "./agencies-inside";
import { isHeld } from "./current-part.server";
import { openParts, readPartLines, urgencyOrder } from "./part-lines.server";
import type { PartLine } from "./part-shown";

const partsPageSize = 50;

/** What one person or unit has of the agency's open parts. */
export type HolderCount = {
  readonly name: string;
  readonly isUnit: boolean;
  readonly isHeld: boolean;
  readonly open: number;
  readonly overdue: number;
};

export type HoldersPage = {
  readonly holders: readonly HolderCount[];
  readonly lines: readonly PartLine[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** Whether the actor may hand parts to somebody else. */
  readonly mayHand: boolean;
};

type CountRow = {
  name: string;
  unit_id: string | null;
  is_held: number;
  open: number | string;
  overdue: number | string;
};

async function countHolders(view: ViewContext, parts: Knex.QueryBuilder, held: Knex.Raw): Promise<HolderCount[]> {
  const { db, today } = view;
  const each = parts.select(
    db.raw("coalesce(unit.name, holder.name, '') as name"),
    "part.unit_id",
    "part.holder_id",
    "part.due_on",
    db.raw("case when ? then 1 else 0 end as is_held", [held]),
  );
  const rows: CountRow[] = await db
    .from(each.as("each_part"))
    .groupBy("name", "unit_id", "holder_id", "is_held")
    .select("name", "unit_id", "is_held")
    .count({ open: "*" })
    .select(db.raw("count(case when due_on < ? then 1 end) as overdue", [today]));
  const counts = rows.map((row) => ({
    name: row.name,
    isUnit: row.unit_id !== null,
    isHeld: Number(row.is_held) === 1,
    open: Number(row.open),
    overdue: Number(row.overdue),
  }));
  // In the order of the dictionary, which the engines do not know.
  return counts.sort((a, b) => Number(a.isHeld) - Number(b.isHeld) || (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
}

/**
 * Who has which open part of the work that the actor's agencies lead, those without anybody first; two statements. For who may
 * not read the inside of any agency it is empty.
 */
export async function holdersView(view: ViewContext, page: number): Promise<HoldersPage> {
  const { actor } = view;
  const ids = insideOf(actor);
  const agencyIds = [...new Set(actor.grants.map((grant) => grant.agencyId))];
  const held = isHeld(view, agencyIds);
  const inside = () => openParts(view).whereIn("assignments.lead_id", ids);
  const holders = await countHolders(view, inside(), held);
  const listed = inside()
    .orderByRaw(`case when ? then 1 else 0 end, ${urgencyOrder}`, [held])
    .limit(partsPageSize)
    .offset((page - 1) * partsPageSize);
  return {
    holders,
    lines: await readPartLines(view, listed, agencyIds),
    page,
    pageSize: partsPageSize,
    total: holders.reduce((sum, { open }) => sum + open, 0),
    mayHand: ids.some((id) => can(actor, "part.hand", { lead: { id, path: "" } })),
  };
}

/** How many open parts a person has at the agencies whose inside the actor may hand on. */
export async function countPartsHeldBy(view: ViewContext, userId: string): Promise<number> {
  const [row] = await heldBy(view, userId).count({ count: "*" });
  return Number(row?.count ?? 0);
}

function heldBy(view: ViewContext, userId: string): Knex.QueryBuilder {
  const { actor } = view;
  const ids = insideOf(actor).filter((id) => can(actor, "part.hand", { lead: { id, path: "" } }));
  return openParts(view).where("part.holder_id", userId).whereIn("assignments.lead_id", ids);
}

/** Ids of those parts, of more than `most` one too many. */
export async function partIdsHeldBy(view: ViewContext, userId: string, most: number): Promise<string[]> {
  return heldBy(view, userId)
    .orderBy("inner_parts.id")
    .limit(most + 1)
    .pluck("inner_parts.id");
}
