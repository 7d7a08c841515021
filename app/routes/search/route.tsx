import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { searchText } from "~/components/search/search.text";
import { SearchPage } from "~/components/search/search-page";
import { longestSearch, readSearchKind } from "~/features/progress/search";
import { searchPageSize, searchView } from "~/features/progress/search.view.server";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";
import { tidy } from "~/lib/vietnamese-text";

export const meta: MetaFunction = ({ matches }) => pageTitle(searchText.title, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const { searchParams: query } = url;
  const q = tidy(query.get("q") ?? "").slice(0, longestSearch);
  const answer = await searchView(view, { q, kind: readSearchKind(query.get("kind")), page: pageNumber(query) });
  return { answer, pageSize: searchPageSize };
});

export default function SearchRoute() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
