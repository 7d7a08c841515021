// Parts that no "Trong đó" announces: women and men below their total, and rows that add up to what stands above them.

import { groupBy } from "~/lib/group-by";
import { comparable } from "~/lib/vietnamese-text";
import { isPoint } from "../outline/marker";
import { cellValue } from "./cell-value";
import type { NestedRow } from "./indicator-tree";
import { namesTotal } from "./total-name";

/** Women and men, and nobody else; labels given as for comparing. */
export const isOfBothSexes = (labels: readonly string[]) =>
  labels.length === 2 &&
  [/(?<!\p{L})nữ(?!\p{L})/u, /(?<!\p{L})nam(?! bộ|\p{L})/u].every((sex) => labels.some((label) => sex.test(label)));

// Small figures add up by chance.
const LEAST = 10;

const figureOf = ({ row }: NestedRow) => {
  const { value, state } = cellValue(row.value, false);
  return typeof value === "number" ? value : state === "dash" ? 0 : null;
};

// Large figures of points that miss their total by a hundredth are parts with a slip: nothing else comes so near.
const LARGE = 200;
const SLIP = 0.01;

function addsUp(total: NestedRow, parts: readonly NestedRow[]): boolean {
  const [sum, figures] = [figureOf(total), parts.map(figureOf)];
  if (parts.length < 2 || sum === null || sum < LEAST || figures.includes(null)) return false;
  const missed = Math.abs(figures.reduce((all: number, each) => all + (each ?? 0), 0) - sum);
  return missed < 1e-9 || (sum >= LARGE && missed <= sum * SLIP && parts.every(({ row }) => isPoint(row.marker)));
}

const isCountedAlike = (total: NestedRow, parts: readonly NestedRow[]) =>
  parts.every(({ row }) => comparable(row.unit ?? total.row.unit ?? "") === comparable(total.row.unit ?? ""));
const isUnnumbered = ({ row }: NestedRow) => row.marker === null || isPoint(row.marker);

type Group = { readonly total: number; readonly parts: readonly number[] };

// The points below a row.
function pointsBelow(nested: readonly NestedRow[]): Group[] {
  const below = groupBy(
    nested.map((_, index) => index),
    (index) => nested[index]?.parent ?? null,
  );
  return [...below].flatMap(([total, parts]) => (total === null ? [] : [{ total, parts }]));
}

// Rows of one kind that follow a row without number or point and stand beside it.
function rowsBehind(nested: readonly NestedRow[]): Group[] {
  return nested.flatMap(({ row, parent }, total): Group[] => {
    const first = nested[total + 1];
    if (row.marker !== null || !first || first.parent !== parent || first.row.marker === null) return [];
    let end = total + 1;
    while (end < nested.length && nested[end]?.parent === parent && nested[end]?.row.marker?.style === first.row.marker.style)
      end += 1;
    return [{ total, parts: Array.from({ length: end - total - 1 }, (_, index) => total + 1 + index) }];
  });
}

// "Tổng số vụ vi phạm", "- Hàng cấm", "- Hàng giả": the points stand below what is called a total, whether they add up or not.
const groupsBelowTotals = (nested: readonly NestedRow[]) =>
  rowsBehind(nested).filter(({ total: at, parts: indexes }) => {
    const [total, parts] = [nested[at], indexes.flatMap((index) => nested[index] ?? [])];
    const arePoints = parts.length >= 2 && parts.every(({ row, partOf }) => isPoint(row.marker) && partOf === null);
    return total !== undefined && !total.row.isBody && namesTotal(total.row.label) && arePoints && isCountedAlike(total, parts);
  });

/** The rows with such parts told to be all of their total, below which they stand. */
export function withUnannouncedParts(nested: readonly NestedRow[]): NestedRow[] {
  const groups = [...pointsBelow(nested), ...rowsBehind(nested)].filter(({ total: at, parts: indexes }) => {
    const total = nested[at];
    const parts = indexes.flatMap((index) => nested[index] ?? []);
    if (!total || total.row.isBody || parts.some(({ partOf }) => partOf !== null) || !isCountedAlike(total, parts)) return false;
    if (isOfBothSexes(parts.map(({ row }) => comparable(row.label)))) return true;
    return (parts.every(isUnnumbered) || parts[0]?.parent !== at) && addsUp(total, parts);
  });
  const below = new Map(groupsBelowTotals(nested).flatMap(({ total, parts }) => parts.map((part) => [part, total] as const)));
  const groupOf = new Map(groups.flatMap((group) => group.parts.map((part) => [part, group] as const)));
  return nested.map((each, index) => {
    const group = groupOf.get(index);
    if (group === undefined) return { ...each, parent: below.get(index) ?? each.parent };
    return { ...each, parent: group.total, partOf: group.total, division: "all", group: group.parts[0] ?? null };
  });
}
