import type { Knex } from "knex";
import type { CommandContext } from "~/features/accounts/context";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { Conflict, NotFound, RuleViolation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { type DraftHead, readItems } from "../draft/draft.store.server";
import { changedMeanwhile } from "../draft/draft-state";
import { holdDraft } from "../draft/require-draft.server";
import { type DraftItem, isKept } from "../items/draft-item";
import type { Rearrangement } from "./rearrange";
import { joinStep, moveStep, type Rearranging, splitStep } from "./rearranging-steps";
import { takeStep } from "./take-step.server";
import { wordsReader } from "./words-reader.server";

/** What became of an item; "stays" where nothing under its heading is before it or behind it. */
export type Rearranged = "split" | "joined" | "moved" | "stays";

type Placed = { trx: Knex.Transaction; draft: DraftHead; items: readonly DraftItem[]; item: DraftItem; today: CalendarDate };

async function rearranging({ trx, draft, items, item, today }: Placed, how: Rearrangement): Promise<Rearranging> {
  switch (how) {
    case "split":
      return splitStep(item, await wordsReader(trx, draft, today));
    case "join":
      return joinStep(items, item);
    case "up":
      return moveStep(items, item, -1);
    case "down":
      return moveStep(items, item, 1);
    default:
      return how satisfies never;
  }
}

const ways = { split: "split", join: "join", up: "move", down: "move" } as const;
const results = { split: "split", join: "joined", move: "moved" } as const;

/**
 * Splits a target or a task at its first sentence, joins it with the next one, or changes places with a neighbour under
 * the same heading.
 * @throws NotFound, Conflict as `holdDraft`; Conflict when the item is no longer the one that was looked at
 * @throws RuleViolation when there is nothing to split or to join
 */
export async function rearrangeItems(
  { db, actor, now }: CommandContext,
  { draftId, itemId, how, version }: { draftId: string; itemId: string; how: Rearrangement; version: number },
): Promise<Rearranged> {
  return inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const items = await readItems(trx, draftId);
    const item = items.find(({ id }) => id === itemId);
    if (!item || (item.kind !== "task" && item.kind !== "target")) throw new NotFound();
    // A second press, or an old page, would join a third item or part other words.
    if (item.version !== version || !isKept(item)) throw new Conflict(changedMeanwhile);
    const found = await rearranging({ trx, draft, items, item, today: dayOf(now) }, how);
    if (!found.ok) throw new RuleViolation(found.reasons.map((text) => ({ field: null, text })));
    if (found.step === null) return "stays";
    await takeStep(
      { trx, actor, grant, now, draftId, items },
      { what: ways[how], step: found.step, action: "import.items-rearranged", data: { itemId, how } },
    );
    return results[ways[how]];
  });
}
