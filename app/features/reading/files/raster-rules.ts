// The rules of a scanned page: long straight runs of dark points.
import type { Rule } from "./page-rules";
import type { Grey } from "./picture";

const dark = 140;
/** A rule is at least this part of the page's width long, and gaps in it at most so many points. */
const shortest = 0.035;
const gap = 3;

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

/** Runs that lie on each other are one rule, at their middle; a thick bar of them is none. */
function rulesOf(runs: readonly Run[], isLevel: boolean): Rule[] {
  const bars: { first: number; last: number; from: number; to: number }[] = [];
  for (const { at, from, to } of runs) {
    const bar = bars.findLast((each) => at - each.last <= 3 && from <= each.to && to >= each.from);
    if (bar) Object.assign(bar, { last: at, from: Math.min(bar.from, from), to: Math.max(bar.to, to) });
    else bars.push({ first: at, last: at, from, to });
  }
  return bars
    .filter(({ first, last }) => last - first <= 12)
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
  return [...rulesOf(level, true), ...rulesOf(upright, false)];
}

/** The picture without its rules: letters beside them are read better. */
export function withoutRules(grey: Grey, rules: readonly Rule[]): Grey {
  const { width, height } = grey;
  const points = grey.points.slice();
  for (const { isLevel, at, from, to } of rules)
    for (let beside = Math.floor(at) - 4; beside <= at + 4; beside++)
      for (let along = from - 2; along <= to + 2; along++) {
        const [x, y] = isLevel ? [along, beside] : [beside, along];
        if (x >= 0 && y >= 0 && x < width && y < height) points[y * width + x] = 255;
      }
  return { width, height, points };
}
