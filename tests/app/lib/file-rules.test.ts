import { expect, test } from "vitest";
import { fileSize } from "~/lib/file-rules";

test.each([
  [0, "0 byte"],
  [90, "90 byte"],
  [1000, "1 KB"],
  [11_001, "12 KB"],
  [999_000, "999 KB"],
  [999_001, "1,0 MB"],
  [30_000_000, "30,0 MB"],
])("a file of %i bytes is said to weigh %s", (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
