import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { jpegFrame } from "~tests/support/pdf-file";

const folder = fileURLToPath(new URL("corpus/scans/", import.meta.url));
const pictures = /\/Width (\d+)\/Height (\d+)\/ColorSpace\/(\w+)[^>]*DCTDecode[^>]*\/Length (\d+)>>\nstream\n/g;

describe("the scans of the corpus", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".pdf"));

  it.each(names)("%s says of its pictures what they are", (name) => {
    const bytes = readFileSync(`${folder}${name}`);
    const found = [...bytes.toString("latin1").matchAll(pictures)];
    expect(found.length).toBeGreaterThan(0);
    for (const { 0: head, 1: width, 2: height, 3: colours, 4: length, index } of found) {
      const jpeg = bytes.subarray(index + head.length, index + head.length + Number(length));
      const own = { width: Number(width), height: Number(height), components: colours === "DeviceGray" ? 1 : 3 };
      expect(jpegFrame(jpeg)).toEqual(own);
    }
  });
});
