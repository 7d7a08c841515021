import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DateWithDistance } from "~/components/assignments/due-date";
import { partText } from "~/components/inner-parts/inner-part.text";
import { HolderName, PartBadge } from "~/components/inner-parts/part-badge";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import type { PartLine } from "~/features/inner-parts/part-shown";
import { type CalendarDate, daysBetween } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type Line = PartLine & { readonly isAfterWhole?: boolean };
type PartTableProps = {
  caption: string;
  lines: readonly Line[];
  today: CalendarDate;
  /** Leaves out the columns that the page says already. */
  without?: readonly ("holder" | "whole")[];
  empty?: ReactNode;
  hasBoxes?: boolean;
  isTicked?: boolean;
};

function DueCell({ line: { dueOn, state, isAfterWhole }, today }: { line: Line; today: CalendarDate }) {
  const t = useText(partText);
  if (dueOn === null) return <span className="text-ink-3">{t.noDay}</span>;
  const isOver = state === "done" || state === "withdrawn";
  return (
    <div>
      <DateWithDistance on={dueOn} daysLeft={isOver || dueOn < today ? null : daysBetween(today, dueOn)} isStacked />
      {isAfterWhole ? <div className="text-sm font-semibold text-late">{t.afterWhole}</div> : null}
    </div>
  );
}

/** Inner parts, each opening its own page. */
export function PartTable({ caption, lines, today, without = [], empty, hasBoxes = false, isTicked = false }: PartTableProps) {
  const t = useText(partText);
  const say = useSay();
  const columns: Column<Line>[] = [
    {
      key: "part",
      header: t.part,
      cell: ({ id, words }) => (
        <Link to={paths.part(id)} data-row-link className="font-semibold whitespace-pre-line">
          {words}
        </Link>
      ),
    },
    {
      key: "whole",
      header: t.whole,
      cell: ({ task, occurrence, plan }) => (
        <div>
          {occurrence === null ? task : `${task} · ${say(occurrence)}`}
          <div className="text-sm text-ink-3">{plan}</div>
        </div>
      ),
    },
    { key: "holder", header: t.holder, cell: ({ holder }) => <HolderName holder={holder} /> },
    { key: "due", header: t.due, cell: (line) => <DueCell line={line} today={today} /> },
    { key: "state", header: t.state, cell: ({ state, dueOn }) => <PartBadge state={state} dueOn={dueOn} today={today} /> },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns.filter(({ key }) => !without.some((left) => left === key))}
      rows={lines}
      rowKey={({ id }) => id}
      empty={empty}
      select={
        hasBoxes
          ? {
              name: isTicked ? "part[]" : "part",
              valueOf: ({ id }) => id,
              labelOf: ({ words }) => t.choosePart(words),
              isTicked: () => isTicked,
            }
          : undefined
      }
    />
  );
}
