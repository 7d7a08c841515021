// A printed paper as an old scanner gives it: turned a little, grey, with dust and noise.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { jpegFrame, pdfFile } from "~tests/support/pdf-file";

export type ScanManner = {
  readonly dotsPerInch: number;
  /** Degrees, clockwise. */
  readonly turn: number;
  /** How much a point differs from its own grey, from 0 to 255. */
  readonly noise: number;
  readonly kind: "pdf" | "png" | "jpg";
  /** By how much the paper darkens from its left edge to its right one, from 0 to 255. */
  readonly shade?: number;
  /** The middle of a round seal, in parts of the width and height of its page, counted from 0. */
  readonly seal?: { readonly page: number; readonly x: number; readonly y: number };
  /** Of the JPEG, in percent. */
  readonly quality?: number;
};

type Picture = { readonly width: number; readonly height: number; readonly points: Uint8Array };

// The same dust every time. "Mulberry32": every bit is mixed, for neighbours that hang together are seen as a lattice.
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const half = Math.imul(state ^ (state >>> 15), state | 1);
    const mixed = half ^ (half + Math.imul(half ^ (half >>> 7), half | 61));
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function readGreymap(bytes: Uint8Array): Picture {
  const [head = "", width = "", height = ""] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.slice(0, 64)).toString("latin1")) ?? [];
  return { width: Number(width), height: Number(height), points: bytes.slice(head.length) };
}

function turned({ width, height, points }: Picture, degrees: number): Picture {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const out = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [fromX, fromY] = [cos * dx + sin * dy + width / 2, cos * dy - sin * dx + height / 2];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const at = top * width + left;
      const [right, down] = [fromX - left, fromY - top];
      const upper = (points[at] ?? 255) * (1 - right) + (points[at + 1] ?? 255) * right;
      const lower = (points[at + width] ?? 255) * (1 - right) + (points[at + width + 1] ?? 255) * right;
      out[y * width + x] = upper * (1 - down) + lower * down;
    }
  return { width, height, points: out };
}

/** As on a copy whose cover does not lie flat. */
function shaded({ width, height, points }: Picture, shade: number): Picture {
  return { width, height, points: points.map((grey, at) => Math.max(0, grey - (shade * (at % width)) / width)) };
}

const [sealInches, ringInches, sealGrey] = [0.71, 0.04, 120];

/** Two rings and the strokes of letters between them, in red that a scanner makes grey. */
function sealed({ width, height, points }: Picture, { x, y }: { x: number; y: number }, dotsPerInch: number): Picture {
  const out = points.slice();
  const isRing = (distance: number, radius: number) => Math.abs(distance - radius) < ringInches / 2;
  const reach = Math.ceil(sealInches * dotsPerInch);
  for (let down = -reach; down <= reach; down++)
    for (let across = -reach; across <= reach; across++) {
      const distance = Math.hypot(down, across) / dotsPerInch;
      const isLetter = distance > 0.52 && distance < 0.62 && Math.sin(Math.atan2(down, across) * 50) > 0.3;
      if (!isLetter && !isRing(distance, sealInches - ringInches) && !isRing(distance, 0.46)) continue;
      const at = (Math.round(y * height) + down) * width + Math.round(x * width) + across;
      out[at] = Math.min(out[at] ?? 255, sealGrey);
    }
  return { width, height, points: out };
}

function dusty({ width, height, points }: Picture, noise: number, seed: number): Picture {
  const roll = dice(seed);
  const out = points.map((grey) => Math.max(0, Math.min(250, 20 + grey * 0.9 + (roll() + roll() - 1) * noise)));
  for (let speck = 0; speck < (width * height) / 40_000; speck++) {
    const at = Math.floor(roll() * (points.length - width - 2));
    for (const place of [at, at + 1, at + width]) out[place] = 60;
  }
  return { width, height, points: out };
}

/** As a scanner set to black and white leaves it. */
function inBlackAndWhite({ width, height, points }: Picture): Picture {
  return { width, height, points: points.map((grey) => (grey < 150 ? 0 : 255)) };
}

type Drawing = Pick<Picture, "width" | "height"> & {
  readonly colours: "DeviceGray" | "DeviceRGB";
  readonly filter: "FlateDecode" | "DCTDecode";
  readonly data: Uint8Array;
};

function ofPoints({ width, height, points }: Picture): Drawing {
  return { width, height, colours: "DeviceGray", filter: "FlateDecode", data: deflateSync(points) };
}

// Its size and colours stand in the JPEG itself; a reader may believe either, so both must say the same.
function ofJpeg(data: Uint8Array): Drawing {
  const { width, height, components } = jpegFrame(data);
  return { width, height, colours: components === 1 ? "DeviceGray" : "DeviceRGB", filter: "DCTDecode", data };
}

/** A PDF of pictures, one over each page. */
function picturePdf(pictures: readonly Drawing[], dotsPerInch: number): Uint8Array {
  const pages = pictures.map((_each, at) => 3 + at * 3);
  // Not rounded to whole points: every dot must stay a dot when the page is drawn.
  const points = (dots: number) => Math.floor((dots * 72_000) / dotsPerInch) / 1000;
  return pdfFile([
    { head: "<</Type/Catalog/Pages 2 0 R>>" },
    { head: `<</Type/Pages/Kids[${pages.map((id) => `${id} 0 R`).join(" ")}]/Count ${pages.length}>>` },
    ...pictures.flatMap(({ width, height, colours, filter, data }, at) => [
      {
        head: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${points(width)} ${points(height)}]/Resources<</XObject<</P ${4 + at * 3} 0 R>>>>/Contents ${5 + at * 3} 0 R>>`,
      },
      {
        head: `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${colours}/BitsPerComponent 8/Filter/${filter}>>`,
        stream: data,
      },
      { head: "<<>>", stream: Buffer.from(`q ${points(width)} 0 0 ${points(height)} 0 0 cm /P Do Q`) },
    ]),
  ]);
}

/** Draws the pages of a PDF with a program of poppler-utils. */
function drawn(program: "pdftoppm" | "pdftocairo", pdf: Uint8Array, options: readonly string[]): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-scan-"));
  try {
    writeFileSync(join(folder, "in.pdf"), pdf);
    execFileSync(program, [...options, join(folder, "in.pdf"), join(folder, "page")]);
    const pages = readdirSync(folder).filter((name) => name.startsWith("page"));
    return pages.sort().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The scan of a printed paper: a PDF of its pages, or a picture of the first. */
export function scanOf(pdf: Uint8Array, manner: ScanManner): Uint8Array {
  const { dotsPerInch, turn, noise, kind, shade = 0, seal, quality = 20 } = manner;
  const density = ["-r", String(dotsPerInch)];
  const pages = drawn("pdftoppm", pdf, [...density, "-gray"]).map(readGreymap);
  const stamped = pages.map((page, at) => (at === seal?.page ? sealed(page, seal, dotsPerInch) : page));
  const worn = stamped.map((page, at) => dusty(shaded(turned(page, turn), shade), noise, at + 1));
  const plain = picturePdf((kind === "png" ? worn.map(inBlackAndWhite) : worn).map(ofPoints), dotsPerInch);
  if (kind === "png") return drawn("pdftoppm", plain, [...density, "-png", "-mono"])[0] as Uint8Array;
  // Of the two programs only this one makes a JPEG of greys alone.
  const jpegs = drawn("pdftocairo", plain, [...density, "-jpeg", "-gray", "-jpegopt", `quality=${quality}`]);
  return kind === "jpg" ? (jpegs[0] as Uint8Array) : picturePdf(jpegs.map(ofJpeg), dotsPerInch);
}
