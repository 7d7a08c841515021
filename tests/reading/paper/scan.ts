// A printed paper as an old scanner gives it: turned a little, grey, with dust and noise.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { pdfFile } from "~tests/support/pdf-file";

export type ScanManner = {
  readonly dotsPerInch: number;
  /** Degrees, clockwise. */
  readonly turn: number;
  /** How much a point differs from its own grey, from 0 to 255. */
  readonly noise: number;
  readonly kind: "pdf" | "png" | "jpg";
};

type Picture = { readonly width: number; readonly height: number; readonly points: Uint8Array };

// The same dust every time.
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
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

function dusty({ width, height, points }: Picture, noise: number, seed: number): Picture {
  const roll = dice(seed);
  const out = points.map((grey) => Math.max(0, Math.min(250, 20 + grey * 0.9 + (roll() + roll() - 1) * noise)));
  for (let speck = 0; speck < (width * height) / 40_000; speck++) {
    const at = Math.floor(roll() * (points.length - width - 2));
    for (const place of [at, at + 1, at + width]) out[place] = 60;
  }
  return { width, height, points: out };
}

type Drawing = Pick<Picture, "width" | "height"> & { readonly filter: string; readonly data: Uint8Array };

/** A PDF of pictures, one over each page. */
function picturePdf(pictures: readonly Drawing[], dotsPerInch: number): Uint8Array {
  const pages = pictures.map((_each, at) => 3 + at * 3);
  const points = (dots: number) => Math.round((dots * 72) / dotsPerInch);
  return pdfFile([
    { head: "<</Type/Catalog/Pages 2 0 R>>" },
    { head: `<</Type/Pages/Kids[${pages.map((id) => `${id} 0 R`).join(" ")}]/Count ${pages.length}>>` },
    ...pictures.flatMap(({ width, height, filter, data }, at) => [
      {
        head: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${points(width)} ${points(height)}]/Resources<</XObject<</P ${4 + at * 3} 0 R>>>>/Contents ${5 + at * 3} 0 R>>`,
      },
      {
        head: `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/${filter}>>`,
        stream: data,
      },
      { head: "<<>>", stream: Buffer.from(`q ${points(width)} 0 0 ${points(height)} 0 0 cm /P Do Q`) },
    ]),
  ]);
}

/** Draws the pages of a PDF with pdftoppm (poppler-utils). */
function drawn(pdf: Uint8Array, dotsPerInch: number, ...options: readonly string[]): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-scan-"));
  try {
    writeFileSync(join(folder, "in.pdf"), pdf);
    execFileSync("pdftoppm", ["-r", String(dotsPerInch), ...options, join(folder, "in.pdf"), join(folder, "page")]);
    const pages = readdirSync(folder).filter((name) => name.startsWith("page"));
    return pages.sort().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The scan of a printed paper: a PDF of its pages, or a picture of the first. */
export function scanOf(pdf: Uint8Array, { dotsPerInch, turn, noise, kind }: ScanManner): Uint8Array {
  const pages = drawn(pdf, dotsPerInch, "-gray").map((page, at) => dusty(turned(readGreymap(page), turn), noise, at + 1));
  const plain = picturePdf(
    pages.map((page) => ({ ...page, filter: "FlateDecode", data: deflateSync(page.points) })),
    dotsPerInch,
  );
  if (kind === "png") return drawn(plain, dotsPerInch, "-png", "-mono")[0] as Uint8Array;
  const pictures = drawn(plain, dotsPerInch, "-jpeg", "-gray", "-jpegopt", "quality=20");
  if (kind === "jpg") return pictures[0] as Uint8Array;
  return picturePdf(
    pictures.map((data, at) => ({ ...(pages[at] as Picture), filter: "DCTDecode", data })),
    dotsPerInch,
  );
}
