import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { openGrants } from "./open-grants.server";

/** Whether somebody whose account is open looks after the whole installation on that day. */
export async function hasOperator(db: Knex, on: CalendarDate): Promise<boolean> {
  const held = await openGrants(db, on).where("role_grants.is_operator", 1).first("role_grants.id");
  return held !== undefined;
}
