import { expect, it } from "vitest";
import { requestRate } from "~/http/request-rate.server";

it("a key that asks more often than allowed is told so until its window has passed", () => {
  const isTooOften = requestRate({ most: 2, perMs: 1000 });
  expect([0, 10, 20, 999].map((at) => isTooOften("a", at))).toEqual([false, false, true, true]);
  expect([isTooOften("b", 20), isTooOften("a", 1000)]).toEqual([false, false]);
});

it("inventing keys does not fill memory, and forgets the oldest first", () => {
  const isTooOften = requestRate({ most: 1, perMs: 1000 });
  for (let index = 0; index < 20_000; index += 1) expect(isTooOften(`key ${index}`, 0)).toBe(false);
  expect(isTooOften("key 19999", 1)).toBe(true);
});
