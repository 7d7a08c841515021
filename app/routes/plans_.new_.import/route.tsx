import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { HandInPage } from "~/components/importing/hand-in-page";
import { importingText } from "~/components/importing/importing.text";
import { planText } from "~/components/plans/plan.text";
import { LinkButton } from "~/components/ui/button";
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

export const loader = guardedLoader(({ view, url }) => importsView(view, pageNumber(url.searchParams), "plan"));

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(importingText.title, matches);

export const action = guardedUploadAction(async ({ actor, command, request, context }) => {
  requireSomewhere(actor, "plan.create");
  const papers = await readPapers(request, context.env.dataDir, documentPapers);
  const [first = "", ...more] = await handIn(command, papers, "plan");
  for (const draftId of [first, ...more]) void context.readings.begin(draftId);
  return redirect(more.length === 0 ? paths.import(first) : paths.planImport(toldOfPapers(papers)), 303);
});

export default function ImportPage() {
  const t = useText(importingText);
  const { plans } = useText(planText);
  return (
    <HandInPage
      title={t.title}
      sub={t.sub}
      crumbs={[{ label: plans, to: paths.plans() }]}
      page={useLoaderData<typeof loader>()}
      actions={<LinkButton to={paths.planNew()}>{t.byHand}</LinkButton>}
    />
  );
}
