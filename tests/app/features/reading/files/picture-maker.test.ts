import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureMaker } from "~/features/reading/files/picture-maker.server";
import { skewOf } from "~/features/reading/files/skew";

const a4 = { width: 595, height: 842 };
const flat = { quarters: 0, tilt: 0 };
const whole = { left: 0, top: 0, ...a4 };

async function greyOf(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, points: new Uint8Array(data) };
}

const colourAt = async (bytes: Uint8Array, left: number, top: number) => [
  ...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
];

/** Left red, right blue. */
function halves(width: number, height: number) {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) data[at * 3 + (at % width < width / 2 ? 0 : 2)] = 255;
  return { width, height, kind: 2, data };
}

/** Lines of print that fall by so many degrees. */
function askew(degrees: number) {
  const [width, height] = [600, 849];
  const data = new Uint8Array(width * height * 3).fill(255);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 100; line < 750; line += 30)
    for (let x = 60; x < 540; x++)
      for (let high = 0; high < 3; high++) {
        const at = ((line + high + Math.round((x - 300) * slope)) * width + x) * 3;
        data.fill(0, at, at + 3);
      }
  return { width, height, kind: 2, data };
}

describe("the picture of a scanned page", () => {
  it("is WebP of 150 dots an inch in the colours of the scan, the same each time", async () => {
    const made = async () => {
      const maker = pictureMaker(a4);
      await maker.addRaster(halves(300, 400), { ...flat, box: whole });
      return maker.done();
    };
    const { width, height, bytes } = await made();
    expect([width, height, (await sharp(bytes).metadata()).format]).toEqual([1_240, 1_754, "webp"]);
    const [[red = 0], [, , blue = 0]] = [await colourAt(bytes, 200, 900), await colourAt(bytes, 1_000, 900)];
    expect(Math.min(red, blue)).toBeGreaterThan(200);
    expect((await made()).bytes).toEqual(bytes);
  });

  it("is no larger than 2,400 dots to any side, however large the page claims to be", async () => {
    const { width, height } = await pictureMaker({ width: 14_400, height: 20 }).done();
    expect([width, height]).toEqual([2_400, 3]);
  });

  it("is level as it was recognised", async () => {
    const maker = pictureMaker(a4);
    await maker.addRaster(askew(2), { quarters: 0, tilt: 2, box: whole });
    expect(Math.abs(skewOf(await greyOf((await maker.done()).bytes)))).toBeLessThan(0.2);
  });

  it("stands upright where it lies turned in the file", async () => {
    const maker = pictureMaker(a4);
    // Turned by a quarter, what was left is above.
    await maker.addRaster(halves(400, 300), { quarters: 1, tilt: 0, box: whole });
    const { bytes } = await maker.done();
    expect((await colourAt(bytes, 600, 300))[0]).toBeGreaterThan(200);
    expect((await colourAt(bytes, 600, 1_500))[2]).toBeGreaterThan(200);
  });

  it("shows of a picture what lies on the page, and is white where nothing does", async () => {
    const maker = pictureMaker(a4);
    await maker.addRaster(halves(100, 100), { ...flat, box: { left: -100, top: 700, width: 300, height: 300 } });
    await maker.addRaster(halves(100, 100), { ...flat, box: { left: 700, top: 0, width: 300, height: 300 } });
    await maker.addRaster(halves(100, 100), { ...flat, box: { left: 0, top: 0, width: 90_000, height: 90_000 } });
    const { bytes } = await maker.done();
    expect((await colourAt(bytes, 20, 1_600))[0]).toBeGreaterThan(200);
    expect(await colourAt(bytes, 900, 300)).toEqual([255, 255, 255]);
  });
});
