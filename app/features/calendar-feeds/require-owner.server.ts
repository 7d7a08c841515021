import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import { requirePermission } from "~/features/accounts/require-permission";
import { NotFound } from "~/lib/errors";
import type { FeedOwner } from "./feed";

/**
 * The grant by which `actor` keeps the feed of `owner`; everybody keeps their own.
 * @throws NotFound when it is somebody else's, or there is no such agency
 * @throws Forbidden when the agency's feed is kept by others
 */
export async function requireOwner(db: Knex, actor: Actor, owner: FeedOwner): Promise<Grant | null> {
  if ("userId" in owner) {
    if (owner.userId !== actor.userId) throw new NotFound();
    return actor.grants[0] ?? null;
  }
  const agency = await db("agencies").where({ id: owner.agencyId }).first("id", "path");
  if (!agency) throw new NotFound();
  return requirePermission(actor, "feed.make", { agency }, { seen: true });
}
