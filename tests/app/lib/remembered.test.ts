import { expect, test } from "vitest";
import { remembered } from "~/lib/remembered";

const counted = (most?: number) => {
  const asked: string[] = [];
  const read = remembered((text) => {
    asked.push(text);
    return text.length;
  }, most);
  return { asked, read };
};

test("what was asked a moment ago is not worked out again", () => {
  const { asked, read } = counted();
  expect([read("sở"), read("phòng"), read("sở"), read("phòng")]).toEqual([2, 5, 2, 5]);
  expect(asked).toEqual(["sở", "phòng"]);
});

test("what was asked long ago is forgotten, what is asked again and again is kept", () => {
  const { asked, read } = counted(4);
  for (const text of ["a", "b", "a", "c", "a", "d", "a", "e", "a", "f", "a", "b"]) read(text);
  expect(asked.filter((text) => text === "a")).toEqual(["a"]);
  expect(asked.filter((text) => text === "b")).toEqual(["b", "b"]);
});

test("a text as long as a section is answered and not kept", () => {
  const { asked, read } = counted();
  const section = "x".repeat(5_000);
  expect([read(section), read(section)]).toEqual([5_000, 5_000]);
  expect(asked).toHaveLength(2);
});
