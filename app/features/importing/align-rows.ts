// The rows of a document are laid beside the rows of a form by their names, in the order of both: "nữ" below one total is never taken for
// "nữ" below another, and a row that only one side has is passed over.

import { foldForSearch } from "~/lib/vietnamese-text";

/** A row as far as it can be recognised: its name, and the name of the row that it stands under. */
export type NamedRow = { readonly label: string; readonly under: string | null };

type Words = ReadonlySet<string>;

const wordsOf = (text: string | null): Words => new Set(foldForSearch(text ?? "").match(/[\p{L}\p{N}]+/gu) ?? []);

/** How much two names have in common, 0 to 1: twice the shared words over all words of both. */
function sameness(a: Words, b: Words): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

const leastSameness = 0.6;
// Rows of the same name are told apart by what they stand under.
const ownWeight = 0.8;

type Known = { readonly own: Words; readonly under: Words };

const knownOf = (rows: readonly NamedRow[]): Known[] =>
  rows.map(({ label, under }) => ({ own: wordsOf(label), under: wordsOf(under) }));

function scoreOf(a: Known, b: Known): number {
  const own = sameness(a.own, b.own);
  return own < leastSameness ? 0 : ownWeight * own + (1 - ownWeight) * sameness(a.under, b.under);
}

/**
 * For each row of `read` the position of its partner in `form`, null for one that has none. Of all ways to pair the rows without crossing,
 * the one whose names have most in common.
 */
export function alignRows(read: readonly NamedRow[], form: readonly NamedRow[]): (number | null)[] {
  const [left, right] = [knownOf(read), knownOf(form)];
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const paired = (i: number, j: number) => scoreOf(left[i] as Known, right[j] as Known);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const score = paired(i, j);
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), score > 0 ? score + at(i + 1, j + 1) : 0);
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

/** How well the rows fit, 0 to 1: twice the pairs over all rows of both. */
export function fitOf(partners: readonly (number | null)[], formRows: number): number {
  const pairs = partners.filter((partner) => partner !== null).length;
  return partners.length + formRows === 0 ? 0 : (2 * pairs) / (partners.length + formRows);
}
