import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { obligationPages } from "~/features/assignments/obligation-pages";

const anyTasks = fc.array(fc.nat({ max: 15_000 })).map((counts) => counts.map((records, index) => ({ id: `${index}`, records })));

describe("pages of periodic tasks", () => {
  it("hold every task once, in its order, and none is empty", () => {
    fc.assert(
      fc.property(anyTasks, (tasks) => {
        const pages = obligationPages(tasks);
        expect(pages.flat()).toEqual(tasks.map(({ id }) => id));
        expect(pages.filter((page) => page.length === 0)).toEqual([]);
      }),
    );
  });

  it("are bounded in tasks and in records; what a whole province answers has a page of its own", () => {
    fc.assert(
      fc.property(anyTasks, (tasks) => {
        for (const page of obligationPages(tasks)) {
          const records = page.reduce((sum, id) => sum + (tasks[Number(id)]?.records ?? 0), 0);
          expect(page.length === 1 || (page.length <= 100 && records <= 10_000)).toBe(true);
        }
      }),
    );
    const small = Array.from({ length: 250 }, (_, index) => ({ id: `${index}`, records: 8 }));
    expect(obligationPages(small).map((page) => page.length)).toEqual([100, 100, 50]);
    const large = { id: "communes", records: 36_000 };
    expect(obligationPages([{ id: "a", records: 1 }, large, { id: "b", records: 1 }])).toEqual([["a"], ["communes"], ["b"]]);
  });
});
