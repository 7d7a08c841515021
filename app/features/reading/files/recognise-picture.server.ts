// The words and rules on a picture, in the points of the page that it lies on.
import { type InkAreas, inkAreas, type Stroke, strokesInCells } from "./ink-areas";
import type { PictureBox } from "./page-picture";
import type { Rule } from "./page-rules";
import { asGreymap, type Grey } from "./picture";
import { rasterRules, withoutRules } from "./raster-rules";
import type { Recogniser } from "./recognise.server";
import type { SeenLine, SeenWord } from "./recognised-line";
import { withoutSeals } from "./seals";
import { stacksOf, unstacked } from "./stacked-areas";

/** Dots for each point of the page: about 300 to the inch, for which the recogniser is made. */
const sharpness = 300 / 72;
const mostWide = 5_000;

export type Scan = { readonly seen: readonly SeenLine[]; readonly rules: readonly Rule[] };
/** A picture that was recognised; by `tilt` degrees (clockwise) it fell before it was made level. */
type Recognised = Scan & { readonly tilt: number };

function placed(rule: Rule, { left, top }: PictureBox, across: number, down: number): Rule {
  const [along, beside] = rule.isLevel ? [across, down] : [down, across];
  const [start, offset] = rule.isLevel ? [left, top] : [top, left];
  return { ...rule, at: offset + rule.at * beside, from: start + rule.from * along, to: start + rule.to * along };
}

// The other way round: where a rule of the page lies on the picture.
function unplaced({ isLevel, at, from, to }: Rule, { left, top }: PictureBox, across: number, down: number): Rule {
  const [along, beside] = isLevel ? [across, down] : [down, across];
  const [start, offset] = isLevel ? [left, top] : [top, left];
  const dots = (place: number, first: number, size: number) => Math.round((place - first) / size);
  return { isLevel, at: dots(at, offset, beside), from: dots(from, start, along), to: dots(to, start, along) };
}

function placedLine(line: SeenLine, { left, top }: PictureBox, across: number, down: number): SeenLine {
  const sides = <Each extends { top: number; bottom: number }>(each: Each): Each => ({
    ...each,
    top: top + each.top * down,
    bottom: top + each.bottom * down,
  });
  const word = (each: SeenWord): SeenWord => ({
    ...sides(each),
    left: left + each.left * across,
    right: left + each.right * across,
  });
  return { ...sides(line), base: top + line.base * down, words: line.words.map(word) };
}

/** A stroke as a line of its own, as high as the print around it; it is marked as doubtful. */
function strokeLine({ text, area: { left, right, top, bottom } }: Stroke): SeenLine {
  const base = text === "-" ? bottom + (bottom - top) : bottom;
  const height = Math.max(bottom - top, (right - left) * 2);
  return { base, top: base - height, bottom: base, words: [{ text, confidence: 70, left, right, top, bottom }] };
}

/** What is printed on a page, and where. */
function inkOf(page: Grey, tones: Grey, rules: readonly Rule[]): { bare: Grey; ink: InkAreas } {
  const ink = inkAreas(page, rules);
  const bare = withoutSeals(page, tones, ink.areas);
  return bare === null ? { bare: page, ink } : { bare, ink: inkAreas(bare, rules) };
}

/**
 * Recognises a picture that lies in a box of its page, turned clockwise by so many quarters.
 * @param known the rules of the page where its file says them; without any they are looked for in the picture
 */
export async function recognisePicture(
  picture: Grey,
  quarters: number,
  box: PictureBox,
  recogniser: Recogniser,
  known: readonly Rule[] = [],
): Promise<Recognised> {
  // The library for pictures is loaded only for files that need it.
  const { readyScan } = await import("./scan-picture.server");
  const { grey, tones, tilt } = await readyScan(picture, quarters, Math.min(Math.ceil(box.width * sharpness), mostWide));
  const [across, down] = [box.width / grey.width, box.height / grey.height];
  const rules = known.length > 0 ? known.map((rule) => unplaced(rule, box, across, down)) : rasterRules(grey);
  const { bare, ink } = inkOf(withoutRules(grey, rules), tones, rules);
  const strokes = strokesInCells(ink, rules);
  const lines: SeenLine[] = strokes.map(strokeLine);
  const areas = ink.areas.filter((each) => !strokes.some(({ area }) => area === each));
  for (const stack of stacksOf(bare, { ...ink, areas }))
    lines.push(...(await recogniser.read(asGreymap(stack.picture))).map((line) => unstacked(line, stack)));
  return {
    seen: lines.map((line) => placedLine(line, box, across, down)),
    rules: rules.map((rule) => placed(rule, box, across, down)),
    tilt,
  };
}
