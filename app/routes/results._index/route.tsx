import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { resultsText } from "~/components/results/results.text";
import { LinkButton } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useSay, useText } from "~/components/ui/use-text";
import type { ResultLine } from "~/features/results/result-shown";
import { resultsView } from "~/features/results/results.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(resultsText.title, matches);

export const loader = guardedLoader(async ({ view, url }) => ({
  results: await resultsView(view, pageNumber(url.searchParams)),
}));

function useColumns(): Column<ResultLine>[] {
  const t = useText(resultsText);
  const say = useSay();
  const published = ({ publishedAt, isReplaced }: ResultLine) => (
    <>
      {publishedAt === null ? t.draft : formatInstant(publishedAt)}
      {isReplaced ? <span className="block text-sm text-ink-3">{t.replaced}</span> : null}
    </>
  );
  return [
    { key: "period", header: t.period, cell: ({ period }) => <span className="first-letter:uppercase">{say(period)}</span> },
    { key: "publisher", header: t.publisher, cell: ({ agency }) => agency },
    { key: "issue", header: t.issue, align: "end", cell: ({ number }) => formatNumber(number) },
    { key: "publishedAt", header: t.publishedAt, cell: published },
  ];
}

export default function ResultsRoute() {
  const { results } = useLoaderData<typeof loader>();
  const t = useText(resultsText);
  const prepare = (
    <LinkButton to={paths.resultNew()} look="primary">
      {t.prepare}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t.title} sub={t.sub} actions={results.mayDraft ? prepare : undefined} />
      <DataTable
        columns={useColumns()}
        rows={results.lines}
        rowKey={({ id }) => id}
        rowTo={({ id }) => paths.result(id)}
        caption={t.title}
        empty={
          <EmptyState title={t.none} action={results.mayDraft ? prepare : undefined}>
            {t.noneHow}
          </EmptyState>
        }
      />
      {results.total > results.pageSize ? (
        <Pagination page={results.page} pageSize={results.pageSize} total={results.total} />
      ) : null}
    </>
  );
}
