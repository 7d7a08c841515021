// Parts that no "Trong đó" announces: women and men below their total, and points that add up to what stands above them.

import { comparable } from "~/lib/vietnamese-text";
import { isPoint } from "../outline/marker";
import { cellValue } from "./cell-value";
import type { NestedRow } from "./indicator-tree";

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

function addsUp(total: NestedRow, parts: readonly NestedRow[]): boolean {
  const [sum, figures] = [figureOf(total), parts.map(figureOf)];
  const isOfPoints = parts.every(({ row }) => row.marker !== null && isPoint(row.marker));
  if (!isOfPoints || parts.length < 2 || sum === null || sum < LEAST || figures.includes(null)) return false;
  return Math.abs(figures.reduce((all: number, each) => all + (each ?? 0), 0) - sum) < 1e-9;
}

const isCountedAlike = (total: NestedRow, parts: readonly NestedRow[]) =>
  parts.every(({ row }) => row.unit !== null && comparable(row.unit) === comparable(total.row.unit ?? ""));

/** The rows with such parts told to be all of their total. */
export function withUnannouncedParts(nested: readonly NestedRow[]): NestedRow[] {
  const below = new Map<number, number[]>();
  nested.forEach(({ parent }, index) => {
    if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), index]);
  });
  const totals = [...below].filter(([at, indexes]) => {
    const total = nested[at];
    const parts = indexes.flatMap((index) => nested[index] ?? []);
    if (!total || total.row.isBody || parts.some(({ partOf }) => partOf !== null) || !isCountedAlike(total, parts)) return false;
    return isOfBothSexes(parts.map(({ row }) => comparable(row.label))) || addsUp(total, parts);
  });
  const totalOf = new Map(totals.flatMap(([at, indexes]) => indexes.map((index) => [index, at] as const)));
  return nested.map((each, index) => {
    const total = totalOf.get(index);
    return total === undefined ? each : { ...each, partOf: total, division: "all" };
  });
}
