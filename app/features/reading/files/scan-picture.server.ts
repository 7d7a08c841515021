// A page as a scanner gives it, made ready for recognising: level lines, smooth letters, enough dots for small print.
import sharp, { type Sharp } from "sharp";
import { type Grey, mostPoints } from "./picture";
import { skewOf } from "./skew";

sharp.cache(false);
sharp.concurrency(1);

/** Below this many degrees nothing is gained by turning. */
const least = 0.12;
const white = "#ffffff";
// More than half of a page is paper: that becomes white, and the darkest hundredth black.
const paper = { lower: 1, upper: 40 };
/** Letters are so much darker than paper; what differs less is the grain of the paper. */
const letters = 60;

const imageOf = ({ width, height, points }: Grey) => sharp(points, { raw: { width, height, channels: 1 } });

async function greyOf(image: Sharp): Promise<Grey> {
  const { data, info } = await image.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  // No Buffer: a slice of one is no copy.
  return { width: info.width, height: info.height, points: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}

/** The points of a PNG or JPEG file, upright as its camera says. @throws Error when it is broken or has too many points */
export function decodePicture(bytes: Uint8Array): Promise<Grey> {
  const file = sharp(bytes, { limitInputPixels: mostPoints, failOn: "error" });
  return greyOf(file.rotate().flatten({ background: white }));
}

/** How much points differ from those beside them: an even paper is near 0, a grainy one far above `grainy`. */
function grain({ points }: Grey): number {
  let sum = 0;
  for (let at = 1; at < points.length; at++) sum += Math.abs((points[at] as number) - (points[at - 1] as number));
  return sum / points.length;
}
const grainy = 12;

// Turned about its middle, its size kept.
async function turned(grey: Grey, degrees: number): Promise<Grey> {
  const { width, height } = grey;
  const { data, info } = await imageOf(grey).rotate(degrees, { background: white }).raw().toBuffer({ resolveWithObject: true });
  const place = { left: (info.width - width) >> 1, top: (info.height - height) >> 1, width, height };
  return greyOf(sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).extract(place));
}

/** A page made ready, and the same in the tones that it was scanned in: in those a seal is not yet as black as print. */
export type ReadyScan = {
  readonly grey: Grey;
  readonly tones: Grey;
  /** By how many degrees (clockwise) it fell before it was turned. */
  readonly tilt: number;
};

/** The page, turned by so many quarters (clockwise) and then level, smooth, and so many dots wide. */
export async function readyScan(page: Grey, quarters: number, width: number): Promise<ReadyScan> {
  const grey = await greyOf(imageOf(page).rotate((quarters % 4) * 90));
  const radius = (grey.width / width) * (grain(grey) > grainy ? 2.1 : 1.4);
  const smooth = await greyOf(imageOf(grey).blur(Math.max(0.3, radius)));
  const skew = skewOf(smooth);
  const tilt = Math.abs(skew) < least ? 0 : skew;
  // Turned once they are many, the dots lose less of the small marks above the letters.
  const sized = await greyOf(imageOf(smooth).resize({ width, kernel: "cubic" }));
  const level = tilt === 0 ? sized : await turned(sized, -tilt);
  return { grey: await withPaperWhite(level), tones: level, tilt };
}

/** How bright a share of the points is at most. */
function brightness(counts: Uint32Array, share: number): number {
  let [left, value] = [share * counts.reduce((sum, count) => sum + count, 0), 0];
  for (left -= counts[0] ?? 0; left > 0 && value < 255; left -= counts[value] ?? 0) value += 1;
  return value;
}

// On a page with a few words the darkest hundredth is paper: there only the darkest dot is sure to be ink.
async function withPaperWhite(page: Grey): Promise<Grey> {
  const counts = new Uint32Array(256);
  for (const point of page.points) counts[point] = (counts[point] ?? 0) + 1;
  const isInk = (share: number) => brightness(counts, paper.upper / 100) - brightness(counts, share) >= letters;
  if (isInk(paper.lower / 100)) return greyOf(imageOf(page).normalise(paper));
  return isInk(0) ? greyOf(imageOf(page).normalise({ ...paper, lower: 0 })) : page;
}
