// A task that holds two is split at its sentence; two that are one are joined, and nobody who was named is lost on the way.

import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import { tidy } from "~/lib/vietnamese-text";
import { type DraftItem, fieldOf, type ReadItem } from "../items/draft-item";
import { halfOf, type ReadWords } from "./half";
import { deadlineOfFirst, leadsOfBoth } from "./join-doubts";

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

/** Two items out of one, each with what its words name. */
export function splitItem(
  item: ReadItem,
  [first, second]: readonly [string, string],
  read: ReadWords,
): readonly [ReadItem, ReadItem] {
  return [halfOf(item, first, second, read), halfOf(item, second, first, read)];
}

const union = (...lists: readonly (readonly string[] | undefined)[]) => [...new Set(lists.flatMap((list) => list ?? []))];

/** One item out of two: the words of both, everybody named in either, both products; of the deadlines the one that names a day. */
export function joinItems(first: DraftItem, second: DraftItem): TypedFields {
  const leads = union(first.fields["leads[]"], second.fields["leads[]"]);
  const own = hasDeadline(first) ? first.fields : { ...first.fields, ...deadlineOf(second.fields) };
  const filled = Object.fromEntries(
    Object.entries(second.fields).filter(([name, values]) => fieldOf(first.fields, name) === "" && values.length > 0),
  );
  const supports = union(first.fields["supports[]"], second.fields["supports[]"]).filter((name) => !leads.includes(name));
  const deliverable = union(valuesOf(first, "deliverable"), valuesOf(second, "deliverable")).join("; ");
  const both = { text: [joinedWords(first, second)], deliverable: [deliverable], "leads[]": leads, "supports[]": supports };
  return { ...filled, ...own, ...both };
}

const hasDeadline = ({ fields }: DraftItem) => fieldOf(fields, "deadline.kind") !== "none";
const valuesOf = ({ fields }: DraftItem, name: string) => (fields[name] ?? []).filter((value) => value !== "");

const enough = 30;

// A clause that was parted began anew with a capital; the document tells whether it is a word of its own or a name.
function goingOn(words: string, { source }: DraftItem): string {
  const lower = words.charAt(0).toLowerCase() + words.slice(1);
  return source?.words.normalize("NFC").includes(lower.slice(0, enough)) ? lower : words;
}

// Between the parts of one sentence stands at most whom a part begins with.
const mostBetween = 80;

/** The words of two parts as the document has them together; null where they are not parts of one line, or somebody changed them. */
function asWritten(one: string, other: string, [first, second]: readonly [DraftItem, DraftItem]): string | null {
  const words = tidy(first.source?.words ?? "");
  if (first.source === null || first.source.words !== second.source?.words) return null;
  const plain = words.toLowerCase();
  const begins = plain.indexOf(one.toLowerCase());
  const ends = begins + one.length;
  const goesOn = begins < 0 ? -1 : plain.indexOf(other.toLowerCase(), ends);
  if (goesOn < 0 || goesOn - ends > mostBetween) return null;
  return one + words.slice(ends, goesOn + other.length);
}

// Two deadlines of one sentence were two items with the same words. What begins with a capital is a sentence of its own.
function joinedWords(first: DraftItem, second: DraftItem): string {
  const [one, words] = [fieldOf(first.fields, "text").replace(/[.;]\s*$/u, ""), fieldOf(second.fields, "text")];
  if (one === words.replace(/[.;]\s*$/u, "")) return one;
  const written = asWritten(one, words, [first, second]);
  if (written !== null) return written;
  const other = goingOn(words, second);
  return /^\p{Lu}/u.test(other) ? `${one}. ${other}` : `${one}; ${other}`;
}

const deadlineOf = (fields: TypedFields): TypedFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith("deadline.")));

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(", ");
const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((name) => other.includes(name));

/** What becomes of leads and deadlines that were not the same in both items, for whoever looks at the joined one. */
export function doubtsOfJoining(first: DraftItem, second: DraftItem): Text[] {
  const [leads, others] = [valuesOf(first, "leads[]"), valuesOf(second, "leads[]")];
  const [due, otherDue] = [fieldOf(first.fields, "deadline.words"), fieldOf(second.fields, "deadline.words")];
  const areBoth = leads.length > 0 && others.length > 0 && !isSame(leads, others);
  const isLost = due !== "" && otherDue !== "" && due !== otherDue && hasDeadline(first);
  return [...(areBoth ? [leadsOfBoth(quoted(leads), quoted(others))] : []), ...(isLost ? [deadlineOfFirst(due, otherDue)] : [])];
}
