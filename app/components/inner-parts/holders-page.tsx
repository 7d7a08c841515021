import { partText } from "~/components/inner-parts/inner-part.text";
import { HolderName } from "~/components/inner-parts/part-badge";
import { PartTable } from "~/components/inner-parts/part-table";
import { DoneAlert } from "~/components/plans/done-alert";
import { SelectionForm } from "~/components/progress/selection-form";
import { Section } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useText } from "~/components/ui/use-text";
import type { HolderCount, HoldersPage as Holders } from "~/features/inner-parts/holders.view.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function HolderTable({ holders }: { holders: readonly HolderCount[] }) {
  const t = useText(partText);
  return (
    <DataTable
      caption={t.byHolder}
      rows={holders}
      rowKey={({ name, isUnit, isHeld }) => `${name} ${isUnit} ${isHeld}`}
      columns={[
        { key: "name", header: t.holder, cell: (holder) => <HolderName holder={holder} /> },
        { key: "open", header: t.open, cell: ({ open }) => formatNumber(open), align: "end" },
        {
          key: "late",
          header: t.late,
          cell: ({ overdue }) => (overdue === 0 ? "0" : <strong className="text-late">{formatNumber(overdue)}</strong>),
          align: "end",
        },
      ]}
    />
  );
}

/** Who has which open part of the agency's work; those without anybody first. */
export function HoldersPage({ holders, lines, page, pageSize, total, mayHand, today }: Holders & { today: CalendarDate }) {
  const t = useText(partText);
  const table = <PartTable caption={t.openParts} lines={lines} today={today} hasBoxes={mayHand} />;
  return (
    <>
      <PageHeader title={t.holders} sub={t.holdersSub} />
      <DoneAlert words={{ handed: t.doneHanded }} />
      {total === 0 ? (
        <EmptyState title={t.holdersNone}>{t.holdersNoneHow}</EmptyState>
      ) : (
        <>
          <HolderTable holders={holders} />
          <Section title={t.openParts}>
            {mayHand ? (
              <SelectionForm actions={[{ label: t.handSelected, to: paths.partHanding() }]}>{table}</SelectionForm>
            ) : (
              table
            )}
            <Pagination page={page} pageSize={pageSize} total={total} />
          </Section>
        </>
      )}
    </>
  );
}
