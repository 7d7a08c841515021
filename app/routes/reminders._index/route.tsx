import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { LedgerFilters } from "~/components/reminders/ledger-filters";
import { LedgerTable } from "~/components/reminders/ledger-table";
import { reminderText } from "~/components/reminders/reminder.text";
import { ReminderTabs } from "~/components/reminders/reminder-tabs";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useText } from "~/components/ui/use-text";
import { ledgerPageSize, ledgerView } from "~/features/reminders/ledger.view.server";
import { ledgerFilterSchema } from "~/features/reminders/ledger-filter.schema";
import { maySetRules } from "~/features/reminders/rules.view.server";
import { guardedLoader } from "~/http/guarded";

export const meta: MetaFunction = ({ matches }) => pageTitle(reminderText.ledger, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const filter = ledgerFilterSchema.parse(Object.fromEntries(url.searchParams));
  return { filter, ...(await ledgerView(view, filter)), pageSize: ledgerPageSize, maySetRules: maySetRules(view) };
});

export default function Ledger() {
  const t = useText(reminderText);
  const { filter, lines, total, pageSize, maySetRules } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.title} sub={t.ledgerSub} />
      <ReminderTabs current="ledger" maySetRules={maySetRules} />
      <LedgerFilters filter={filter} />
      <LedgerTable lines={lines} />
      <Pagination page={filter.page} pageSize={pageSize} total={total} />
    </>
  );
}
