import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { ResultFields } from "~/components/results/result-fields";
import { resultsText } from "~/components/results/results.text";
import { SelectField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextAreaField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { draftResult } from "~/features/results/draft-result.server";
import { draftSchema } from "~/features/results/result.schema";
import { begunPeriods, hasEnded, publishableFrom } from "~/features/results/result-period";
import { publishersOf } from "~/features/results/results.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(resultsText.prepare, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  requireSomewhere(view.actor, "result.publish");
  const periods = begunPeriods(view.today);
  const ended = periods.find((period) => hasEnded(period, view.today));
  return {
    agencies: publishersOf(view),
    periods: periods.map((period) => ({
      key: period.key,
      name: period.name,
      // Said of those alone that cannot be published yet.
      from: hasEnded(period, view.today) ? null : publishableFrom(period),
    })),
    chosen: url.searchParams.get("period") ?? ended?.key ?? null,
    agency: url.searchParams.get("agency"),
  };
});

export const action = guardedAction(async ({ actor, command, form }) => {
  requireSomewhere(actor, "result.publish");
  const id = await draftResult(command, parseForm(draftSchema, form));
  return redirect(`${paths.result(id)}?done=drafted`, 303);
});

export default function NewResult() {
  const { agencies, periods, chosen, agency } = useLoaderData<typeof loader>();
  const t = useText(resultsText);
  const say = useSay();
  return (
    <>
      <PageHeader title={t.prepare} sub={t.newWhat} breadcrumbs={[{ label: t.title, to: paths.results() }]} />
      <FormFrame>
        <SelectField
          name="agency"
          label={t.publisher}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={agency ?? agencies[0]?.id}
          emptyLabel={null}
        />
        <SelectField
          name="period"
          label={t.period}
          options={periods.map(({ key, name, from }) => ({
            value: key,
            label: from === null ? say(name) : t.publishableFrom(say(name), formatDate(from)),
          }))}
          defaultValue={chosen}
          emptyLabel={null}
        />
        <ResultFields />
        <TextAreaField name="reason" label={t.reason} help={t.reasonHelp} rows={2} isOptional />
        <div>
          <SubmitButton>{t.saveDraft}</SubmitButton>
        </div>
      </FormFrame>
    </>
  );
}
