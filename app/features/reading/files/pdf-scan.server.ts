import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Piece } from "./page-lines";
import type { Rule } from "./page-rules";
import type { PdfPage, PlacedPicture } from "./pdf-page.server";
import { asGreymap, atMostWide, type Raster, toGrey, turned } from "./picture";
import { rasterRules, withoutRules } from "./raster-rules";
import type { Recogniser } from "./recognise.server";
import { upright } from "./upright";

/** Points of a picture for each point of the page: about 200 to the inch, which is enough for letters of print. */
const sharpness = 2.8;
const mostPoints = 36_000_000;
const mostPictures = 40;

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

function boxOf({ place: [a, b, c, d, e, f] }: PlacedPicture): Box {
  const [across, down] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  const [left, top] = [Math.min(...across), Math.min(...down)];
  return { left, top, width: Math.max(...across) - left, height: Math.max(...down) - top };
}

const shareOf = (picture: PlacedPicture, page: PdfPage) =>
  (boxOf(picture).width * boxOf(picture).height) / (page.width * page.height);

const lettersOn = ({ pieces }: PdfPage) => pieces.reduce((sum, { text }) => sum + text.replace(/[^\p{L}]/gu, "").length, 0);

/** A page whose words are pictures: nearly no letters, and pictures over most of it. */
export function isScanned(page: PdfPage): boolean {
  return lettersOn(page) < 20 && page.pictures.reduce((sum, picture) => sum + shareOf(picture, page), 0) > 0.3;
}

// By how many quarters a picture is turned clockwise on the page.
function quartersOf({ place: [a, b] }: PlacedPicture): number {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b >= 0 ? 1 : 3;
}

function rasterOf(page: PDFPageProxy, name: string): Promise<Raster | null> {
  const kept = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    kept.get(name, (picture: Partial<Raster> | null) => {
      const isWhole = picture?.data && picture.width && picture.height && picture.width * picture.height <= mostPoints;
      resolve(isWhole ? (picture as Raster) : null);
    });
  });
}

type Scan = { readonly pieces: readonly Piece[]; readonly rules: readonly Rule[] };

async function recognisePicture(page: PDFPageProxy, picture: PlacedPicture, recogniser: Recogniser): Promise<Scan> {
  const raster = await rasterOf(page, picture.name);
  if (!raster) return { pieces: [], rules: [] };
  const box = boxOf(picture);
  const grey = upright(atMostWide(turned(toGrey(raster), quartersOf(picture)), Math.ceil(box.width * sharpness)));
  const [across, down] = [box.width / grey.width, box.height / grey.height];
  const rules = rasterRules(grey);
  const pieces = await recogniser.read(asGreymap(withoutRules(grey, rules)));
  return {
    pieces: pieces.map((piece) => ({
      ...piece,
      left: box.left + piece.left * across,
      right: box.left + piece.right * across,
      base: box.top + piece.base * down,
      size: piece.size * down,
    })),
    rules: rules.map((rule) => placed(rule, box, across, down)),
  };
}

const placed = (rule: Rule, { left, top }: Box, across: number, down: number): Rule => {
  const [along, beside] = rule.isLevel ? [across, down] : [down, across];
  const [start, offset] = rule.isLevel ? [left, top] : [top, left];
  return { ...rule, at: offset + rule.at * beside, from: start + rule.from * along, to: start + rule.to * along };
};

/** Recognises the words and rules of a scanned page from the pictures that it holds once it was read. */
export async function recogniseScan(page: PDFPageProxy, read: PdfPage, recogniser: Recogniser): Promise<Scan> {
  const scans: Scan[] = [];
  for (const picture of read.pictures.filter((each) => shareOf(each, read) > 0.01).slice(0, mostPictures))
    scans.push(await recognisePicture(page, picture, recogniser));
  return { pieces: scans.flatMap(({ pieces }) => pieces), rules: scans.flatMap(({ rules }) => rules) };
}
