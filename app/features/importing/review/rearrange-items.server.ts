import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf } from "~/lib/clock";
import { Conflict, NotFound, violation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { inTransaction } from "~db/connection";
import { changeItem, type DraftHead, findItem, insertItemsAfter, readItems } from "../draft/draft.store.server";
import { changedMeanwhile } from "../draft/draft-state";
import { holdDraft } from "../draft/require-draft.server";
import { isOfSplitting } from "../from-reading/split-doubts";
import { type DraftItem, fieldOf } from "../items/draft-item";
import { apart, doubtsOfJoining, joinItems, type Rearrangement, splitItem } from "./rearrange";
import { noneAfter, oneSentence } from "./rearrange-refusals";
import { wordsReader } from "./words-reader.server";

/** What became of an item; "stays" where nothing under its heading is before it or behind it. */
export type Rearranged = "split" | "joined" | "moved" | "stays";

type Placed = { trx: Knex.Transaction; draft: DraftHead; item: DraftItem; by: { userId: string; at: CommandContext["now"] } };

async function split({ trx, draft, item, by }: Placed): Promise<Rearranged> {
  const halves = apart(fieldOf(item.fields, "text"));
  if (!halves) throw violation(null, oneSentence);
  const [first, second] = splitItem(item, halves, await wordsReader(trx, draft, dayOf(by.at)));
  const { fields, doubts } = first;
  await changeItem(trx, item.id, { fields, doubts, remark: null, state: "to-check" }, by);
  await insertItemsAfter(trx, draft.id, item.position, [{ item: second, state: "to-check" }]);
  return "split";
}

const stays = ({ state }: DraftItem) => state !== "left-out";

async function neighbour(
  { trx, draft, item }: Placed,
  direction: 1 | -1,
  isAmong: (other: DraftItem) => boolean = () => true,
): Promise<DraftItem | null> {
  const items = (await readItems(trx, draft.id, item.kind)).filter((other) => stays(other) && isAmong(other));
  return items[items.findIndex(({ id }) => id === item.id) + direction] ?? null;
}

// A name that neither of them knows is said once; that they were parted is over.
function doubtsOfJoined(first: DraftItem, second: DraftItem): Text[] {
  const own = [...first.doubts, ...second.doubts].filter((doubt) => !isOfSplitting(doubt));
  const all = [...doubtsOfJoining(first, second), ...own];
  return all.filter(({ vi }, index) => all.findIndex((doubt) => doubt.vi === vi) === index);
}

async function join(placed: Placed): Promise<Rearranged> {
  const next = await neighbour(placed, 1);
  if (!next) throw violation(null, noneAfter);
  const { trx, item, by } = placed;
  await changeItem(trx, item.id, { fields: joinItems(item, next), state: "to-check", doubts: doubtsOfJoined(item, next) }, by);
  await changeItem(trx, next.id, { state: "left-out" }, by);
  return "joined";
}

async function move(placed: Placed, direction: 1 | -1): Promise<Rearranged> {
  const sectionOf = ({ source }: DraftItem) => source?.path[0];
  const other = await neighbour(placed, direction, (one) => sectionOf(one) === sectionOf(placed.item));
  if (!other) return "stays";
  await changeItem(placed.trx, placed.item.id, { position: other.position }, placed.by);
  await changeItem(placed.trx, other.id, { position: placed.item.position }, placed.by);
  return "moved";
}

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
    const item = await findItem(trx, draftId, itemId);
    if (!item || (item.kind !== "task" && item.kind !== "target")) throw new NotFound();
    // A second press, or an old page, would join a third item or part other words.
    if (item.version !== version) throw new Conflict(changedMeanwhile);
    const placed = { trx, draft, item, by: { userId: actor.userId, at: now } };
    const ways = {
      split: () => split(placed),
      join: () => join(placed),
      up: () => move(placed, -1),
      down: () => move(placed, 1),
    };
    const done = await ways[how]();
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.items-rearranged",
      objectType: "import",
      objectId: draftId,
      data: { itemId, how },
    });
    return done;
  });
}
