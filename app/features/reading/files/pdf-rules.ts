// The rules of a PDF page, out of the paths that it draws: lines that are stroked, and rectangles too thin to be anything else.
import { groupBy } from "~/lib/group-by";
import type { Rule } from "./page-rules";

export type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that an operator gives, as a list of any kind; the one that moves nothing where it gives none. */
export const asMatrix = (values: unknown): Matrix =>
  typeof values === "object" && values !== null && (values as ArrayLike<number>).length === 6
    ? (Array.from(values as ArrayLike<number>) as unknown as Matrix)
    : unmoved;

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f];

const thin = 2.6;
const shortest = 5;
// What dotted and dashed rules are made of, each piece drawn by itself.
const dot = 1.6;
const widestGap = 3.5;
const fewestDots = 6;

// How many numbers follow each sign of a path: move, line, curve, quadratic curve, close.
const lengths = [2, 2, 6, 4, 0] as const;

/** The points of each part of a path; a closed part ends where it began. */
function partsOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const sign = path[at] as 0 | 1 | 2 | 3 | 4;
    const length = lengths[sign] ?? 0;
    const part = parts.at(-1);
    if (sign === 4 && part?.[0]) part.push(part[0]);
    else if (length >= 2) {
      const point = moved(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0);
      if (sign === 0 || !part) parts.push([point]);
      else part.push(point);
    }
    at += length + 1;
  }
  return parts;
}

const span = (values: readonly number[]) => ({ from: Math.min(...values), to: Math.max(...values) });

function ruleBetween(points: readonly Point[]): Rule | null {
  const [across, down] = [span(points.map(([x]) => x)), span(points.map(([, y]) => y))];
  const [width, height] = [across.to - across.from, down.to - down.from];
  if (height <= thin && width > shortest) return { isLevel: true, at: (down.from + down.to) / 2, ...across };
  return width <= thin && height > shortest ? { isLevel: false, at: (across.from + across.to) / 2, ...down } : null;
}

type Dot = { readonly x: number; readonly y: number };

// The dots and short dashes that a filled path draws, by their middles.
function dotsOf(path: ArrayLike<number>, matrix: Matrix): Dot[] {
  return partsOf(path, matrix).flatMap((points) => {
    if (points.length < 4 || points.length > 60) return [];
    const [across, down] = [span(points.map(([x]) => x)), span(points.map(([, y]) => y))];
    const [width, height] = [across.to - across.from, down.to - down.from];
    const isDot = Math.min(width, height) <= dot && Math.max(width, height) <= shortest;
    return isDot ? [{ x: (across.from + across.to) / 2, y: (down.from + down.to) / 2 }] : [];
  });
}

// Dots in one line, none far from the next.
function runsOf(dots: readonly Dot[], isLevel: boolean): Rule[] {
  const place = ({ x, y }: Dot) => (isLevel ? { at: y, along: x } : { at: x, along: y });
  const lines = groupBy(dots.map(place), ({ at }) => Math.round(at * 2));
  return [...lines.values()].flatMap((line) => {
    const runs: { at: number; along: number }[][] = [];
    for (const each of [...line].sort((one, other) => one.along - other.along)) {
      const last = runs.at(-1)?.at(-1);
      if (last && each.along - last.along <= widestGap) runs.at(-1)?.push(each);
      else runs.push([each]);
    }
    return runs
      .filter((run) => run.length >= fewestDots)
      .map((run) => ({ isLevel, at: run[0]?.at ?? 0, from: run[0]?.along ?? 0, to: run.at(-1)?.along ?? 0 }));
  });
}

// The rules that one path draws by itself.
function rulesOf(path: ArrayLike<number>, matrix: Matrix, isStroked: boolean): Rule[] {
  return partsOf(path, matrix).flatMap((points) => {
    if (points.length > 60) return [];
    if (!isStroked) return [ruleBetween(points)].filter((rule) => rule !== null);
    const pairs = points.slice(1).map((point, at) => ruleBetween([points[at] as Point, point]));
    return pairs.filter((rule) => rule !== null);
  });
}

/** The rules of a page, which is told path by path: lines, rectangles too thin to be more, and what is drawn dot by dot. */
export function ruleReader() {
  const [rules, dots]: [Rule[], Dot[]] = [[], []];
  return {
    /** @param isStroked the outline of the path is drawn; else it is filled */
    take(path: ArrayLike<number>, matrix: Matrix, isStroked: boolean): void {
      // One by one: a call takes no hundred thousand of them.
      for (const rule of rulesOf(path, matrix, isStroked)) rules.push(rule);
      if (!isStroked) for (const each of dotsOf(path, matrix)) dots.push(each);
    },
    done: (): Rule[] => [...rules, ...runsOf(dots, true), ...runsOf(dots, false)],
  };
}
