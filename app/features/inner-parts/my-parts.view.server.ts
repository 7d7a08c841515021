import { agencyIdsOf } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { openParts, readPartLines, urgencyOrder } from "./part-lines.server";
import type { PartLine } from "./part-shown";
import { unitsOf, wherePartHeld } from "./scope-parts.server";

const mostShown = 50;

export type MyParts = {
  readonly lines: readonly PartLine[];
  /** There are further ones, less urgent. */
  readonly hasMore: boolean;
};

/** The open parts that were given to the actor by name, or to the actor's unit, most urgent first; one statement. */
export async function myParts(view: ViewContext): Promise<MyParts> {
  const { db, actor } = view;
  const ids = agencyIdsOf(actor);
  const everMine = db("inner_part_events")
    .where("inner_part_events.holder_id", actor.userId)
    .orWhereIn("inner_part_events.unit_id", unitsOf(actor))
    .select("inner_part_events.part_id");
  const mine = openParts(view)
    .whereIn("inner_parts.id", everMine)
    .andWhere((held) => wherePartHeld(held, actor))
    .orderByRaw(urgencyOrder)
    .limit(mostShown + 1);
  const lines = await readPartLines(view, mine, ids);
  return { lines: lines.slice(0, mostShown), hasMore: lines.length > mostShown };
}
