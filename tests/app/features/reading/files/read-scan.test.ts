import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pictureSize, toGrey } from "~/features/reading/files/picture";
import type { Progress } from "~/features/reading/files/progress";
import { rasterRules } from "~/features/reading/files/raster-rules";
import { readFile } from "~/features/reading/files/read-file.server";

describe("a scanned plan", () => {
  it("is recognised with its paragraphs and its ruled table, and says how far it is", async () => {
    const progress: Progress[] = [];
    const bytes = new Uint8Array(readFileSync("tests/reading/corpus/ke-hoach-45-quet.pdf"));
    const { blocks, pages, wasRecognised } = await readFile(bytes, { onProgress: (each) => progress.push(each) });
    expect({ pages, wasRecognised, progress }).toEqual({
      pages: 1,
      wasRecognised: true,
      progress: [{ stage: "recognising", page: 1, pages: 1 }],
    });
    const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    expect(texts).toContain(
      "1. Sở Y tế chủ trì, phối hợp với Công an tỉnh tổng hợp danh sách, báo cáo Ủy ban nhân dân tỉnh chậm nhất ngày 15/7/2026.",
    );
    expect(texts).toContain("2. Ủy ban nhân dân các xã, phường lập danh sách đối tượng, gửi về Sở Y tế trong tháng 5.");
    const [table] = blocks.filter((block) => block.kind === "table");
    expect(table?.rows.map(({ cells }) => cells[0]?.text)).toEqual(["TT", "1", "2", "3"]);
    expect(table?.rows[3]?.cells.map(({ text }) => text.replace(/\n/g, " ").replace(/\.$/, ""))).toEqual([
      "3",
      "Tập huấn nghiệp vụ quản lý hồ sơ cho cán bộ phụ trách",
      "Sở Nội vụ",
      "Quý II/2026",
    ]);
  });
});

describe("a picture of a page", () => {
  it("becomes grey from bits and from colours", () => {
    expect([...toGrey({ width: 3, height: 2, kind: 1, data: Uint8Array.from([0b10100000, 0b01000000]) }).points]).toEqual([
      255, 0, 255, 0, 255, 0,
    ]);
    expect([...toGrey({ width: 2, height: 1, kind: 2, data: Uint8Array.from([255, 255, 255, 0, 0, 0]) }).points]).toEqual([
      255, 0,
    ]);
  });

  it("shows its rules, not its letters", () => {
    const points = new Uint8Array(200 * 100).fill(255);
    for (let at = 10; at < 190; at++) points[50 * 200 + at] = 0;
    for (let at = 5; at < 95; at++) points[at * 200 + 100] = 0;
    points.fill(0, 20 * 200 + 20, 20 * 200 + 25);
    expect(rasterRules({ width: 200, height: 100, points })).toEqual([
      { isLevel: true, at: 50, from: 10, to: 189 },
      { isLevel: false, at: 100, from: 5, to: 94 },
    ]);
  });

  it("takes no line of letters for a rule, though their feet touch", () => {
    const points = new Uint8Array(200 * 100).fill(255);
    for (let at = 10; at < 190; at++) points[50 * 200 + at] = 0;
    for (let at = 10; at < 190; at += 6)
      for (let up = 1; up < 12; up++) points.fill(0, (50 - up) * 200 + at, (50 - up) * 200 + at + 2);
    expect(rasterRules({ width: 200, height: 100, points })).toEqual([]);
  });

  it("says its size before it is unpacked", () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 1, 0, 0, 0, 0, 2, 0]);
    expect(pictureSize(png)).toEqual({ width: 65_536, height: 512 });
    expect(pictureSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 1, 0, 2, 0, 0, 0]))).toEqual({
      width: 512,
      height: 256,
    });
    expect(pictureSize(Uint8Array.from([0xff, 0xd8, 0]))).toBeNull();
  });
});
