import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { HoldersPage } from "~/components/inner-parts/holders-page";
import { partText } from "~/components/inner-parts/inner-part.text";
import { holdersView } from "~/features/inner-parts/holders.view.server";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";

export const meta: MetaFunction = ({ matches }) => pageTitle(partText.holders, matches);

export const loader = guardedLoader(async ({ view, url }) => ({
  ...(await holdersView(view, pageNumber(url.searchParams))),
  today: view.today,
}));

export default function PartsRoute() {
  return <HoldersPage {...useLoaderData<typeof loader>()} />;
}
