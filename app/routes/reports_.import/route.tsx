import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { HandInPage } from "~/components/importing/hand-in-page";
import { importingText } from "~/components/importing/importing.text";
import { reportText } from "~/components/reports/report.text";
import { useText } from "~/components/ui/use-text";
import { importsView } from "~/features/importing/imports.view.server";
import { guardedLoader, guardedUploadAction } from "~/http/guarded";
import { handIn } from "~/http/hand-in.server";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, url }) => importsView(view, pageNumber(url.searchParams), "report"));

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(importingText.reportTitle, matches);

export const action = guardedUploadAction((args) => handIn(args, "report", paths.reportImport()));

export default function ImportReportPage() {
  const t = useText(importingText);
  const { reports } = useText(reportText);
  const page = useLoaderData<typeof loader>();
  return <HandInPage title={t.reportTitle} sub={t.reportSub} crumbs={[{ label: reports, to: paths.reports() }]} page={page} />;
}
