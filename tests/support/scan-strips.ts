import { readFileSync } from "node:fs";
import sharp from "sharp";

/** Pictures (JPEG) of parts of a scanned plan of our own, from a height to a height in dots of its 2,338. */
export async function scanStrips(...parts: readonly (readonly [from: number, to: number])[]): Promise<Uint8Array[]> {
  const pdf = readFileSync("tests/reading/corpus/ke-hoach-45-quet.pdf");
  // The page is one picture, which lies in the file as it is.
  const page = pdf.subarray(pdf.indexOf(Buffer.from([0xff, 0xd8, 0xff])), pdf.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2);
  const { width } = await sharp(page).metadata();
  return Promise.all(
    parts.map(async ([top, to]) =>
      Uint8Array.from(
        await sharp(page)
          .extract({ left: 0, top, width, height: to - top })
          .jpeg()
          .toBuffer(),
      ),
    ),
  );
}
