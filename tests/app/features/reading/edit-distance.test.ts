import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance } from "~/features/reading/agencies/edit-distance";

/** As it is defined, for short words. */
function slowly(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const change = slowly(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  return Math.min(change, slowly(a.slice(1), b) + 1, slowly(a, b.slice(1)) + 1);
}

const word = fc.array(fc.constantFrom("x", "ã", "p"), { maxLength: 6 }).map((letters) => letters.join(""));

it("the distance of two words is what its definition says, up to the limit and one more", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(slowly(a, b), limit + 1));
    }),
  );
});
