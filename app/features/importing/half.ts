// A half of a task keeps of it what its own words name; what neither half names came from elsewhere (a column, a heading) and stays with both.

import type { DeadlineRead, TaskRead } from "~/features/reading/document-reading";
import { measuresIn } from "~/features/reading/targets/measure";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";
import { comparable, tidy } from "~/lib/vietnamese-text";
import { isAboutUnknown } from "./agency-naming";
import { deadlineOfReading, isDeadlineDoubt } from "./deadline-of-reading";
import { fieldOf, type ReadItem } from "./draft-item";
import { type NamedAgency, namesOf } from "./items-of-reading";
import { isNoLead } from "./no-lead";
import { fromOne, withOwnLead } from "./split-doubts";

/** What the rules find in the words of a half. */
export type DutyRead = Pick<TaskRead, "deadlines" | "deliverable" | "sendTo" | "via"> & {
  /** Who the words themselves say is to act, and what is left of them behind those names. */
  readonly acting?: { readonly leads: readonly NamedAgency[]; readonly supports: readonly NamedAgency[]; readonly text: string };
};
export type ReadWords = (words: string) => DutyRead;

const says = (words: string, phrase: string) => phrase !== "" && comparable(tidy(words)).includes(comparable(tidy(phrase)));
const isOfDeadline = (name: string) => name.startsWith("deadline.");
const without = (fields: TypedFields, isDropped: (name: string) => boolean): TypedFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !isDropped(name)));
const single = (fields: Readonly<Record<string, string>>): TypedFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));

type Side = { readonly words: string; readonly read: DutyRead };
type Changed = { readonly fields: TypedFields; readonly doubts: readonly Text[] };

// A deadline that a person has corrected keeps the words of the document, and with them what was corrected.
function deadlineOf({ fields, doubts }: ReadItem, own: Side, other: Side): Changed {
  const words = fieldOf(fields, "deadline.words");
  const named: DeadlineRead | null = own.read.deadlines[0] ?? null;
  const stays = named === null ? !says(other.words, words) : says(named.words, words) || says(words, named.words);
  if (stays) return { fields, doubts };
  const filled = deadlineOfReading(named);
  return {
    fields: { ...without(fields, isOfDeadline), ...single(filled.fields) },
    doubts: [...doubts.filter((doubt) => !isDeadlineDoubt(doubt)), ...filled.doubts],
  };
}

// Of the product and of whom it goes to: what the half names; else what the task has, unless the other half names it.
function namedBy(name: "deliverable" | "sendTo" | "via", { fields }: ReadItem, own: Side, other: Side): string {
  const whole = fieldOf(fields, name);
  const [mine, theirs] = [own.read[name], other.read[name]];
  if (name === "deliverable") return mine ?? (theirs === null ? whole : says(theirs, whole) ? "" : whole);
  // The task has the name of the directory for the first of those whom its words name.
  if (mine === null) return theirs === null ? whole : "";
  return theirs === null || theirs === mine ? whole || mine : mine;
}

const REPORT = /báo cáo/iu;

function formOf({ fields }: ReadItem, own: Side, other: Side): string {
  const isOthers = !REPORT.test(own.words) && REPORT.test(other.words);
  return isOthers ? "" : fieldOf(fields, "usesForm");
}

function taskHalf(item: ReadItem, own: Side, other: Side): Changed {
  const { fields, doubts } = deadlineOf(item, own, other);
  const named = (["deliverable", "sendTo", "via"] as const).map((name) => [name, [namedBy(name, item, own, other)]]);
  return { fields: { ...fields, ...Object.fromEntries(named), usesForm: [formOf(item, own, other)] }, doubts };
}

/** A half whose words begin with who acts is theirs, and none of those who lead the whole. */
function actingHalf({ fields, doubts }: Changed, { acting }: DutyRead): Changed {
  if (acting === undefined) return { fields, doubts };
  const named = { fields: { ...fields, "leads[]": namesOf(acting.leads), "supports[]": namesOf(acting.supports) } };
  const stays = (doubt: Text) => !isNoLead(doubt) && isAboutUnknown(doubt, { fields }) === isAboutUnknown(doubt, named);
  const own = [...acting.leads, ...acting.supports].flatMap(({ doubt }) => (doubt === null ? [] : [doubt]));
  return { ...named, doubts: [...doubts.filter(stays), ...own] };
}

function targetHalf({ fields, doubts }: ReadItem, own: string, other: string): Changed {
  const measure = measuresIn(own)[0] ?? null;
  if (measure === null && measuresIn(other).length === 0) return { fields, doubts };
  const number = (value: number | null | undefined) => (value === null || value === undefined ? "" : formatNumber(value));
  const goal = {
    comparator: measure?.comparator ?? "",
    value: number(measure?.value),
    ofValue: number(measure?.of),
    unit: measure?.unit ?? "",
  };
  return { fields: { ...fields, ...single(goal) }, doubts };
}

function sentence(words: string): string {
  const text = tidy(words).replace(/[\s.;,:]+$/u, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One half of an item with its own words, beside the words of the other. */
export function halfOf(item: ReadItem, own: string, other: string, read: ReadWords): ReadItem {
  const side = (words: string): Side => ({ words, read: read(words) });
  if (item.kind !== "task") {
    const { fields, doubts } = targetHalf(item, own, other);
    return { ...item, fields: { ...fields, text: [sentence(own)] }, doubts: [fromOne, ...doubts], remark: null };
  }
  const mine = side(own);
  const { fields, doubts } = actingHalf(taskHalf(item, mine, side(other)), mine.read);
  const { acting } = mine.read;
  const text = acting?.text ?? sentence(own);
  return { ...item, fields: { ...fields, text: [text] }, doubts: [acting ? withOwnLead : fromOne, ...doubts], remark: null };
}
