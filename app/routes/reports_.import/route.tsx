import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { HandInPage } from "~/components/importing/hand-in-page";
import { importingText } from "~/components/importing/importing.text";
import { reportText } from "~/components/reports/report.text";
import { useText } from "~/components/ui/use-text";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { handIn } from "~/features/importing/draft/hand-in.server";
import { importsView } from "~/features/importing/draft/imports.view.server";
import { documentPapers } from "~/features/importing/draft/keep-papers.server";
import { toldOfPapers } from "~/features/importing/draft/papers-of-files";
import { guardedLoader, guardedUploadAction } from "~/http/guarded";
import { readPapers } from "~/http/papers.server";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, url }) => importsView(view, pageNumber(url.searchParams), "report"));

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(importingText.reportTitle, matches);

export const action = guardedUploadAction(async ({ actor, command, request, context, url }) => {
  requireSomewhere(actor, "report.edit");
  const papers = await readPapers(request, context.env.dataDir, documentPapers);
  const [first = "", ...more] = await handIn(command, papers, "report");
  for (const draftId of [first, ...more]) void context.readings.begin(draftId);
  const reportOf = url.searchParams.get("for") ?? undefined;
  const told = { for: reportOf, ...toldOfPapers(papers) };
  return redirect(more.length === 0 ? paths.import(first, { for: reportOf }) : paths.reportImport(told), 303);
});

export default function ImportReportPage() {
  const t = useText(importingText);
  const { reports } = useText(reportText);
  const page = useLoaderData<typeof loader>();
  return <HandInPage title={t.reportTitle} sub={t.reportSub} crumbs={[{ label: reports, to: paths.reports() }]} page={page} />;
}
