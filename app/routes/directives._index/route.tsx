import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { directiveText } from "~/components/directives/directive.text";
import { DirectivesPage } from "~/components/directives/directives-page";
import { pageTitle } from "~/components/frame/page-title";
import { readDirectivePart } from "~/features/progress/directives";
import { directivesView } from "~/features/progress/directives.view.server";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";

export const meta: MetaFunction = ({ matches }) => pageTitle(directiveText.title, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const part = readDirectivePart(url.searchParams.get("part"));
  return { directives: await directivesView(view, { part, page: pageNumber(url.searchParams) }) };
});

export default function DirectivesRoute() {
  return <DirectivesPage {...useLoaderData<typeof loader>()} />;
}
