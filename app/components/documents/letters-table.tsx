import { Link } from "@remix-run/react";
import { LetterStateBadge } from "~/components/documents/letter-state";
import { lettersText } from "~/components/documents/letters.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterChips } from "~/components/ui/filter-chips";
import { Pagination } from "~/components/ui/pagination";
import { SearchForm } from "~/components/ui/search-form";
import { useSay, useText } from "~/components/ui/use-text";
import type { LetterLine, Register } from "~/features/documents/letter-shown";
import { letterStates, lettersQuery } from "~/features/documents/letters-filters";
import { letterKinds, templateNames } from "~/features/documents/template-kind";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";
import { beginUpper } from "~/lib/vietnamese-text";

function useColumns(): Column<LetterLine>[] {
  const t = useText(lettersText);
  const say = useSay();
  const receivers = ({ addressee, addressees }: LetterLine) => {
    if (addressee === null) return t.noAddressee;
    return addressees > 1 ? t.andOthers(addressee, formatNumber(addressees - 1)) : addressee;
  };
  return [
    {
      key: "subject",
      header: t.subject,
      cell: (line) => (
        <>
          {beginUpper(line.subject)}
          <span className="block text-sm font-normal text-ink-3">{say(templateNames[line.kind])}</span>
        </>
      ),
    },
    {
      key: "number",
      header: t.number,
      cell: (line) =>
        line.number === null ? (
          <span className="text-ink-3">{t.noNumber}</span>
        ) : (
          <>
            {line.number}
            {line.issuedOn ? <span className="block text-sm text-ink-3">{formatDate(line.issuedOn)}</span> : null}
          </>
        ),
    },
    { key: "to", header: t.to, cell: receivers },
    { key: "sender", header: t.sender, cell: (line) => line.sender },
    { key: "works", header: t.works, cell: (line) => formatNumber(line.works), align: "end" },
    {
      key: "state",
      header: t.state,
      cell: (line) => (
        <>
          <LetterStateBadge state={line.state} />
          {line.hasScan ? <span className="block text-sm text-ink-3">{t.hasScan}</span> : null}
        </>
      ),
    },
    { key: "madeAt", header: t.madeAt, cell: (line) => formatInstant(line.madeAt), isNowrap: true },
  ];
}

/** The register with its filters. */
export function LettersTable({ register }: { register: Register }) {
  const t = useText(lettersText);
  const say = useSay();
  const { filters, counts, letters, total, pageSize, canMake } = register;
  const all = letterStates.reduce((sum, state) => sum + counts[state], 0);
  const columns = useColumns();
  const isUnfiltered = !filters.q && !filters.kind && !filters.state && !filters.plan && !filters.batch;
  return (
    <>
      <SearchForm
        label={t.search}
        button={t.search.split(" ")[0] ?? ""}
        defaultValue={filters.q}
        kept={{ kind: filters.kind ?? undefined, state: filters.state ?? undefined, plan: filters.plan, batch: filters.batch }}
      />
      <FilterChips
        label={t.states}
        chips={[
          { label: t.all, to: lettersQuery(filters, { state: null }), isCurrent: filters.state === null, count: all },
          ...letterStates.map((state) => ({
            label: t[state],
            to: lettersQuery(filters, { state: filters.state === state ? null : state }),
            isCurrent: filters.state === state,
            count: counts[state],
          })),
        ]}
      />
      <FilterChips
        label={t.kinds}
        chips={letterKinds.map((kind) => ({
          label: say(templateNames[kind]),
          to: lettersQuery(filters, { kind: filters.kind === kind ? null : kind }),
          isCurrent: filters.kind === kind,
        }))}
      />
      <DataTable
        caption={t.caption}
        columns={columns}
        rows={letters}
        rowKey={(line) => line.id}
        rowTo={(line) => paths.letter(line.id)}
        empty={
          <EmptyState
            title={t.empty}
            action={canMake ? <Link to={paths.assignments({ state: "overdue" })}>{t.toOverdue}</Link> : undefined}
          >
            {isUnfiltered ? (canMake ? t.emptyHow : t.emptyReader) : undefined}
          </EmptyState>
        }
      />
      <Pagination page={filters.page} pageSize={pageSize} total={total} />
    </>
  );
}
