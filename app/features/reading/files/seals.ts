// A seal lies over the name of who signs. It is paler than print, and so large that the lines below it hang together with it: there
// the pale strokes are taken away, and what was printed stays.
import type { Area } from "./ink-areas";
import type { Grey } from "./picture";

/** No line of print is so high, in dots of a page of 300 to the inch; a seal is 20 to 42 mm wide, and lines may hang on it. */
const [least, most] = [150, 1_100];
/** How far a tone is from that of the blackest print to that of the paper: print has a core below the first, ink ends at the second. */
const [core, end] = [0.25, 0.6];
/** The blackest print is as dark as this part of the dots of the page; most of the others are paper. */
const [blackest, paper] = [0.001, 0.4];
/** How far from its core the edge of a printed stroke may lie, in dots. */
const reach = 2;
/** Where less of the ink is pale there is no seal; where more is, the print itself is pale. */
const [fewest, mostPale] = [0.1, 0.92];

const isAsLarge = ({ left, top, right, bottom }: Area) => Math.min(bottom - top, right - left) >= least && bottom - top <= most;

/** The tones below which a dot is the core of print, and ink of any kind. */
function tonesOf({ points }: Grey): { printed: number; ink: number } {
  const counts = new Uint32Array(256);
  for (const point of points) counts[point] = (counts[point] ?? 0) + 1;
  const darkest = (share: number) => {
    let [left, tone] = [points.length * share, 0];
    for (left -= counts[0] ?? 0; left > 0 && tone < 255; left -= counts[tone] ?? 0) tone += 1;
    return tone;
  };
  const [black, white] = [darkest(blackest), darkest(paper)];
  return { printed: black + (white - black) * core, ink: black + (white - black) * end };
}

/** For each dot of a box whether a core of print lies near it. */
function nearPrint({ width, points }: Grey, { left, top, right, bottom }: Area, printed: number): Uint8Array {
  const [wide, high] = [right - left, bottom - top];
  const near = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      if ((points[(top + y) * width + left + x] as number) >= printed) continue;
      for (let down = Math.max(0, y - reach); down <= Math.min(high - 1, y + reach); down++)
        near.fill(1, down * wide + Math.max(0, x - reach), down * wide + Math.min(wide, x + reach + 1));
    }
  return near;
}

/** The dots of the pale strokes in an area; none where all of its ink is pale, or nearly none. */
function paleIn(tones: Grey, area: Area, { printed, ink }: { printed: number; ink: number }): number[] {
  const near = nearPrint(tones, area, printed);
  const wide = area.right - area.left;
  const pale: number[] = [];
  let [inked, paleInk] = [0, 0];
  for (const [at, isNear] of near.entries()) {
    const place = (area.top + Math.floor(at / wide)) * tones.width + area.left + (at % wide);
    const isInk = (tones.points[place] as number) < ink;
    if (isInk) inked += 1;
    if (isNear === 1) continue;
    pale.push(place);
    if (isInk) paleInk += 1;
  }
  const share = paleInk / Math.max(1, inked);
  return share >= fewest && share <= mostPale ? pale : [];
}

/** The page without the pale strokes of its seals, which are told by the tones that it was scanned in; null when it has none. */
export function withoutSeals(page: Grey, tones: Grey, areas: readonly Area[]): Grey | null {
  const large = areas.filter(isAsLarge);
  if (large.length === 0) return null;
  const levels = tonesOf(tones);
  const pale = large.flatMap((area) => paleIn(tones, area, levels));
  if (pale.length === 0) return null;
  const points = Uint8Array.from(page.points);
  for (const place of pale) points[place] = 255;
  return { ...page, points };
}
