// A page lies a little askew on the scanner: its lines are made level before they are read.
import type { Grey } from "./picture";

const dark = 140;
/** Degrees to either side within which a page is taken to be askew. */
const most = 4;
/** Below this many degrees nothing is gained. */
const least = 0.12;
const mostSamples = 60_000;
/** So many points together, and no more, are dust; the dot of an i is larger. */
const speck = 4;
/** From so many specks on, in parts of all points, a picture in black and white is strewn with dust. */
const dusty = 0.001;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The places of dark points, thinned out evenly where there are very many. */
function darkPoints({ width, height, points }: Grey): { x: Float32Array; y: Float32Array } {
  let count = 0;
  for (const point of points) if (point < dark) count += 1;
  const step = Math.max(1, Math.ceil(count / mostSamples));
  const size = Math.ceil(count / step);
  const [xs, ys] = [new Float32Array(size), new Float32Array(size)];
  let [met, kept] = [0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((points[y * width + x] ?? 255) < dark && met++ % step === 0) {
        xs[kept] = x;
        ys[kept] = y;
        kept += 1;
      }
  return { x: xs, y: ys };
}

/**
 * By how many degrees (clockwise) the lines of a page fall; 0 when they are level or no lines are seen. Where lines are
 * level, the dark points lie in few rows: that is what is looked for.
 */
export function skewOf(grey: Grey): number {
  const { x, y } = darkPoints(grey);
  if (x.length < 500) return 0;
  const margin = Math.ceil(grey.width * Math.sin(radians(most))) + 2;
  const rows = new Uint32Array(grey.height + margin * 2);
  const sharpness = (degrees: number) => {
    rows.fill(0);
    const slope = Math.tan(radians(degrees));
    for (let at = 0; at < x.length; at++) {
      const row = Math.round((y[at] as number) - (x[at] as number) * slope) + margin;
      rows[row] = (rows[row] ?? 0) + 1;
    }
    return rows.reduce((sum, count) => sum + count * count, 0);
  };
  const best = (from: number, to: number, step: number) => {
    let [angle, peak] = [0, sharpness(0) * 1.02];
    for (let each = from; each <= to; each += step) {
      const found = sharpness(each);
      if (found > peak) [angle, peak] = [each, found];
    }
    return angle;
  };
  const near = best(-most, most, 0.25);
  if (near === 0) return best(-0.2, 0.2, 0.05);
  return best(near - 0.25, near + 0.25, 0.05);
}

/** The picture turned anticlockwise about its middle; white comes in at the corners. */
function turnedBack({ width, height, points }: Grey, degrees: number): Grey {
  const [sin, cos] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  const next = new Uint8Array(points.length).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [across, down] = [x - width / 2, y - height / 2];
      const [fromX, fromY] = [cos * across - sin * down + width / 2, sin * across + cos * down + height / 2];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const at = top * width + left;
      const [right, below] = [fromX - left, fromY - top];
      const upper = (points[at] ?? 255) * (1 - right) + (points[at + 1] ?? 255) * right;
      const lower = (points[at + width] ?? 255) * (1 - right) + (points[at + width + 1] ?? 255) * right;
      next[y * width + x] = upper * (1 - below) + lower * below;
    }
  return { width, height, points: next };
}

/** The dark points that hang together with one, as far as a speck goes. */
function together({ width, points }: Grey, first: number): number[] {
  const found = [first];
  for (const at of found) {
    if (found.length > speck) break;
    for (const beside of [at - width - 1, at - width, at - width + 1, at - 1, at + 1, at + width - 1, at + width, at + width + 1])
      if ((points[beside] ?? 255) < dark && !found.includes(beside)) found.push(beside);
  }
  return found;
}

/** A few specks do not disturb; taking them out would thin the letters. Only where there are very many they all go. */
function withoutDust(grey: Grey): Grey {
  const points = grey.points.slice();
  const cleaned = { ...grey, points };
  let specks = 0;
  for (const [at, point] of points.entries()) {
    // Inside a letter a dark point has dark ones before it on its line: only beginnings are looked at.
    if (point >= dark || (points[at - 1] ?? 255) < dark) continue;
    const dust = together(cleaned, at);
    if (dust.length > speck) continue;
    specks += 1;
    for (const place of dust) points[place] = 255;
  }
  return specks > points.length * dusty ? cleaned : grey;
}

/** The page with level lines and without a coat of dust. */
export function upright(grey: Grey): Grey {
  const skew = skewOf(grey);
  return withoutDust(Math.abs(skew) < least ? grey : turnedBack(grey, skew));
}
