import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { PrintHead } from "~/components/frame/print-head";
import { ResultPage } from "~/components/results/result-page";
import { resultsText } from "~/components/results/results.text";
import { LinkButton } from "~/components/ui/button";
import { DoneNotice } from "~/components/ui/done-notice";
import { PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import { resultView } from "~/features/results/result.view.server";
import type { ResultShown } from "~/features/results/result-shown";
import { guardedLoader } from "~/http/guarded";
import { formatDate } from "~/lib/calendar-date";
import { dayOf, formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(resultsText.title, matches);

export const loader = guardedLoader(async ({ view, param }) => ({ result: await resultView(view, param("resultId")) }));

function Actions({ result: { id, publishedAt, mayPublish, hasEnded } }: { result: ResultShown }) {
  const t = useText(resultsText);
  const isDraft = publishedAt === null;
  return (
    <>
      <LinkButton to={paths.resultSheet(id)} reloadDocument>
        {t.sheet}
      </LinkButton>
      {mayPublish && isDraft ? <LinkButton to={paths.resultRemoval(id)}>{t.discard}</LinkButton> : null}
      {mayPublish && isDraft && hasEnded ? (
        <LinkButton to={paths.resultPublication(id)} look="primary">
          {t.publish}
        </LinkButton>
      ) : null}
      {mayPublish && !isDraft ? <LinkButton to={paths.resultNew()}>{t.reissueAction}</LinkButton> : null}
    </>
  );
}

export default function ResultRoute() {
  const { result } = useLoaderData<typeof loader>();
  const t = useText(resultsText);
  const say = useSay();
  const { period, publishedAt, publishedBy } = result;
  const span = t.span(formatDate(period.from), formatDate(period.to));
  const sub = publishedAt === null ? span : `${span}. ${t.asOf(formatInstant(publishedAt), publishedBy ?? "")}.`;
  return (
    <div className="print-wide">
      <PrintHead agency={result.agency} on={dayOf(result.asOf)} />
      <PageHeader
        title={t.of(say(period.name), result.agency)}
        sub={sub}
        breadcrumbs={[{ label: t.title, to: paths.results() }]}
        actions={<Actions result={result} />}
      />
      <DoneNotice words={{ published: t.done, drafted: t.drafted }} />
      <ResultPage result={result} />
    </div>
  );
}
