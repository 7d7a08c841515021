import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencyLevels } from "~/features/agencies/agency";
import {
  assignmentFiltersSchema,
  filterQuery,
  lineSorts,
  noSection,
  readAssignmentFilters,
} from "~/features/progress/assignment-filters";
import { type FacetCell, facetsOf } from "~/features/progress/facets";
import { standings, stateFilters } from "~/features/progress/standing";

const read = (query: string) => readAssignmentFilters(new URLSearchParams(query));
const anyFilters = fc.record({
  state: fc.option(fc.constantFrom(...stateFilters)),
  level: fc.option(fc.constantFrom(...agencyLevels)),
  section: fc.constantFrom("", noSection, "IV. Tổ chức thực hiện & kinh phí"),
  agency: fc.constantFrom("", "01ABC"),
  q: fc.constantFrom("", "tổng kết", "100%"),
  mine: fc.option(fc.constant("1" as const)),
  due: fc.option(fc.constantFrom("week" as const, "came" as const)),
  told: fc.option(fc.constantFrom("any" as const, "yes" as const, "no" as const)),
  days: fc.integer({ min: 1, max: 365 }),
  receipt: fc.constantFrom("no" as const, null),
  sort: fc.constantFrom(...lineSorts),
  page: fc.integer({ min: 1, max: 900 }),
});

const anyCell: fc.Arbitrary<FacetCell> = fc.record({
  group: fc.constantFrom("doneOnTime", "doneLate", "openInTime", "openOverdue", "noDeadline", "cancelled"),
  originalGroup: fc.constantFrom("doneOnTime", "doneLate", "openInTime", "openOverdue", "noDeadline", "cancelled"),
  workState: fc.constantFrom("in-progress", "awaiting-confirmation"),
  isSoon: fc.boolean(),
  level: fc.constantFrom(...agencyLevels),
  section: fc.constantFrom("I", "II", ""),
  count: fc.integer({ min: 1, max: 40 }),
});

describe("the filters of a list", () => {
  it("survive the URL, so that a view can be sent to a colleague", () => {
    fc.assert(
      fc.property(anyFilters, (filters) => void expect(read(filterQuery(filters, { page: filters.page }))).toEqual(filters)),
    );
  });

  it("begin at the first page when one of them changes", () => {
    expect(filterQuery(read("state=overdue&page=3"), { q: "si ma cai" })).toBe("?state=overdue&q=si+ma+cai");
  });

  it("leave out what cannot be read", () => {
    expect(read("state=nonsense&level=moon&sort=colour&page=-2&mine=2&due=year")).toEqual(assignmentFiltersSchema.parse({}));
  });
});

describe("the numbers beside chips", () => {
  it("tell work under no section from work under any: each section counts its own, all of them count all", () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const asked = (section: string) => facetsOf(cells, { state: null, level: null, section });
        const all = asked("");
        expect(all.sections.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
        for (const { section, count } of all.sections) expect(asked(section || noSection).total).toBe(count);
      }),
    );
  });

  it("are the lengths of the lists that the chips open", () => {
    fc.assert(
      fc.property(fc.array(anyCell), fc.option(fc.constantFrom(...stateFilters)), (cells, state) => {
        const all = facetsOf(cells, { state: null, level: null, section: "" });
        const facets = facetsOf(cells, { state, level: null, section: "" });
        expect(facets.total).toBe(state === null ? all.total : all.states[state]);
        expect(facets.levels.reduce((sum, { count }) => sum + count, 0)).toBe(facets.total);
        expect(standings.reduce((sum, standing) => sum + facets.states[standing], 0)).toBe(facets.anyState);
      }),
    );
  });
});
