import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Role } from "./actor";

/** Whether somebody whose account is open holds one of these roles at an agency on that day. */
export async function hasHolder(db: Knex, agencyId: string, roles: readonly Role[], on: CalendarDate): Promise<boolean> {
  const held = await db("role_grants")
    .join("users", "users.id", "role_grants.user_id")
    .where("role_grants.agency_id", agencyId)
    .whereIn("role_grants.role", roles)
    .where("role_grants.valid_from", "<=", on)
    .where((open) => open.whereNull("role_grants.valid_to").orWhere("role_grants.valid_to", ">", on))
    .whereNull("users.disabled_at")
    .first("role_grants.id");
  return held !== undefined;
}
