import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Grey } from "~/features/reading/files/picture";
import { picturePage } from "~/features/reading/files/picture-page";
import { skewOf, upright } from "~/features/reading/files/upright";

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

describe("a page that lies askew", () => {
  it.each([-2.5, -1, 0, 0.6, 1.5, 3])("is seen to fall by %s degrees, and made level", (degrees) => {
    expect(Math.abs(skewOf(lines(degrees)) - degrees)).toBeLessThan(0.11);
    expect(Math.abs(skewOf(upright(lines(degrees))))).toBeLessThan(0.15);
  });

  it("without lines is left as it is", () => {
    expect(skewOf(white(600, 800))).toBe(0);
  });
});

describe("a picture file", () => {
  const chunk = (name: string, data: Uint8Array) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(name, 4, "latin1");
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const png = (kind: number, interlaced = 0) => {
    const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, kind, 0, 0, interlaced]);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    return new Uint8Array(Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.from([0, 0, 255])))]));
  };

  it("becomes a page as wide as A4, its points as they are packed", () => {
    const page = Buffer.from(picturePage(png(0)) ?? []).toString("latin1");
    expect(page).toContain("/Width 2/Height 1/BitsPerComponent 8/ColorSpace /DeviceGray/Filter/FlateDecode");
    expect(page).toContain("/MediaBox[0 0 595 298]");
  });

  it("with transparency or interlaced lines is read as it is", () => {
    expect([picturePage(png(6)), picturePage(png(0, 1))]).toEqual([null, null]);
  });
});
