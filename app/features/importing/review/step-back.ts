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

type Versions = ReadonlyMap<string, number>;

function untouchedBack(versions: Versions, { before, made, exchanged }: StepTrace): StepBack | null {
  const isUntouched =
    before.every(({ id, version }) => versions.get(id) === version) && made.every((id) => versions.get(id) === 1);
  if (!isUntouched) return null;
  return { changes: before.map(({ id, was }) => ({ id, change: was })), removed: made, exchanged };
}

const versionsOf = (items: readonly DraftItem[]) => new Map(items.map(({ id, version }) => [id, version]));

/** How a step is taken back; null when one of its items is no longer what the step made of it. */
export const stepBack = (items: readonly DraftItem[], trace: StepTrace): StepBack | null =>
  untouchedBack(versionsOf(items), trace);

/** What the taking back of a step has left behind: the step, and the versions in which its items are since. */
export type UndoTrace = { readonly undoes: number; readonly left: readonly { readonly id: string; readonly version: number }[] };

/** One thing that a person did to a draft, by its number in the log: a step on its items, a step taken back, or neither. */
export type Act = { readonly seq: number; readonly step: StepTrace | null; readonly undo: UndoTrace | null };

export type StepToTakeBack = { readonly seq: number; readonly trace: StepTrace; readonly back: StepBack };

/**
 * The last step that can be taken back: what was taken back already is passed over, for its items stand again as they stood before it.
 * @param acts the last first
 */
export function stepToTakeBack(items: readonly DraftItem[], acts: readonly Act[]): StepToTakeBack | null {
  const versions = versionsOf(items);
  const undone = new Map<number, UndoTrace["left"]>();
  for (const { seq, step, undo } of acts) {
    const left = undone.get(seq);
    if (undo !== null) undone.set(undo.undoes, undo.left);
    else if (step === null) return null;
    else if (left === undefined) {
      const back = untouchedBack(versions, step);
      return back && { seq, trace: step, back };
    } else {
      const since = new Map(left.map(({ id, version }) => [id, version]));
      for (const { id, version } of step.before) if (versions.get(id) === since.get(id)) versions.set(id, version - 1);
    }
  }
  return null;
}
