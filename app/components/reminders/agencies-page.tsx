import { Form, Link } from "@remix-run/react";
import { reminderText } from "~/components/reminders/reminder.text";
import { Button } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { Details } from "~/components/ui/details";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterChips } from "~/components/ui/filter-chips";
import { Pagination } from "~/components/ui/pagination";
import { useText } from "~/components/ui/use-text";
import { updateRate } from "~/features/progress/update-age";
import type { AgenciesPage, AgencyLine } from "~/features/reminders/agencies.view.server";
import { type AgencyFilter, agencySorts } from "~/features/reminders/agency-filter.schema";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber, formatPercent } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type Props = AgenciesPage & { filter: AgencyFilter; pageSize: number };

const sortWords = { age: "byAge", rate: "byRate", receipt: "byReceipt", opened: "byOpened" } as const;

/** Which agencies are silent, have not confirmed receipt, or do not open what was sent; each number opens its list. */
export function AgencyReminders({ lines, total, updateDays, filter, pageSize }: Props) {
  const t = useText(reminderText);
  const { q } = filter;
  const chips = agencySorts.map((sort) => ({
    label: t[sortWords[sort]],
    to: paths.remindersAgencies({ sort, q }),
    isCurrent: sort === filter.sort,
  }));
  return (
    <>
      <Form method="get" key={q} className="mb-3 flex flex-wrap items-end gap-2.5 print:hidden">
        <input type="hidden" name="sort" value={filter.sort} />
        <label className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5 text-sm font-medium">
          {t.agencySearch}
          <input type="search" name="q" defaultValue={q} className="control" />
        </label>
        <Button type="submit">{t.show}</Button>
      </Form>
      <FilterChips label={t.sortBy} chips={chips} />
      <AgencyTable lines={lines} updateDays={updateDays} />
      <Pagination page={filter.page} pageSize={pageSize} total={total} />
      <div className="mt-4">
        <Details summary={t.howCounted} isOpen>
          <ul className="list-disc pl-4 text-sm text-ink-2">
            <li>{t.agesMean}</li>
            <li>{t.ratesMean(formatNumber(updateDays))}</li>
            <li>{t.receiptsMean}</li>
            <li>{t.opensMean}</li>
          </ul>
        </Details>
      </div>
    </>
  );
}

function AgencyTable({ lines, updateDays }: Pick<Props, "lines" | "updateDays">) {
  const t = useText(reminderText);
  const columns: Column<AgencyLine>[] = [
    { key: "agency", header: t.agency, cell: ({ id, name }) => <Link to={paths.agency(id)}>{name}</Link> },
    {
      key: "open",
      header: t.open,
      align: "end",
      cell: ({ id, open }) => <Link to={paths.assignments({ agency: id, told: "any" })}>{formatNumber(open)}</Link>,
    },
    {
      key: "age",
      header: t.age,
      align: "end",
      cell: ({ age, lastOn }) => (
        <>
          <strong>{formatNumber(age)}</strong>
          <span className="block text-sm text-ink-3">{lastOn ? t.lastUpdate(formatDate(lastOn)) : t.neverUpdated}</span>
        </>
      ),
    },
    {
      key: "rate",
      header: t.rate(formatNumber(updateDays)),
      align: "end",
      cell: (line) => (
        <Link to={paths.assignments({ agency: line.id, told: "yes", days: updateDays })}>
          {formatPercent(updateRate(line) ?? 0, 0)} ({t.openedOf(formatNumber(line.updated), formatNumber(line.open))})
        </Link>
      ),
    },
    {
      key: "receipt",
      header: t.unreceived,
      align: "end",
      cell: ({ id, unreceived }) =>
        unreceived === 0 ? "0" : <Link to={paths.assignments({ agency: id, receipt: "no" })}>{formatNumber(unreceived)}</Link>,
    },
    {
      key: "mails",
      header: t.mails,
      align: "end",
      cell: ({ id, sent, opened }) =>
        sent === 0 ? (
          <span className="text-ink-3">{t.noMails}</span>
        ) : (
          <Link to={paths.reminders({ agency: id, state: "sent", opened: opened < sent ? "no" : "yes" })}>
            {t.openedOf(formatNumber(opened), formatNumber(sent))}
          </Link>
        ),
    },
  ];
  return (
    <DataTable
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      caption={t.agencies}
      empty={<EmptyState title={t.noAgencies}>{t.noAgenciesHow}</EmptyState>}
    />
  );
}
