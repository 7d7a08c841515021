import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { overviewText } from "~/components/progress/overview.text";
import { OverviewPage } from "~/components/progress/overview-page";
import { overviewView } from "~/features/progress/overview.view.server";
import { guardedLoader } from "~/http/guarded";

export const meta: MetaFunction = ({ matches }) => pageTitle(overviewText.title, matches);

export const loader = guardedLoader(async ({ view }) => ({ overview: await overviewView(view) }));

export default function OverviewRoute() {
  const { overview } = useLoaderData<typeof loader>();
  return <OverviewPage overview={overview} />;
}
