import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import { authorOf } from "~/features/accounts/author";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { type ChangedBy, changeItem, changeItems, insertItemsAfter, removeItems, writeItems } from "../draft/draft.store.server";
import type { DraftItem } from "../items/draft-item";
import type { ChangeOfItem, ItemStep } from "../items/item-change";
import { type StepBack, type StepKind, traceOf } from "./step-back";

// Those that change alike cost one statement, and so do those that differ; a remark only changes in the few items of a small step.
async function change(
  trx: Knex.Transaction,
  items: readonly DraftItem[],
  changes: readonly ChangeOfItem[],
  by: ChangedBy,
): Promise<void> {
  const groups = [...groupBy(changes, (one) => JSON.stringify(one.change)).values()];
  if (groups.length > 1 && changes.every((one) => one.change.remark === undefined)) {
    const changeOf = new Map(changes.map((one) => [one.id, one.change]));
    const next = items.filter(({ id }) => changeOf.has(id)).map((item) => ({ ...item, ...changeOf.get(item.id) }));
    return writeItems(trx, next, by);
  }
  for (const alike of groups) {
    const ids = alike.map(({ id }) => id);
    await changeItems(trx, ids, alike[0]?.change ?? {}, by);
  }
}

async function exchange(
  trx: Knex.Transaction,
  items: readonly DraftItem[],
  [one, other]: readonly [string, string],
  by: ChangedBy,
): Promise<void> {
  const positionOf = (id: string) => items.find((item) => item.id === id)?.position ?? 0;
  await changeItem(trx, one, { position: positionOf(other) }, by);
  await changeItem(trx, other, { position: positionOf(one) }, by);
}

/** A draft that is held with the right of a person, and its items as they are, at least those that a step changes. */
export type HeldItems = {
  readonly trx: Knex.Transaction;
  readonly actor: Actor;
  readonly grant: Grant;
  readonly now: Instant;
  readonly draftId: string;
  readonly items: readonly DraftItem[];
};

/** A step, and how the log tells it. */
export type ToldStep = {
  readonly what: StepKind;
  readonly step: ItemStep;
  readonly action: `import.${string}`;
  readonly data: Readonly<Record<string, unknown>>;
};

/**
 * Takes a step on items of a draft and writes it into the log, with the trace by which it can be taken back.
 * @returns the ids of the items that it made, in their order
 */
export async function takeStep(held: HeldItems, { what, step, action, data }: ToldStep): Promise<readonly string[]> {
  const { trx, actor, grant, now, draftId, items } = held;
  const by = { userId: actor.userId, at: now };
  await change(trx, items, step.changes, by);
  if (step.exchanged) await exchange(trx, items, step.exchanged, by);
  const made = step.added ? await insertItemsAfter(trx, draftId, step.added.behind, step.added.items) : [];
  const undo = traceOf(items, what, step, made);
  const told = { action, objectType: "import", objectId: draftId, data: { ...data, undo } } as const;
  await recordAudit(trx, authorOf(actor, grant), now, told);
  return made;
}

/** Makes the items of a draft that is held what they were before a step. */
export async function takeStepBack(
  trx: Knex.Transaction,
  draftId: string,
  items: readonly DraftItem[],
  { back, by }: { readonly back: StepBack; readonly by: ChangedBy },
): Promise<void> {
  const places = new Set(back.exchanged ?? []);
  await change(
    trx,
    items,
    back.changes.filter(({ id }) => !places.has(id)),
    by,
  );
  if (back.exchanged) await exchange(trx, items, back.exchanged, by);
  await removeItems(trx, draftId, back.removed);
}
