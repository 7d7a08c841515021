// A task that holds two is split at its sentence; two that are one are joined, and nobody who was named is lost on the way.

import type { TypedFields } from "~/lib/form-answer";
import { tidy } from "~/lib/vietnamese-text";
import { type DraftItem, fieldOf, type ReadItem } from "./draft-item";

export const rearrangements = ["split", "join", "up", "down"] as const;
export type Rearrangement = (typeof rearrangements)[number];

/** The first sentence and the rest; null when the text is one sentence. */
export function apart(text: string): readonly [string, string] | null {
  const whole = tidy(text);
  const at = /[;.]\s+(?=\p{Lu}|\p{Ll}{2})/u.exec(whole);
  if (!at) return null;
  const [first, rest] = [whole.slice(0, at.index), whole.slice(at.index + at[0].length)];
  return first === "" || rest === "" ? null : [first, rest];
}

const withText = (fields: TypedFields, text: string): TypedFields => ({ ...fields, text: [text] });

/** Two items out of one: the first keeps everything but the second half of the words. */
export function splitItem(item: ReadItem, [first, second]: readonly [string, string]): readonly [ReadItem, ReadItem] {
  return [
    { ...item, fields: withText(item.fields, first) },
    { ...item, fields: withText(item.fields, second) },
  ];
}

const union = (...lists: readonly (readonly string[] | undefined)[]) => [...new Set(lists.flatMap((list) => list ?? []))];

/** One item out of two: the words of both, everybody named in either; of the deadlines the one that names a day. */
export function joinItems(first: DraftItem, second: DraftItem): TypedFields {
  const text = `${fieldOf(first.fields, "text").replace(/[.;]\s*$/u, "")}; ${fieldOf(second.fields, "text")}`;
  const leads = union(first.fields["leads[]"], second.fields["leads[]"]);
  const hasDay = fieldOf(first.fields, "deadline.kind") !== "none";
  const own = hasDay ? first.fields : { ...first.fields, ...deadlineOf(second.fields) };
  const filled = Object.fromEntries(
    Object.entries(second.fields).filter(([name, values]) => fieldOf(first.fields, name) === "" && values.length > 0),
  );
  const supports = union(first.fields["supports[]"], second.fields["supports[]"]).filter((name) => !leads.includes(name));
  return { ...filled, ...own, text: [text], "leads[]": leads, "supports[]": supports };
}

const deadlineOf = (fields: TypedFields): TypedFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith("deadline.")));
