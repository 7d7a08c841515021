// A page lies a little askew on the scanner: its lines are made level before they are read.
import type { Grey } from "./picture";

const dark = 140;
/** Degrees to either side within which a page is taken to be askew. */
const most = 4;
const mostSamples = 60_000;

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
