// A head of two rows in such a copy: names over several columns, which are named in the second row. How far each goes is not told;
// the rows below say how many columns there are, and the words of the names which of them have parts.

import { groupBy } from "~/lib/group-by";
import { comparable } from "~/lib/vietnamese-text";
import type { Cell, Row } from "../block";
import { bare, isIndex, type Piece, runFrom } from "./bar-pieces";

export type BarHead = {
  readonly rows: readonly Row[];
  readonly width: number /** How many cells it has. */;
  readonly pieces: number;
};

/** How many cells the rows have: each with a number ends where the next begins, a bar behind every cell and one before the first. */
function widthOfRows(pieces: readonly Piece[], from: number): number | null {
  const starts = pieces.flatMap(({ bars, text }, at) => (at >= from && bars > 1 && isIndex(text) ? [at] : []));
  const widths = starts
    .slice(1)
    .map((at, index) => pieces.slice((starts[index] ?? 0) + 1, at + 1).reduce((all, { bars }) => all + bars, -1));
  const [most] = [...groupBy(widths, (width) => width).values()].sort((one, other) => other.length - one.length);
  return most?.[0] ?? null;
}

const ANNOUNCES = /trong đó|chia ra|gồm|(?:phân|chia) theo/u;
const ALONE = /^(?:tổng (?:số|cộng)|cộng|ghi chú|đơn vị tính|đvt|đơn vị|tỷ lệ.*)$/u;

// Names that announce parts have some; otherwise the first of those that are no totals, units or remarks.
function withParts(names: readonly string[], count: number): number[] {
  const free = names.flatMap((_, column) => (column >= 2 ? [column] : []));
  const rankOf = (column: number) => {
    const name = comparable(names[column] ?? "");
    return ANNOUNCES.test(name) ? 0 : ALONE.test(name) ? 2 : 1;
  };
  return free
    .sort((one, other) => rankOf(one) - rankOf(other) || one - other)
    .slice(0, count)
    .sort((one, other) => one - other);
}

const isName = ({ text }: Piece) => /\p{L}{2}/u.test(text) || /^\**(?:19|20)\d{2}\**$/u.test(bare(text));

/** The two rows of such a head, its parts dealt out evenly below the names that have some; null for a head of one row. */
export function headOfTwoRows(pieces: readonly Piece[]): BarHead | null {
  const first = runFrom(pieces, 0);
  const second = first < pieces.length ? runFrom(pieces, first) : 0;
  const named = pieces.slice(first, first + second);
  const width = widthOfRows(pieces, first + second);
  if (second < 2 || width === null || pieces[first]?.bars !== 2 || !named.every(isName)) return null;
  const groups = first + second - width;
  if (groups < 1 || second < 2 * groups || first - 2 < groups) return null;
  const names = pieces.slice(0, first);
  const over = withParts(
    names.map(({ text }) => text),
    groups,
  );
  const share = Math.floor(second / groups);
  const spans = names.map((_, column) =>
    column === over.at(-1) ? second - share * (groups - 1) : over.includes(column) ? share : 1,
  );
  const places = spans.map((_, column) => spans.slice(0, column).reduce((all, each) => all + each, 0));
  const top = names.map(({ text, isBold }, column): Cell => {
    const columns = spans[column] ?? 1;
    return { column: places[column] ?? 0, columns, rows: over.includes(column) ? 1 : 2, text, isBold };
  });
  const under = over.flatMap((column) => Array.from({ length: spans[column] ?? 1 }, (_, at) => (places[column] ?? 0) + at));
  const below = named.map(({ text, isBold }, at): Cell => ({ column: under[at] ?? 0, columns: 1, rows: 1, text, isBold }));
  const line = names[0]?.line ?? 1;
  return {
    rows: [
      { line, cells: top },
      { line: named[0]?.line ?? line, cells: below },
    ],
    width,
    pieces: first + second,
  };
}
