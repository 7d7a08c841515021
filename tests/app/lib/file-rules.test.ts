import { expect, test } from "vitest";
import { fileSize } from "~/lib/file-rules";

test.each([
  [0, "0 byte"],
  [90, "90 byte"],
  [1024, "1 KB"],
  [11_265, "12 KB"],
  [1_022_976, "999 KB"],
  [1_022_977, "1 MB"],
  [1_468_007, "1,5 MB"],
  [41_943_040, "40 MB"],
])("a file of %i bytes is said to weigh %s", (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
