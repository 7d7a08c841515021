import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";

/** The roles that people whose account is open hold on a day. */
export const openGrants = (db: Knex, on: CalendarDate): Knex.QueryBuilder =>
  db("role_grants")
    .join("users", "users.id", "role_grants.user_id")
    .where("role_grants.valid_from", "<=", on)
    .where((open) => open.whereNull("role_grants.valid_to").orWhere("role_grants.valid_to", ">", on))
    .whereNull("users.disabled_at");
