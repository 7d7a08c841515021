// The picture of a scanned page as people look at it: in its colours, level, sharp enough to read and small enough for a weak line.
import sharp, { type OverlayOptions, type Sharp } from "sharp";
import type { Lying, PictureBox, PictureMaker, PictureSize } from "./page-picture";
import { mostPoints, type Raster, toGrey } from "./picture";

/** Dots for each point of the page: 150 to the inch; and the most to any side. */
const sharpness = 150 / 72;
const mostSide = 2_400;
const white = "#ffffff";
const look = { quality: 55, effort: 3 };

function pictureOfRaster(raster: Raster): Sharp {
  const { width, height, kind, data } = raster;
  if (kind === 1) return sharp(toGrey(raster).points, { raw: { width, height, channels: 1 }, limitInputPixels: mostPoints });
  return sharp(data, { raw: { width, height, channels: kind === 3 ? 4 : 3 }, limitInputPixels: mostPoints });
}

const pictureOfFile = (bytes: Uint8Array): Sharp => sharp(bytes, { limitInputPixels: mostPoints, failOn: "error" }).rotate();

type Dots = PictureSize & { readonly data: Buffer };

const open = ({ data, width, height }: Dots) => sharp(data, { raw: { width, height, channels: 3 } });

async function dotsOf(image: Sharp): Promise<Dots> {
  const { data, info } = await image
    .flatten({ background: white })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`A picture of ${info.channels} channels`);
  return { data, width: info.width, height: info.height };
}

// As it was turned to be recognised: about its middle, its size kept.
async function level(dots: Dots, tilt: number): Promise<Dots> {
  if (tilt === 0) return dots;
  const turned = await dotsOf(open(dots).rotate(-tilt, { background: white }));
  const { width, height } = dots;
  const place = { left: (turned.width - width) >> 1, top: (turned.height - height) >> 1, width, height };
  return dotsOf(open(turned).extract(place));
}

const atLeastOne = (dots: number) => Math.max(1, Math.round(dots));

/** What of a picture lies on the page; null when nothing does. */
function onPage({ left, top, width, height }: PictureBox, page: PictureSize): PictureBox | null {
  const [from, above] = [Math.max(0, -left), Math.max(0, -top)];
  const [wide, high] = [Math.min(width - from, page.width - left - from), Math.min(height - above, page.height - top - above)];
  return wide < 1 || high < 1 ? null : { left: from, top: above, width: wide, height: high };
}

async function overlay(picture: Sharp, { box, quarters, tilt }: Lying, page: PictureSize): Promise<OverlayOptions | null> {
  const seen = onPage(box, page);
  // What is much larger than its page is hardly seen on it.
  if (seen === null || box.width > page.width * 2 || box.height > page.height * 2) return null;
  const [width, height] = quarters % 2 === 0 ? [box.width, box.height] : [box.height, box.width];
  const small = await dotsOf(picture.resize({ width, height, fit: "fill" }));
  const upright = quarters % 4 === 0 ? small : await dotsOf(open(small).rotate((quarters % 4) * 90));
  const shown = await dotsOf(open(await level(upright, tilt)).extract(seen));
  const { data, ...size } = shown;
  return { input: data, raw: { ...size, channels: 3 }, left: box.left + seen.left, top: box.top + seen.top };
}

/** Makes the picture of a page whose size is given in points, out of the pictures that lie on it. */
export function pictureMaker(page: PictureSize): PictureMaker {
  const scale = Math.min(sharpness, mostSide / Math.max(page.width, page.height));
  const size = { width: atLeastOne(page.width * scale), height: atLeastOne(page.height * scale) };
  const parts: OverlayOptions[] = [];
  const add = async (picture: Sharp, { box, ...lying }: Lying) => {
    const dots = {
      left: Math.round(box.left * scale),
      top: Math.round(box.top * scale),
      width: atLeastOne(box.width * scale),
      height: atLeastOne(box.height * scale),
    };
    const part = await overlay(picture, { ...lying, box: dots }, size);
    if (part) parts.push(part);
  };
  return {
    addRaster: (raster, lying) => add(pictureOfRaster(raster), lying),
    addFile: (bytes, lying) => add(pictureOfFile(bytes), lying),
    done: async () => {
      const paper = sharp({ create: { ...size, channels: 3, background: white } });
      // A copy that is no Buffer goes from process to process as it is.
      return { ...size, bytes: new Uint8Array(await paper.composite(parts).webp(look).toBuffer()) };
    },
  };
}
