/** How long each agency has said nothing about its open work, and what it has not confirmed to have received. */
import type { Knex } from "knex";
import { receiptKinds } from "~/features/assignments/receipt";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { isUpdated, lacksReceipt, type Moment } from "./assignment-facts.server";
import { leadKinds } from "./lead-kinds";
import { type AgencyUpdates, updateAge } from "./update-age";

/** A row of `agencyUpdates`. */
export type AgencyUpdatesRow = {
  id: string;
  name: string;
  sort_key: string;
  open: number | string;
  updated: number | string;
  unreceived: number | string;
  /** Of the last time at which it reported on any of it; null when it never did. */
  last_at: string | null;
  /** The day on which the oldest of it was assigned. */
  since: string;
};

/** The orders of the list, by `updates`; each ends in the name. */
export const updateOrders = {
  age: "coalesce(updates.last_at, updates.since), updates.sort_key",
  rate: "updates.updated * 1.0 / updates.open, coalesce(updates.last_at, updates.since), updates.sort_key",
  receipt: "updates.unreceived desc, updates.sort_key",
} as const;

/**
 * Agencies with open work, from `facts` (made by `assignmentFacts`, scoped); a table to be named `updates`.
 * @param within the days within which work counts as reported on lately
 */
export function agencyUpdates(db: Knex, facts: Knex.QueryBuilder, moment: Moment, within: number): Knex.QueryBuilder {
  const last = `(select max(told.at) from assignment_events as told where told.assignment_id = facts.id and told.at <= ?
    and told.kind in (${leadKinds.map(() => "?").join(", ")}))`;
  return db
    .from(facts.as("facts"))
    .join("assignments as given", "given.id", "facts.id")
    .join("agencies as lead", "lead.id", "facts.lead_id")
    .whereIn("facts.official_group", ["openOverdue", "openInTime", "noDeadline"])
    .groupBy("lead.id", "lead.name", "lead.sort_key")
    .select({
      id: "lead.id",
      name: "lead.name",
      sort_key: "lead.sort_key",
      open: db.raw("count(*)"),
      updated: db.raw("count(case when ? then 1 end)", [isUpdated(db, moment, within)]),
      unreceived: db.raw("count(case when ? then 1 end)", [lacksReceipt(db, moment.now, receiptKinds)]),
      last_at: db.raw(`max(${last})`, [moment.now, ...leadKinds]),
      since: db.raw("min(given.assigned_on)"),
    });
}

/** A row of `agencyUpdates` as screens show it. */
export function toAgencyUpdates(row: AgencyUpdatesRow, today: CalendarDate): AgencyUpdates {
  const lastOn = row.last_at === null ? null : dayOf(row.last_at as Instant);
  return {
    id: row.id,
    name: row.name,
    open: Number(row.open),
    updated: Number(row.updated),
    unreceived: Number(row.unreceived),
    lastOn,
    age: updateAge(lastOn, row.since as CalendarDate, today),
  };
}
