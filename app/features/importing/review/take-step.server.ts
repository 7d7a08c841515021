import type { Knex } from "knex";
import { groupBy } from "~/lib/group-by";
import { type ChangedBy, changeItem, changeItems, insertItemsAfter, removeItems, writeItems } from "../draft/draft.store.server";
import type { DraftItem } from "../items/draft-item";
import type { ChangeOfItem, ItemStep } from "../items/item-change";
import { type StepBack, type StepKind, type StepTrace, traceOf } from "./step-back";

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

/**
 * Takes a step on items of a draft that is held.
 * @param items the items as they are, those that the step changes among them
 * @returns the trace by which it can be taken back; whoever records the step writes it down as `undo`
 */
export async function takeStep(
  trx: Knex.Transaction,
  draftId: string,
  items: readonly DraftItem[],
  { what, step, by }: { readonly what: StepKind; readonly step: ItemStep; readonly by: ChangedBy },
): Promise<StepTrace> {
  await change(trx, items, step.changes, by);
  if (step.exchanged) await exchange(trx, items, step.exchanged, by);
  const made = step.added ? await insertItemsAfter(trx, draftId, step.added.behind, step.added.items) : [];
  return traceOf(items, what, step, made);
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
