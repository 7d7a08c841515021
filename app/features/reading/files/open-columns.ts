// The columns of a table without rules: those that its head names, parted where all lines below leave one white gap.
import type { PageLine } from "./page-lines";

/** From where to where something reaches across the page. */
export type Span = { left: number; right: number };

/** By how much two spans lie above each other; below 0 the gap between them. */
export const overlap = (one: Span, other: Span) => Math.min(one.right, other.right) - Math.max(one.left, other.left);

export const fewestRows = 3;
/** The lines of a table stand no further below each other, in heights of a letter. */
export const farthest = 4;

/** The lines below a head, down to a wide gap or the next page. */
function linesBelow(lines: readonly PageLine[], from: number): PageLine[] {
  const below: PageLine[] = [];
  let last = lines[from];
  for (const line of lines.slice(from + 1)) {
    if (!last || line.page !== last.page || line.base - last.base > line.size * farthest) break;
    below.push(line);
    last = line;
  }
  return below;
}

/** The two sides of the gap that parts what stands below a name; the whole where there is none. */
function sidesOf(name: Span, lines: readonly PageLine[]): readonly Span[] {
  const within = lines.map(({ segments }) => segments.filter((segment) => overlap(segment, name) > 0));
  const pairs = within.flatMap(([left, right, ...more]) => (left && right && more.length === 0 ? [{ left, right }] : []));
  if (pairs.length < fewestRows) return [name];
  const gap = {
    left: Math.max(...pairs.map(({ left }) => left.right)),
    right: Math.min(...pairs.map(({ right }) => right.left)),
  };
  if (gap.left >= gap.right || within.flat().some((segment) => overlap(segment, gap) > 0)) return [name];
  return [
    { left: Math.min(name.left, ...pairs.map(({ left }) => left.left)), right: gap.left },
    { left: gap.right, right: Math.max(name.right, ...pairs.map(({ right }) => right.right)) },
  ];
}

/** The columns below a head; one of its names may stand over two of them. */
export function columnsBelow(lines: readonly PageLine[], from: number): Span[] {
  const below = linesBelow(lines, from);
  const names = lines[from]?.segments ?? [];
  return names.flatMap(({ left, right }) => sidesOf({ left, right }, below)).map((span) => ({ ...span }));
}

/** What a head says above each column. */
export const namesOf = ({ segments }: PageLine, columns: readonly Span[]): string[] =>
  columns.map((column) => segments.find((segment) => overlap(segment, column) > 0)?.text ?? "");
