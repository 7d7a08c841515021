// A step can be taken back by whoever took it last, as long as nobody has touched its items since: then they are what they were before.

import type { DraftItem } from "../items/draft-item";
import type { ChangeOfItem, ItemChange, ItemStep } from "../items/item-change";

export const stepKinds = [
  "split",
  "join",
  "move",
  "accept",
  "leave-out",
  "take-back",
  "edit",
  "take-up",
  "settle",
  "choose-agency",
  "find-agencies",
  "set-aside",
  "name-leads",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** What a step has left behind: how its items were, in which version it left them, and which it made. */
export type StepTrace = {
  readonly what: StepKind;
  readonly before: readonly { readonly id: string; readonly version: number; readonly was: ItemChange }[];
  readonly made: readonly string[];
  readonly exchanged: readonly [string, string] | null;
};

function wasOf(item: DraftItem, change: ItemChange): ItemChange {
  const { fields, state, doubts, remark } = item;
  return {
    ...(change.fields === undefined ? {} : { fields }),
    ...(change.state === undefined ? {} : { state }),
    ...(change.doubts === undefined ? {} : { doubts }),
    ...(change.remark === undefined ? {} : { remark }),
  };
}

/** The trace of a step on these items, which made others with the ids `made`; each change counts a version up. */
export function traceOf(items: readonly DraftItem[], what: StepKind, step: ItemStep, made: readonly string[]): StepTrace {
  const exchanged = step.exchanged ?? null;
  const changes = new Map(step.changes.map(({ id, change }) => [id, change]));
  for (const id of exchanged ?? []) changes.set(id, changes.get(id) ?? {});
  const before = items.flatMap((item) => {
    const change = changes.get(item.id);
    return change ? [{ id: item.id, version: item.version + 1, was: wasOf(item, change) }] : [];
  });
  return { what, before, made, exchanged };
}

/** What takes a step back. */
export type StepBack = {
  readonly changes: readonly ChangeOfItem[];
  readonly removed: readonly string[];
  readonly exchanged: readonly [string, string] | null;
};

/** How a step is taken back; null when one of its items is no longer what the step made of it. */
export function stepBack(items: readonly DraftItem[], { before, made, exchanged }: StepTrace): StepBack | null {
  const versions = new Map(items.map(({ id, version }) => [id, version]));
  const isUntouched =
    before.every(({ id, version }) => versions.get(id) === version) && made.every((id) => versions.get(id) === 1);
  if (!isUntouched) return null;
  return { changes: before.map(({ id, was }) => ({ id, change: was })), removed: made, exchanged };
}
