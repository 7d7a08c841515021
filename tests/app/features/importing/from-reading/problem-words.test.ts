import { expect, test } from "vitest";
import { problemWords } from "~/features/importing/from-reading/problem-words";

test("a note of the proofreader says in English what it is about, and quotes the Vietnamese", () => {
  const message = "Sau mục 2 là mục 4, thiếu 3. Xem có sót mục nào không.";
  const { vi, en } = problemWords({ code: "numbering-gap", message });
  expect(vi).toBe(message);
  expect(en).toMatch(/^A number is missing .*Sau mục 2 là mục 4/);
});
