import fc from "fast-check";
import { expect, test } from "vitest";
import { idBeside, newId } from "~/lib/id";

test("ids beside one are the same whenever they are asked for, and no two of them are alike", () => {
  fc.assert(
    fc.property(fc.constantFrom(newId(), `${"0".repeat(10)}${"Z".repeat(16)}`), fc.integer({ min: 2, max: 600 }), (id, count) => {
      const beside = Array.from({ length: count }, (_each, index) => idBeside(id, index + 1));
      expect(new Set([id, ...beside]).size).toBe(count + 1);
      expect(beside).toEqual(beside.map((_each, index) => idBeside(id, index + 1)));
      for (const one of beside) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    }),
    { numRuns: 20 },
  );
});
