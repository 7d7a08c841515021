import { Link } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { RadioField } from "~/components/ui/choice-fields";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import type { EffectLine } from "~/features/calendar-changes/change.view.server";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** The deadlines that would move, each with the day that counts now and the one after; a box for each, to lie in a form. */
export function EffectsTable({ lines }: { lines: readonly EffectLine[] }) {
  const t = useText(calendarChangeText);
  const say = useSay();
  const reasonOf = ({ why }: EffectLine) => why.map(say).join(". ");
  // Work of one task moves for one reason, which need not be read a hundred times.
  const repeated = new Set(lines.filter((line, index) => index > 0 && reasonOf(line) === reasonOf(lines[index - 1] ?? line)));
  const columns: Column<EffectLine>[] = [
    { key: "lead", header: t.lead, isName: true, cell: ({ lead }) => lead },
    {
      key: "task",
      header: t.task,
      isMain: true,
      cell: ({ id, task, occurrence }) => (
        <Link to={paths.assignment(id)}>
          {task}
          {occurrence === null ? "" : ` (${say(occurrence)})`}
        </Link>
      ),
    },
    { key: "plan", header: t.plan, cell: ({ plan }) => plan, isName: true },
    { key: "from", header: t.fromDay, cell: ({ from }) => formatDate(from), isNowrap: true },
    { key: "to", header: t.toDay, cell: ({ to }) => <strong>{formatDate(to)}</strong>, isNowrap: true },
    {
      key: "why",
      header: t.why,
      cell: (line) =>
        repeated.has(line) ? (
          <span className="text-ink-3">{t.asAbove}</span>
        ) : (
          <span className="block min-w-44 text-sm">{reasonOf(line)}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t.moveWhich}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      select={{ name: "assignments[]", valueOf: ({ id }) => id, labelOf: ({ lead, task }) => t.choose(`${lead}, ${task}`) }}
    />
  );
}

/** Asks which of the deadlines shall move; no answer is given beforehand. */
export function MoveChoice({ total, isApplied }: { total: number; isApplied: boolean }) {
  const t = useText(calendarChangeText);
  const none = isApplied ? [] : [{ value: "none", label: t.moveNone, help: t.chosenLater }];
  return (
    <RadioField
      name="move"
      label={t.moveWhich}
      options={[
        ...none,
        { value: "chosen", label: t.moveChosen, help: t.chosenLater },
        { value: "all", label: t.moveAll(formatNumber(total)) },
      ]}
    />
  );
}
