// Rows nest by their numbers and points; "Trong đó" makes the rows that follow parts of the total before it.

import { comparable } from "~/lib/vietnamese-text";
import type { Marker } from "../outline/marker";
import { cellValue } from "./cell-value";
import type { Division, FormRow } from "./form-row";

/** A row with the places, in the list of rows that are kept, of what it stands under and what it is a part of. */
export type NestedRow = {
  readonly row: FormRow;
  readonly parent: number | null;
  readonly partOf: number | null;
  /** Whether the parts beside it name some or all of the total; null for what is no part. */
  readonly division: Division | null;
  /** Which parts were announced together: the place of the first of them; null for what is no part. */
  readonly group: number | null;
};

type Open = { readonly index: number; readonly style: string; readonly rank: number };
type Parts = { readonly total: number; readonly first: number; readonly style: string | null; readonly division: Division };

const RANK: Readonly<Record<Marker["kind"], number>> = {
  part: 0,
  article: 1,
  upper: 1,
  roman: 1,
  decimal: 2,
  letter: 6,
  bracket: 9,
  dash: 7,
  plus: 8,
  star: 9,
};
const styleOf = ({ marker }: FormRow) => marker?.style ?? "";
const rankOf = ({ marker }: FormRow) => {
  if (marker === null) return RANK.dash;
  return RANK[marker.kind] + (marker.kind === "decimal" ? marker.code.split(".").length - 1 : 0);
};

// "Cộng" below the rows that it adds up stands beside none of them.
const isSum = ({ marker, label }: FormRow) =>
  marker === null &&
  /^(?:tổng )?cộng(?!\p{L})|^tổng(?: số)?$|^toàn (?:tỉnh|huyện|xã|thành phố|thị xã|phường|vùng|ngành|trường)$/iu.test(label);

// "…", or a number and nothing else: room for rows that somebody may add.
const isLeftOpen = ({ label, value }: FormRow) => /^[.…_\s]*$/u.test(value) && /^(?:[.…_\s]+|\d{1,2}\.?)$/u.test(label);

/** The rows as a tree. Rows without words (a page break in the table) are left out; a second unit repeats the words before it. */
export function nest(rows: readonly FormRow[]): NestedRow[] {
  const nested: NestedRow[] = [];
  const open: Open[] = [];
  let parts: Parts | null = null;
  for (const row of rows.map((each, index) => withWords(each, rows, index))) {
    if (isLeftOpen(row)) continue;
    if (row.label === "") {
      if (row.opensParts !== null && nested.length > 0)
        parts = { total: dividedAgain(row, nested), first: nested.length, style: null, division: row.opensParts };
      continue;
    }
    if (row.opensParts !== null && nested.length > 0)
      parts = { total: wholeOf(row, nested), first: nested.length, style: null, division: row.opensParts };
    if (parts !== null && parts.style === null) parts = { ...parts, style: styleOf(row) };
    if (parts !== null && (isOfAnotherUnit(row, parts, nested) || endsParts(row, parts, open))) parts = null;
    if (isSum(row)) open.splice(0);
    if (parts !== null && styleOf(row) === parts.style) closeTo(open, parts.total);
    else close(open, row);
    const parent = open.at(-1)?.index ?? null;
    const own: Parts | null = parts !== null && parent === parts.total && styleOf(row) === parts.style ? parts : null;
    nested.push({ row, parent, partOf: own?.total ?? null, division: own?.division ?? null, group: own?.first ?? null });
    open.push({ index: nested.length - 1, style: styleOf(row), rank: rankOf(row) });
    if (/trong đó\s*:?\s*$/iu.test(row.label))
      parts = { total: nested.length - 1, first: nested.length, style: null, division: "some" };
  }
  return nested;
}

// "Chia theo huyện: …", "Chia theo giống: …": what was parted whole, or of which some was told, is parted whole once more.
function dividedAgain({ opensParts }: FormRow, nested: readonly NestedRow[]): number {
  const last = nested.at(-1);
  return opensParts === "all" && last && last.partOf !== null ? last.partOf : nested.length - 1;
}

// A part is never more than its whole: what holds more than the row before it is part of what that row is a part of.
function wholeOf({ value }: FormRow, nested: readonly NestedRow[]): number {
  const figureAt = (at: number) => numberIn(nested[at]?.row.value ?? "");
  const part = numberIn(value);
  let at = nested.length - 1;
  for (
    let above = nested[at]?.partOf ?? null;
    above !== null && (figureAt(at) ?? 0) < (part ?? 0);
    at = above, above = nested[at]?.partOf ?? null
  );
  return at;
}

function numberIn(text: string): number | null {
  const { value } = cellValue(text, false);
  return typeof value === "number" ? value : null;
}

// "Người" and below it "%" for the same words.
function withWords(row: FormRow, rows: readonly FormRow[], index: number): FormRow {
  const before = rows[index - 1];
  if (row.label !== "" || row.opensParts !== null || row.unit === null || !before) return row;
  return { ...row, label: before.label, marker: before.marker };
}

// "Khởi tố | Vụ" behind the parts of a sum of money is none of them.
function isOfAnotherUnit(row: FormRow, { total, style, first }: Parts, nested: readonly NestedRow[]): boolean {
  const unit = nested[total]?.row.unit ?? null;
  const isPart = style === "" && styleOf(row) === "" && nested.length > first;
  return isPart && row.unit !== null && unit !== null && comparable(row.unit) !== comparable(unit);
}

// A row without a point stands beside those with a dash.
const isFree = (style: string) => style === "" || style === "-";

function endsParts(row: FormRow, { total, style }: Parts, open: readonly Open[]): boolean {
  if (styleOf(row) === style) return false;
  const totalPlace = open.findIndex(({ index }) => index === total);
  const above = open.slice(0, totalPlace + 1);
  return totalPlace < 0 || above.some((each) => each.style === styleOf(row)) || rankOf(row) <= (open[totalPlace]?.rank ?? 0);
}

function closeTo(open: Open[], index: number): void {
  while (open.length > 0 && open.at(-1)?.index !== index) open.pop();
}

function close(open: Open[], row: FormRow): void {
  const sibling = open.findIndex(({ style }) => style === styleOf(row) || (isFree(style) && isFree(styleOf(row))));
  if (sibling >= 0) open.splice(sibling);
  else while (open.length > 0 && (open.at(-1) as Open).rank > rankOf(row)) open.pop();
}
