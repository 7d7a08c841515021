// The rules of a scanned page: long straight runs of dark points.
import type { Rule } from "./page-rules";
import type { Grey } from "./picture";

const dark = 140;
/** A rule is at least this part of the page's width long, and gaps in it at most so many points. */
const shortest = 0.035;
const gap = 3;
/** So many points beside a rule, at most this part of its length is dark. */
const beside = 5;
const mostBeside = 0.25;

type Run = { readonly at: number; readonly from: number; readonly to: number };

/** The dark runs along one line of points, from `first` in steps of `step`. */
function runsAlong({ points }: Grey, at: number, first: number, step: number, count: number, least: number): Run[] {
  const runs: Run[] = [];
  let [from, last] = [-1, -1];
  const end = () => {
    if (from >= 0 && last - from >= least) runs.push({ at, from, to: last });
    from = -1;
  };
  for (let index = 0; index < count; index++) {
    if ((points[first + index * step] ?? 255) < dark) {
      if (from < 0) from = index;
      last = index;
    } else if (from >= 0 && index - last > gap) end();
  }
  end();
  return runs;
}

type Bar = { first: number; last: number; from: number; to: number };

// The feet of letters in a line make a run as well, but letters stand on it: beside a rule it is light.
function isAlone({ width, height, points }: Grey, { first, last, from, to }: Bar, isLevel: boolean): boolean {
  const darkAt = (at: number) => {
    if (at < 0 || at >= (isLevel ? height : width)) return 0;
    let count = 0;
    for (let along = from; along <= to; along++)
      if ((points[isLevel ? at * width + along : along * width + at] ?? 255) < dark) count += 1;
    return count / (to - from + 1);
  };
  return darkAt(first - beside) < mostBeside && darkAt(last + beside) < mostBeside;
}

/** Runs that lie on each other are one rule, at their middle; a thick bar of them is none, nor is one with letters on it. */
function rulesOf(grey: Grey, runs: readonly Run[], isLevel: boolean): Rule[] {
  const bars: Bar[] = [];
  for (const { at, from, to } of runs) {
    const bar = bars.findLast((each) => at - each.last <= 3 && from <= each.to && to >= each.from);
    if (bar) Object.assign(bar, { last: at, from: Math.min(bar.from, from), to: Math.max(bar.to, to) });
    else bars.push({ first: at, last: at, from, to });
  }
  return bars
    .filter((bar) => bar.last - bar.first <= 12 && isAlone(grey, bar, isLevel))
    .map(({ first, last, from, to }) => ({ isLevel, at: (first + last) / 2, from, to }));
}

/** The level and upright rules of a picture, in its points. */
export function rasterRules(grey: Grey): Rule[] {
  const { width, height } = grey;
  const least = width * shortest;
  const level = Array.from({ length: height }, (_each, y) => runsAlong(grey, y, y * width, 1, width, least)).flat();
  const upright = Array.from({ length: width }, (_each, x) =>
    runsAlong(grey, x, x, width, height, Math.max(least * 0.6, 30)),
  ).flat();
  return [...rulesOf(grey, level, true), ...rulesOf(grey, upright, false)];
}

/** The picture without its rules: letters beside them are read better. */
export function withoutRules(grey: Grey, rules: readonly Rule[]): Grey {
  const { width, height } = grey;
  const points = grey.points.slice();
  for (const { isLevel, at, from, to } of rules)
    for (let across = Math.floor(at) - 5; across <= at + 5; across++)
      for (let along = from - 2; along <= to + 2; along++) {
        const [x, y] = isLevel ? [along, across] : [across, along];
        if (x >= 0 && y >= 0 && x < width && y < height) points[y * width + x] = 255;
      }
  return { width, height, points };
}
