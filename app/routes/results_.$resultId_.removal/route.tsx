import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { resultsText } from "~/components/results/results.text";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import { discardResult } from "~/features/results/discard-result.server";
import { requireResult } from "~/features/results/result-object.server";
import { resultPeriod } from "~/features/results/result-period";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { plain } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(resultsText.discard, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  const { issue, agency } = await requireResult(view.db, view.actor, view.now, param("resultId"));
  return { id: issue.id, agency: agency.name, period: resultPeriod(issue.period)?.name ?? plain(issue.period) };
});

export const action = guardedAction(async ({ view, command, param }) => {
  await requireResult(view.db, view.actor, view.now, param("resultId"));
  await discardResult(command, param("resultId"));
  return redirect(paths.results(), 303);
});

export default function Removal() {
  const { id, agency, period } = useLoaderData<typeof loader>();
  const t = useText(resultsText);
  const title = t.of(useSay()(period), agency);
  return (
    <>
      <PageHeader
        title={t.discard}
        sub={t.discardWhat}
        breadcrumbs={[
          { label: t.title, to: paths.results() },
          { label: title, to: paths.result(id) },
        ]}
      />
      <FormFrame>
        <div>
          <SubmitButton look="danger">{t.discard}</SubmitButton>
        </div>
      </FormFrame>
    </>
  );
}
