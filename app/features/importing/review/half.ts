// A half of a task keeps of it what its own words name; what neither half names came from elsewhere (a column, a heading) and stays with both.

import type { DeadlineRead, TaskRead } from "~/features/reading/document-reading";
import { measuresIn } from "~/features/reading/targets/measure";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";
import { holdsWords, tidy } from "~/lib/vietnamese-text";
import { isAboutUnknown } from "../from-reading/agency-naming";
import { deadlineOfReading, isDeadlineDoubt } from "../from-reading/deadline-of-reading";
import { namesOf, perhapsByForm } from "../from-reading/items-of-reading";
import type { NamedAgency } from "../from-reading/named-agency";
import { fromOne, withOwnLead } from "../from-reading/split-doubts";
import { fieldOf, type ReadItem } from "../items/draft-item";
import { isNoLead } from "../items/no-lead";
import { isLostDeadline } from "./join-doubts";

/** What the rules find in the words of a half. */
export type DutyRead = Pick<TaskRead, "deadlines" | "deliverable" | "sendTo" | "via"> & {
  /** Who the words themselves say is to act, and what is left of them behind those names. */
  readonly acting?: { readonly leads: readonly NamedAgency[]; readonly supports: readonly NamedAgency[]; readonly text: string };
};
export type ReadWords = (words: string) => DutyRead;

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
  const stays =
    named === null ? !holdsWords(other.words, words) : holdsWords(named.words, words) || holdsWords(words, named.words);
  if (stays) return { fields, doubts };
  const filled = deadlineOfReading(named);
  return {
    fields: { ...without(fields, isOfDeadline), ...single(filled.fields) },
    doubts: [...doubts.filter((doubt) => !isDeadlineDoubt(doubt)), ...filled.doubts],
  };
}

// Of the product and of whom it goes to: what the half names; else what the task has, unless the other half names it. What the words
// of the whole said already is what the task has, in the directory's name or as a person corrected it. Two reports go to the same.
function namedBy(
  name: "deliverable" | "sendTo" | "via",
  stands: string,
  [own, other, whole]: readonly DutyRead[],
  areReports: boolean,
): string {
  const [mine, theirs, read] = [own?.[name] ?? null, other?.[name] ?? null, whole?.[name] ?? null];
  if (mine !== null) return mine === read ? stands : mine;
  if (theirs === null || (areReports && name !== "deliverable")) return stands;
  return name === "deliverable" && !holdsWords(theirs, stands) ? stands : "";
}

const REPORT = /báo cáo/iu;

function formOf({ fields }: ReadItem, own: Side, other: Side): string {
  const isOthers = !REPORT.test(own.words) && REPORT.test(other.words);
  return isOthers ? "" : fieldOf(fields, "usesForm");
}

const quotesDeadline = ({ vi }: Text, { read }: Side) => read.deadlines.some(({ words }) => vi.includes(`“${words}”`));

// What was said of the deadline that only the other half names goes with that half.
const isOfOtherDeadline = (doubt: Text, own: Side, other: Side) => quotesDeadline(doubt, other) && !quotesDeadline(doubt, own);

function taskHalf(item: ReadItem, own: Side, other: Side, whole: DutyRead): Changed {
  const { fields, doubts } = deadlineOf(item, own, other);
  const reads = [own.read, other.read, whole];
  const areReports = REPORT.test(own.words) && REPORT.test(other.words);
  const named = (["deliverable", "sendTo", "via"] as const).map((name) => [
    name,
    [namedBy(name, fieldOf(fields, name), reads, areReports)],
  ]);
  const form = formOf(item, own, other);
  const isOthers = (doubt: Text) => isLostDeadline(doubt) || (form === "" && doubt.vi === perhapsByForm.vi);
  const left = doubts.filter((doubt) => !isOthers(doubt) && !isOfOtherDeadline(doubt, own, other));
  return { fields: { ...fields, ...Object.fromEntries(named), usesForm: [form] }, doubts: left };
}

/** A half whose words begin with who acts is theirs, and none of those who lead the whole. */
function actingHalf({ fields, doubts }: Changed, { acting }: DutyRead): Changed {
  if (acting === undefined) return { fields, doubts };
  const named = { fields: { ...fields, "leads[]": namesOf(acting.leads), "supports[]": namesOf(acting.supports) } };
  const stays = (doubt: Text) => !isNoLead(doubt) && isAboutUnknown(doubt, { fields }) === isAboutUnknown(doubt, named);
  const own = [...acting.leads, ...acting.supports].flatMap(({ doubt }) => (doubt === null ? [] : [doubt]));
  return { ...named, doubts: [...doubts.filter(stays), ...own] };
}

const measureIn = (words: string) => measuresIn(words)[0] ?? null;

function targetHalf({ fields, doubts }: ReadItem, own: string, other: string): Changed {
  const [measure, whole] = [measureIn(own), measureIn(fieldOf(fields, "text"))];
  if (measure === null && measureIn(other) === null) return { fields, doubts };
  const goal = goalFields(measure);
  // What the words of the whole measured is the goal as it stands, which a person may have corrected.
  const stands = measure !== null && JSON.stringify(goal) === JSON.stringify(goalFields(whole));
  const kept = Object.entries(goal).map(([name, value]) => [name, (stands && fieldOf(fields, name)) || value]);
  return { fields: { ...fields, ...single(Object.fromEntries(kept)) }, doubts };
}

function goalFields(measure: ReturnType<typeof measureIn>) {
  const number = (value: number | null | undefined) => (value === null || value === undefined ? "" : formatNumber(value));
  return {
    comparator: measure?.comparator ?? "",
    value: number(measure?.value),
    ofValue: number(measure?.of),
    unit: measure?.unit ?? "",
  };
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
  const whole = read(fieldOf(item.fields, "text"));
  const { fields, doubts } = actingHalf(taskHalf(item, mine, side(other), whole), mine.read);
  const { acting } = mine.read;
  const text = acting?.text ?? sentence(own);
  return { ...item, fields: { ...fields, text: [text] }, doubts: [acting ? withOwnLead : fromOne, ...doubts], remark: null };
}
