// The areas of a page one below the other, as lines of a single column: so they are recognised best, and all in one go.
import { type Area, type InkAreas, liesIn } from "./ink-areas";
import type { Grey } from "./picture";
import type { SeenLine } from "./recognised-line";

/** White around each area, and the most dots of a picture: about those of a page. */
const margin = 30;
const mostDots = 9_000_000;
/** The lines and cells of a text fill a page once; what would fill it several times over is no text. */
const mostPictures = 4;
/** Cells would leave a picture as wide as the page mostly white: what is narrower than this part of the page is stacked apart. */
const narrow = 0.4;

/** Figures in small print are lost among larger lines: areas between these heights in dots are stacked apart. */
const [lowest, low] = [18, 36];

type Placed = { readonly area: Area; readonly top: number };
/** A picture of areas, and how far down in it each stands. */
export type Stack = { readonly picture: Grey; readonly placed: readonly Placed[] };

const heightOf = ({ top, bottom }: Area) => bottom - top + margin;
const widthOf = ({ left, right }: Area) => right - left;

/** The areas in order, in heaps of which none is a larger picture than a page. */
function heaps(areas: readonly Area[]): Area[][] {
  const found: Area[][] = [];
  let [width, height] = [0, 0];
  for (const area of areas) {
    [width, height] = [Math.max(width, widthOf(area) + 2 * margin), height + heightOf(area)];
    if (found.length === 0 || width * height > mostDots) {
      found.push([]);
      [width, height] = [widthOf(area) + 2 * margin, heightOf(area) + margin];
    }
    found.at(-1)?.push(area);
  }
  return found;
}

function stackOf(page: Grey, ink: InkAreas, areas: readonly Area[]): Stack {
  const width = Math.max(...areas.map(widthOf)) + 2 * margin;
  const height = areas.reduce((sum, area) => sum + heightOf(area), margin);
  const points = new Uint8Array(width * height).fill(255);
  const placed: Placed[] = [];
  let top = margin;
  for (const area of areas) {
    for (let y = area.top; y < area.bottom; y++)
      for (let x = area.left; x < area.right; x++)
        if (liesIn(ink, area, x, y))
          points[(top + y - area.top) * width + margin + x - area.left] = page.points[y * page.width + x] as number;
    placed.push({ area, top });
    top += heightOf(area);
  }
  return { picture: { width, height, points }, placed };
}

/** The areas of a page as pictures to recognise. */
export function stacksOf(page: Grey, ink: InkAreas): Stack[] {
  const kinds: Record<"wide" | "small" | "narrow", Area[]> = { wide: [], small: [], narrow: [] };
  for (const area of ink.areas) {
    const height = area.bottom - area.top;
    const isSmall = height >= lowest && height < low;
    const kind = widthOf(area) >= page.width * narrow ? "wide" : isSmall ? "small" : "narrow";
    kinds[kind].push(area);
  }
  const all = [kinds.wide, kinds.narrow, kinds.small].flatMap(heaps);
  return all.slice(0, mostPictures).map((areas) => stackOf(page, ink, areas));
}

/** A line of a stack at its place on the page. */
export function unstacked(line: SeenLine, { placed }: Stack): SeenLine {
  const middle = (line.top + line.bottom) / 2;
  const own = placed.findLast(({ top }) => middle >= top - margin / 2) ?? placed[0];
  const [across, down] = own ? [own.area.left - margin, own.area.top - own.top] : [0, 0];
  const lower = <Each extends { top: number; bottom: number }>(each: Each): Each => ({
    ...each,
    top: each.top + down,
    bottom: each.bottom + down,
  });
  const word = (each: SeenLine["words"][number]) => ({
    ...lower(each),
    left: each.left + across,
    right: each.right + across,
  });
  return { ...lower(line), base: line.base + down, words: line.words.map(word) };
}
