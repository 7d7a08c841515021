/** How the page of a draft was shown, as its address has it: in which order its items, and which side of a scan; what is usual stands in no address. */
export type Shown = { readonly order: "document" | undefined; readonly side: "picture" | undefined };

/** What an address says of that; pages below a draft bear it, so that they lead back to the same. */
export const shownIn = (search: URLSearchParams): Shown => ({
  order: search.get("order") === "document" ? "document" : undefined,
  side: search.get("side") === "picture" ? "picture" : undefined,
});
