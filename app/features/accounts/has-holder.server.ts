import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Role } from "./actor";
import { openGrants } from "./open-grants.server";

/** Whether somebody whose account is open holds one of these roles at an agency on that day. */
export async function hasHolder(db: Knex, agencyId: string, roles: readonly Role[], on: CalendarDate): Promise<boolean> {
  const held = await openGrants(db, on)
    .where("role_grants.agency_id", agencyId)
    .whereIn("role_grants.role", roles)
    .first("role_grants.id");
  return held !== undefined;
}
