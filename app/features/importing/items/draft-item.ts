// What was read becomes items, each a filled form: a person accepts it, corrects it or leaves it out, and nothing is tracked before that.

import type { Source } from "~/features/reading/document-reading";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";

const itemKinds = ["plan", "target", "task", "form"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What a person can make of an item. */
export const decidedStates = ["to-check", "accepted", "left-out"] as const;
export type DecidedState = (typeof decidedStates)[number];

/** Joined is one whose words stand in another item now. */
export const itemStates = [...decidedStates, "joined"] as const;
export type ItemState = (typeof itemStates)[number];

/** An item as it is read; its fields are those of the form of its kind, as a person would type them. */
export type ReadItem = {
  readonly kind: ItemKind;
  readonly fields: TypedFields;
  readonly source: Source | null;
  /** Why a person has to look at it; none means that it was read with certainty. */
  readonly doubts: readonly Text[];
  /** The heading of the document that it stands under: "II. NỘI DUNG"; null for what is about the whole or under no numbered heading. */
  readonly heading: string | null;
  /** What the document leaves unsaid of a task. */
  readonly remark: Text | null;
};

export type DraftItem = ReadItem & {
  readonly id: string;
  readonly position: number;
  readonly state: ItemState;
  readonly version: number;
};

/** Whether an item is to become part of the plan: it was neither left out nor joined into another. */
export function isKept({ state }: Pick<DraftItem, "state">): boolean {
  return state === "to-check" || state === "accepted";
}

/** What the screens call the state of an item, in this order: certain is what begins as accepted, until somebody accepts, corrects or moves it. */
export const standings = ["to-check", "certain", "accepted", "left-out", "joined"] as const;
export type Standing = (typeof standings)[number];

/** How an item stands before whoever looks. */
export function standingOf({ state, version }: Pick<DraftItem, "state" | "version">): Standing {
  return state === "accepted" && version === 1 ? "certain" : state;
}

/** The first value of a field, or "". */
export function fieldOf(fields: TypedFields, name: string): string {
  return fields[name]?.[0] ?? "";
}

/** The first and the last day of a plan, as typed; "" where neither is. */
export function periodOf(fields: TypedFields): string {
  const [from, to] = [fieldOf(fields, "periodFrom"), fieldOf(fields, "periodTo")];
  return from === "" && to === "" ? "" : `${from} – ${to}`;
}

/** Single values of the fields, for a form that shows them. */
export function singleValues(fields: TypedFields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, values]) => (name.endsWith("[]") ? [] : [[name, values[0] ?? ""]])),
  );
}

/** What the list of items calls it. */
export function nameOfItem({ kind, fields }: Pick<ReadItem, "kind" | "fields">): string {
  return fieldOf(fields, kind === "plan" || kind === "form" ? "title" : "text");
}

/** What the person who confirms has to look at first: the doubtful, then the rest in the order of the document. */
export function byDoubt<T extends Pick<DraftItem, "state" | "position">>(items: readonly T[]): T[] {
  const rank = ({ state }: T) => (state === "to-check" ? 0 : 1);
  return [...items].sort((a, b) => rank(a) - rank(b) || a.position - b.position);
}
