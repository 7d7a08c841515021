import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { searchText } from "~/components/search/search.text";
import { SearchHits } from "~/components/search/search-hits";
import { Button } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useText } from "~/components/ui/use-text";
import { longestSearch, type SearchAnswer, type SearchKind, searchKinds } from "~/features/progress/search";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** What was found, by kind; or what to do when there is nothing. */
export function SearchPage({ answer, pageSize }: { answer: SearchAnswer; pageSize: number }) {
  const t = useText(searchText);
  const { q, kind } = answer;
  const found = searchKinds.filter((one) => answer[one].total > 0);
  return (
    <>
      <PageHeader
        title={kind === null ? t.title : t[kind]}
        breadcrumbs={kind === null ? [] : [{ label: t.titleOf(q), to: paths.search(q) }]}
      />
      <SearchForm q={q} />
      {q === "" ? <EmptyState title={t.start}>{t.startHow}</EmptyState> : null}
      {q !== "" && found.length === 0 ? <EmptyState title={t.nothing(q)}>{t.nothingHow}</EmptyState> : null}
      {found.map((one) => (
        <Section key={one} title={t[one]} aside={<Aside answer={answer} kind={one} />}>
          <SearchHits kind={one} answer={answer} />
        </Section>
      ))}
      {q === "" || kind !== null ? null : (
        <p className="mt-3">
          <Link to={paths.letters({ q })} className="underline">
            {t.inLetters(q)}
          </Link>
        </p>
      )}
      {kind === null ? null : <Pagination page={answer.page} pageSize={pageSize} total={answer[kind].total} />}
    </>
  );
}

function Aside({ answer, kind }: { answer: SearchAnswer; kind: SearchKind }): ReactNode {
  const t = useText(searchText);
  const { total, items } = answer[kind];
  if (answer.kind !== null) return <Link to={paths.search(answer.q)}>{t.back}</Link>;
  return total > items.length ? (
    <Link to={paths.search(answer.q, kind)}>{t.seeAll(formatNumber(total))}</Link>
  ) : (
    formatNumber(total)
  );
}

function SearchForm({ q }: { q: string }) {
  const t = useText(searchText);
  return (
    <Form
      method="get"
      action={paths.search()}
      className="mb-4 flex max-w-[40rem] flex-wrap items-end gap-2.5 print:hidden"
      key={q}
    >
      <label className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5 text-sm font-medium">
        {t.label}
        <input type="search" name="q" maxLength={longestSearch} defaultValue={q} className="control" />
      </label>
      <Button type="submit" look="primary">
        {t.submit}
      </Button>
      <p className="w-full text-sm text-ink-3">{t.help}</p>
    </Form>
  );
}
