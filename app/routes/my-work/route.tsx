import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { myWorkText } from "~/components/progress/my-work.text";
import { MyWorkPage } from "~/components/progress/my-work-page";
import { myParts } from "~/features/inner-parts/my-parts.view.server";
import { readWorkPart } from "~/features/progress/my-work";
import { myWorkView } from "~/features/progress/my-work.view.server";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";

export const meta: MetaFunction = ({ matches }) => pageTitle(myWorkText.title, matches);

export const loader = guardedLoader(async ({ view, url, actor }) => ({
  work: await myWorkView(view, { part: readWorkPart(url.searchParams.get("part")), page: pageNumber(url.searchParams) }),
  parts: await myParts(view),
  today: view.today,
  agencies: [...new Set(actor.grants.map((grant) => grant.agencyName))],
}));

export default function MyWorkRoute() {
  return <MyWorkPage {...useLoaderData<typeof loader>()} />;
}
