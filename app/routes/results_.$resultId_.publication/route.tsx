import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { ResultFields } from "~/components/results/result-fields";
import { TotalsTable } from "~/components/results/result-tables";
import { resultsText } from "~/components/results/results.text";
import { Section } from "~/components/ui/card";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import { publishResult } from "~/features/results/publish-result.server";
import { publicationSchema } from "~/features/results/result.schema";
import { resultView } from "~/features/results/result.view.server";
import { totalOf } from "~/features/results/result-facts";
import { requireResult } from "~/features/results/result-object.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(resultsText.publishTitle, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  await requireResult(view.db, view.actor, view.now, param("resultId"));
  return { result: await resultView(view, param("resultId")) };
});

export const action = guardedAction(async ({ view, command, param, form }) => {
  const id = param("resultId");
  await requireResult(view.db, view.actor, view.now, id);
  await publishResult(command, { id, ...parseForm(publicationSchema, form) });
  return redirect(`${paths.result(id)}?done=published`, 303);
});

export default function Publication() {
  const { result } = useLoaderData<typeof loader>();
  const t = useText(resultsText);
  const title = t.of(useSay()(result.period.name), result.agency);
  return (
    <>
      <PageHeader
        title={t.publishTitle}
        sub={t.publishWhat}
        breadcrumbs={[
          { label: t.title, to: paths.results() },
          { label: title, to: paths.result(result.id) },
        ]}
      />
      <Section title={t.totals}>
        <TotalsTable total={totalOf(result.facts.rows)} />
      </Section>
      <div className="mt-5">
        <FormFrame hidden={{ seen: result.seen }}>
          <ResultFields note={result.note} audience={result.audience} />
          <div>
            <SubmitButton>{t.publish}</SubmitButton>
          </div>
        </FormFrame>
      </div>
    </>
  );
}
