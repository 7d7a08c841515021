import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { signedShare } from "../repair/vietnamese-share";
import type { PictureBox, PictureMaker } from "./page-picture";
import type { PdfPage, PlacedPicture } from "./pdf-page.server";
import { mostPoints, type Raster, toGrey } from "./picture";
import type { Recogniser } from "./recognise.server";
import { recognisePicture, type Scan } from "./recognise-picture.server";

const mostPictures = 40;

function boxOf({ place: [a, b, c, d, e, f] }: PlacedPicture): PictureBox {
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

const wordsOn = ({ pieces }: PdfPage) => pieces.map(({ text }) => text).join(" ");

/** How few of the words may have a Vietnamese sign before they are no Vietnamese words. */
const fewestSigned = 0.25;

/** A page whose words are pictures: over most of it, with nearly no letters, or with what a scanner took for words. */
export function isScanned(page: PdfPage): boolean {
  const covered = page.pictures.reduce((sum, picture) => sum + shareOf(picture, page), 0);
  if (lettersOn(page) < 20) return covered > 0.3;
  return covered > 0.7 && (signedShare(wordsOn(page)) ?? 1) < fewestSigned;
}

// Letters of several scripts in one word: a font that kept the numbers of its letters, and not what they are ("+Ӝ,").
const isMixed = (word: string) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Co}]/u.test(word);
const fewestMixed = 20;

// The numbers of letters taken for letters give "+.$1+", "7ڲ1+$16": signs among them, or signs of which no word is made.
const SIGNS = /[!"#$%&'*+<=>?@\\^_`{|}~\p{Co}\p{Script=Arabic}\p{Script=Hebrew}]/gu;
const isStrange = (word: string) => (word.match(SIGNS)?.length ?? 0) >= 2 && !/^([_*=~])\1+$/u.test(word);
const strangeShare = 0.4;
// No writer puts control signs between words.
const CONTROL = /(?!\s)\p{Cc}/gu;

/** Whether the words of a page are drawn with letters of which the file does not say what they are. */
export function isGarbled(page: PdfPage): boolean {
  const text = wordsOn(page);
  const words = text.split(/\s+/u);
  const count = (test: (word: string) => boolean) => words.filter(test).length;
  if ((signedShare(text) ?? 0) >= fewestSigned) return false;
  return (
    (text.match(CONTROL)?.length ?? 0) >= fewestMixed ||
    count(isMixed) >= fewestMixed ||
    count(isStrange) >= Math.max(fewestMixed, words.length * strangeShare)
  );
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

/** `maker` gets every picture that was recognised. */
type Tools = { readonly recogniser: Recogniser; readonly maker: PictureMaker | null };

/** Recognises the words and rules of a page from the picture that was drawn of it. */
export async function recogniseDrawn(drawn: Raster, page: PdfPage, { recogniser, maker }: Tools): Promise<Scan> {
  const box = { left: 0, top: 0, width: page.width, height: page.height };
  const { tilt, ...scan } = await recognisePicture(toGrey(drawn), 0, box, recogniser, page.rules);
  await maker?.addRaster(drawn, { quarters: 0, box, tilt });
  return scan;
}

/** Recognises the words and rules of a scanned page from the pictures that it holds once it was read. */
export async function recogniseScan(page: PDFPageProxy, read: PdfPage, { recogniser, maker }: Tools): Promise<Scan> {
  const scans: Scan[] = [];
  for (const picture of read.pictures.filter((each) => shareOf(each, read) > 0.01).slice(0, mostPictures)) {
    const raster = await rasterOf(page, picture.name);
    if (!raster) continue;
    const [quarters, box] = [quartersOf(picture), boxOf(picture)];
    const { tilt, ...scan } = await recognisePicture(toGrey(raster), quarters, box, recogniser);
    scans.push(scan);
    await maker?.addRaster(raster, { quarters, box, tilt });
  }
  return { seen: scans.flatMap(({ seen }) => seen), rules: scans.flatMap(({ rules }) => rules) };
}
