// The rows of a document are laid beside the rows of a form by their names, in the order of both: "nữ" below one total is never taken for
// "nữ" below another, and a row that only one side has is passed over.

import { groupBy } from "~/lib/group-by";
import { foldForSearch } from "~/lib/vietnamese-text";

/** A row as far as it can be recognised: its name, and the name of the row that it stands under. */
export type NamedRow = { readonly label: string; readonly under: string | null };

type Words = ReadonlySet<string>;

// Names are told apart by their beginnings; a cell that is a page long is no name.
const longestName = 300;

const wordsOf = (text: string | null): Words =>
  new Set(foldForSearch((text ?? "").slice(0, longestName)).match(/[\p{L}\p{N}]+/gu) ?? []);

/** How much two names have in common, 0 to 1: twice the shared words over all words of both. */
const sameness = (shared: number, a: Words, b: Words) => (a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size));

function sharedBy(a: Words, b: Words): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

/** How many words a name shares with each of `names`: they are looked up by their words, for most share none with most. */
function sharedWithEach(names: readonly Words[]): (name: Words) => Uint32Array {
  const holders = new Map<string, number[]>();
  for (const [index, name] of names.entries())
    for (const word of name) {
      const known = holders.get(word);
      if (known) known.push(index);
      else holders.set(word, [index]);
    }
  return (name) => {
    const shared = new Uint32Array(names.length);
    for (const word of name) for (const index of holders.get(word) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    return shared;
  };
}

const leastSameness = 0.6;
// Rows of the same name are told apart by what they stand under.
const ownWeight = 0.8;

type Known = { readonly own: Words; readonly under: Words };

// The rows of one form are laid beside table after table; their names are taken apart once.
const taken = new WeakMap<NamedRow, Known>();

function knownOf(row: NamedRow): Known {
  const known = taken.get(row) ?? { own: wordsOf(row.label), under: wordsOf(row.under) };
  taken.set(row, known);
  return known;
}

function scoreOf(a: Known, b: Known, shared: number): number {
  const own = sameness(shared, a.own, b.own);
  if (own < leastSameness) return 0;
  return ownWeight * own + (1 - ownWeight) * sameness(sharedBy(a.under, b.under), a.under, b.under);
}

/**
 * For each row of `read` the position of its partner in `form`, null for one that has none. Of all ways to pair the rows without crossing,
 * the one whose names have most in common.
 */
export function alignRows(read: readonly NamedRow[], form: readonly NamedRow[]): (number | null)[] {
  const [left, right] = [read.map(knownOf), form.map(knownOf)];
  const sharedWith = sharedWithEach(right.map(({ own }) => own));
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    const row = left[i] as Known;
    const shared = sharedWith(row.own);
    for (let j = right.length - 1; j >= 0; j--) {
      const common = shared[j] ?? 0;
      const score = common === 0 && row.own.size > 0 ? 0 : scoreOf(row, right[j] as Known, common);
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), score > 0 ? score + at(i + 1, j + 1) : 0);
    }
  }
  const partners: (number | null)[] = [];
  for (let i = 0, j = 0; i < left.length; ) {
    if (j >= right.length || at(i, j) === at(i + 1, j)) {
      partners.push(null);
      i++;
    } else if (at(i, j) === at(i, j + 1)) j++;
    else {
      partners.push(j);
      i++;
      j++;
    }
  }
  return partners;
}

// Somebody waits while every pair of rows is looked at: a tenth of a second for all tables of a page.
const mostPairs = 750_000;

/** As `alignRows`; null when too much was compared before. */
export type Align = (read: readonly NamedRow[], form: readonly NamedRow[]) => (number | null)[] | null;

/** Aligns the tables of one page within bounds: the likeliest should come first. */
export function boundedAlign(): Align {
  let left = mostPairs;
  return (read, form) => {
    const pairs = read.length * form.length;
    if (pairs > left) return null;
    left -= pairs;
    return alignRows(read, form);
  };
}

const nameOf = ({ label, under }: NamedRow) =>
  [label, under ?? ""].map((text) => foldForSearch(text.slice(0, longestName))).join("\n");

/** For each row of `read` the next row of `form` with the very same name below the same one: for tables too long to be aligned. */
export function pairSameNames(read: readonly NamedRow[], form: readonly NamedRow[]): (number | null)[] {
  const placesOf = groupBy(form.keys(), (index) => nameOf(form[index] as NamedRow));
  let last = -1;
  return read.map((row) => {
    const places = placesOf.get(nameOf(row)) ?? [];
    while (places[0] !== undefined && places[0] <= last) places.shift();
    const [next] = places;
    if (next === undefined) return null;
    last = next;
    return next;
  });
}

/** Looks how many rows have the very same name in `form`: what orders tables before they are aligned. */
export function sameNamesIn(form: readonly NamedRow[]): (read: readonly NamedRow[]) => number {
  const names = new Set(form.map(nameOf));
  return (read) => read.filter((row) => names.has(nameOf(row))).length;
}

/** How well the rows fit, 0 to 1: twice the pairs over all rows of both. */
export function fitOf(partners: readonly (number | null)[], formRows: number): number {
  const pairs = partners.filter((partner) => partner !== null).length;
  return partners.length + formRows === 0 ? 0 : (2 * pairs) / (partners.length + formRows);
}
