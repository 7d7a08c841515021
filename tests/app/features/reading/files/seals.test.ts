import { describe, expect, it } from "vitest";
import { inkAreas } from "~/features/reading/files/ink-areas";
import { type Grey, light } from "~/features/reading/files/picture";
import { withoutSeals } from "~/features/reading/files/seals";

const [width, height] = [900, 700];
const blank = (): Grey => ({ width, height, points: new Uint8Array(width * height).fill(250) });

function bar(page: Grey, left: number, top: number, wide: number, tone: number): void {
  for (let y = top; y < top + 14; y++) page.points.fill(tone, y * width + left, y * width + left + wide);
}

function ring(page: Grey, tone: number): void {
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const distance = Math.hypot(x - 450, y - 350);
      const at = y * width + x;
      if (distance > 196 && distance < 212) page.points[at] = Math.min(tone, page.points[at] as number);
    }
}

const toneAt = (page: Grey | null, x: number, y: number) => page?.points[y * width + x];
const cleaned = (page: Grey) => withoutSeals(page, page, inkAreas(page, []).areas);

describe("a seal over print", () => {
  it("is taken away; the print below it stays", () => {
    const page = blank();
    ring(page, 125);
    for (const top of [150, 346]) bar(page, 200, top, 500, 20);
    const clean = cleaned(page);
    expect([toneAt(clean, 450, 146), toneAt(clean, 450, 555)]).toEqual([255, 255]);
    expect([toneAt(clean, 450, 155), toneAt(clean, 300, 350)]).toEqual([20, 20]);
    expect(toneAt(page, 450, 555)).toBe(125);
  });

  it("is not seen in pale print, nor in black lines", () => {
    const [pale, black] = [blank(), blank()];
    ring(pale, 125);
    ring(black, 20);
    bar(black, 200, 150, 500, 20);
    expect([cleaned(pale), cleaned(black), cleaned(blank())]).toEqual([null, null, null]);
  });
});

describe("how light a colour is", () => {
  it("keeps the red of seals paler than print, and the blue of pens as dark as it is", () => {
    expect(light(200, 20, 30)).toBe(125);
    expect(light(20, 20, 20)).toBe(20);
    expect(light(30, 40, 160)).toBeLessThan(60);
    expect(light(255, 255, 255)).toBe(255);
  });
});
