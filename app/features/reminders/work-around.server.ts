/** The agencies around a piece of work, read with its row: the lead, and the plan's issuer and standing agency. */
import type { Knex } from "knex";
import type { Around } from "./addressees";

/** What `aroundColumns` select, of a query with `joinAround`. */
export type AroundRow = {
  readonly leadId: string;
  readonly leadPath: string;
  readonly leadParentId: string | null;
  readonly issuerId: string;
  readonly issuerPath: string;
  readonly standingId: string;
  readonly standingPath: string;
};

export const aroundColumns = {
  leadId: "lead.id",
  leadPath: "lead.path",
  leadParentId: "lead.parent_id",
  issuerId: "issuer.id",
  issuerPath: "issuer.path",
  standingId: "standing.id",
  standingPath: "standing.path",
} as const satisfies Record<keyof AroundRow, string>;

/** Joins the agencies around, as `lead`, `issuer` and `standing`, to rows of `assignments` with their `plans`. */
export function joinAround(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .join("agencies as issuer", "issuer.id", "plans.issuer_id")
    .join("agencies as standing", "standing.id", "plans.standing_id");
}

export function aroundOf(row: AroundRow): Around {
  return {
    lead: { id: row.leadId, path: row.leadPath, parentId: row.leadParentId },
    issuer: { id: row.issuerId, path: row.issuerPath },
    standing: { id: row.standingId, path: row.standingPath },
  };
}
