import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Grey } from "~/features/reading/files/picture";
import { decodePicture, readyScan } from "~/features/reading/files/scan-picture.server";
import { skewOf } from "~/features/reading/files/skew";

const white = (width: number, height: number): Grey => ({ width, height, points: new Uint8Array(width * height).fill(255) });

/** Lines of print, three points high, that fall by so many degrees. */
function lines(degrees: number): Grey {
  const page = white(600, 800);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 100; line < 700; line += 30)
    for (let x = 60; x < 540; x++)
      for (let high = 0; high < 3; high++) page.points[(line + high + Math.round((x - 300) * slope)) * 600 + x] = 0;
  return page;
}

describe("a scanned page made ready", () => {
  it.each([-2.5, -1, 0, 0.6, 1.5, 3])("that fell by %s degrees is level", async (degrees) => {
    expect(Math.abs(skewOf(lines(degrees)) - degrees)).toBeLessThan(0.11);
    expect(Math.abs(skewOf((await readyScan(lines(degrees), 0, 900)).grey))).toBeLessThan(0.15);
  });

  it("without lines is not turned", () => {
    expect(skewOf(white(600, 800))).toBe(0);
  });

  it("is as wide as asked for, and turned by its quarters", async () => {
    const { width, height } = (await readyScan(lines(0), 1, 1_600)).grey;
    expect([width, height]).toEqual([1_600, 1_200]);
  });

  it("has white paper and black letters, though it was grey", async () => {
    const grey = lines(0);
    const faint = { ...grey, points: grey.points.map((point) => (point === 0 ? 110 : 190)) };
    const { points } = (await readyScan(faint, 0, 600)).grey;
    expect(points[0]).toBe(255);
    expect(points.reduce((least, point) => Math.min(least, point), 255)).toBeLessThan(20);
  });
});

describe("a picture file", () => {
  const wide = sharp({ create: { width: 40, height: 20, channels: 3, background: "#ff0000" } });

  it("becomes grey points", async () => {
    const { width, height, points } = await decodePicture(await wide.clone().png().toBuffer());
    expect([width, height, points.length]).toEqual([40, 20, 800]);
  });

  it("stands as the camera that took it says", async () => {
    const { width, height } = await decodePicture(await wide.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect([width, height]).toEqual([20, 40]);
  });

  it("is white where it is transparent", async () => {
    const clear = sharp({ create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    const { points } = await decodePicture(await clear.png().toBuffer());
    expect([...new Set(points)]).toEqual([255]);
  });

  it("that breaks off is refused", async () => {
    const file = await wide.clone().png().toBuffer();
    await expect(decodePicture(file.subarray(0, file.length - 30))).rejects.toThrow();
  });
});
