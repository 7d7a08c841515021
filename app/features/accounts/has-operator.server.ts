import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";

/** Whether somebody whose account is open looks after the whole installation on that day. */
export async function hasOperator(db: Knex, on: CalendarDate): Promise<boolean> {
  const held = await db("role_grants")
    .join("users", "users.id", "role_grants.user_id")
    .where("role_grants.is_operator", 1)
    .where("role_grants.valid_from", "<=", on)
    .where((open) => open.whereNull("role_grants.valid_to").orWhere("role_grants.valid_to", ">", on))
    .whereNull("users.disabled_at")
    .first("role_grants.id");
  return held !== undefined;
}
