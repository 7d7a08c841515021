import { channelWords, reminderText, stateWords } from "~/components/reminders/reminder.text";
import { LinkButton } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useSay, useText } from "~/components/ui/use-text";
import { isNamedAfter } from "~/features/accounts/person-at";
import type { LedgerLine } from "~/features/reminders/ledger.view.server";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** The digests of the ledger; each opens what it said. */
export function LedgerTable({ lines }: { lines: readonly LedgerLine[] }) {
  const t = useText(reminderText);
  const say = useSay();
  const columns: Column<LedgerLine>[] = [
    { key: "day", header: t.day, isNowrap: true, cell: ({ onDay }) => formatDate(onDay) },
    {
      key: "reader",
      header: t.reader,
      cell: ({ name, agency, to }) => (
        <>
          {name} {isNamedAfter(name, agency) ? null : <span className="text-ink-3">· {agency}</span>}
          <br />
          <span className="text-sm break-all text-ink-3">{to}</span>
        </>
      ),
    },
    { key: "items", header: t.items, align: "end", cell: ({ items }) => formatNumber(items) },
    { key: "channel", header: t.channel, cell: ({ channel }) => say(channelWords[channel]) },
    {
      key: "state",
      header: t.state,
      cell: ({ state, at }) => (
        <>
          {say(stateWords[state])}
          <br />
          <span className="text-sm text-ink-3">{formatInstant(at)}</span>
        </>
      ),
    },
    {
      key: "answer",
      header: t.answer,
      cell: ({ channel, answer }) => (
        <span className="text-sm break-words">{channel === "in-app" && answer ? t.shownInApp : (answer ?? "–")}</span>
      ),
    },
  ];
  const empty = (
    <EmptyState title={t.nothingSent} action={<LinkButton to={paths.remindersUpcoming()}>{t.upcoming}</LinkButton>}>
      {t.nothingSentHow}
    </EmptyState>
  );
  return (
    <DataTable
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      rowTo={({ id }) => paths.reminder(id)}
      caption={t.ledger}
      empty={empty}
    />
  );
}
