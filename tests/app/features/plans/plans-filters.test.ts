import { describe, expect, it } from "vitest";
import { plansQuery, readPlansFilters } from "~/features/plans/plans-filters";

describe("the filters of the list of plans", () => {
  it("are read back from their own query string", () => {
    const filters = readPlansFilters(new URLSearchParams("q=mại dâm&year=2020&state=open&sort=issuer&page=3"));
    expect(filters).toMatchObject({ q: "mại dâm", year: "2020", state: "open", sort: "issuer", page: 3 });
    expect(readPlansFilters(new URLSearchParams(plansQuery(filters, { page: 3 })))).toEqual(filters);
  });

  it("leave out what cannot be read", () => {
    expect(readPlansFilters(new URLSearchParams("year=abc&state=x&sort=y&page=-1"))).toEqual({
      q: "",
      issuer: "",
      year: "",
      state: null,
      sort: "-issued",
      page: 1,
    });
  });

  it("begin at the first page when one of them changes", () => {
    const filters = readPlansFilters(new URLSearchParams("q=a&page=7"));
    expect(plansQuery(filters, { state: "done" })).toBe("?q=a&state=done");
  });
});
