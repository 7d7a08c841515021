import { expect, test } from "vitest";
import { numberInWords } from "~/features/reports/number-in-words";

test.each([
  [0, "không"],
  [15, "mười lăm"],
  [21, "hai mươi mốt"],
  [105, "một trăm lẻ năm"],
  [1005, "một nghìn không trăm lẻ năm"],
  [19_810, "mười chín nghìn tám trăm mười"],
  [1_000_000, "một triệu"],
  [2_000_055, "hai triệu không trăm năm mươi lăm"],
  [1.5, null],
  [-1, null],
])("%d is read “%s”", (value, words) => expect(numberInWords(value)).toBe(words));
