/** The SQL of how an inner part stands at a moment: as its last event up to then left it. */
import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import type { Instant } from "~/lib/clock";

/** Joins, as `part`, the last event up to `now` of each of `inner_parts`; parts not yet given then drop out. */
export function joinCurrentPart(query: Knex.QueryBuilder, now: Instant): Knex.QueryBuilder {
  // Named by its id, the event can only be looked up from its part.
  return query.joinRaw(
    `join inner_part_events as part on part.id = (
       select latest.id from inner_part_events as latest
       where latest.part_id = inner_parts.id and latest.at <= ?
       order by latest.seq desc limit 1)`,
    [now],
  );
}

/** SQL: the part is still to be done. */
export const isOpenPart = "part.state not in ('done', 'withdrawn')";

type Moment = Pick<ViewContext, "db" | "now" | "today">;

/**
 * SQL, as a condition on `part` and `assignments`: there is somebody to do it. A person must have an open account and work for
 * the lead agency, or for one of `agencyIds`, its successors, on that day; a unit must exist or have a successor.
 */
export function isHeld({ db, now, today }: Moment, agencyIds: readonly string[]): Knex.Raw {
  const successors = agencyIds.map(() => "?").join(", ");
  return db.raw(
    `(exists (select 1 from role_grants join users on users.id = role_grants.user_id
        where role_grants.user_id = part.holder_id and role_grants.role in ('officer', 'head')
        and (role_grants.agency_id = assignments.lead_id ${successors ? `or role_grants.agency_id in (${successors})` : ""})
        and role_grants.valid_from <= ? and (role_grants.valid_to is null or role_grants.valid_to > ?)
        and (users.disabled_at is null or users.disabled_at > ?))
      or exists (select 1 from agencies as unit where unit.id = part.unit_id
        and (unit.valid_to is null or unit.valid_to > ? or unit.successor_id is not null)))`,
    [...agencyIds, today, today, now, today],
  );
}
