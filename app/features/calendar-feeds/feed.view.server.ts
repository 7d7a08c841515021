/** Whether a calendar address is in use, for the pages that keep it. */
import type { ViewContext } from "~/features/accounts/context";
import type { Instant } from "~/lib/clock";
import type { FeedOwner } from "./feed";
import { feedOf } from "./feeds.store.server";
import { requireOwner } from "./require-owner.server";

export type FeedState = {
  readonly madeAt: Instant | null;
  /** Null for a person's own. */
  readonly agency: { readonly id: string; readonly name: string } | null;
};

/** @throws NotFound, Forbidden */
export async function feedView({ db, actor }: ViewContext, owner: FeedOwner): Promise<FeedState> {
  await requireOwner(db, actor, owner);
  const feed = await feedOf(db, owner);
  const agency = "agencyId" in owner ? await db("agencies").where({ id: owner.agencyId }).first("id", "name") : null;
  return { madeAt: feed?.made_at ?? null, agency: agency ?? null };
}
