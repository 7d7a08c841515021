import { figureWords } from "~/components/targets/target-figure";
import { targetsText } from "~/components/targets/targets.text";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useText } from "~/components/ui/use-text";
import type { TargetFigure, TargetSources } from "~/features/targets/target-shown";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

/** Every figure that was written down for a target, the one that counts first. */
export function TargetFigures({ sources: { plan, target, figures, canRecord } }: { sources: TargetSources }) {
  const t = useText(targetsText);
  const columns: Column<TargetFigure>[] = [
    {
      key: "value",
      header: t.figure,
      cell: ({ value }) => <strong>{figureWords(value, target.facts.unit)}</strong>,
      isNowrap: true,
    },
    { key: "measured", header: t.measuredOn, cell: ({ measuredOn }) => formatDate(measuredOn), isNowrap: true },
    {
      key: "source",
      header: t.source,
      cell: ({ source, note }) => (
        <>
          {source}
          {note === null ? null : <span className="block text-sm whitespace-pre-line text-ink-3">{note}</span>}
        </>
      ),
    },
    { key: "by", header: t.recordedBy, cell: ({ recordedBy, recordedAt }) => `${recordedBy}, ${formatInstant(recordedAt)}` },
  ];
  const record = canRecord ? <LinkButton to={paths.targetFigureNew(plan.id, target.id)}>{t.record}</LinkButton> : null;
  return (
    <Section title={t.figures} aside={figures.length > 0 && record ? record : undefined}>
      <DataTable
        caption={t.figures}
        columns={columns}
        rows={figures}
        rowKey={(figure) => figure.id}
        empty={
          <EmptyState title={t.noFigures} action={record ?? undefined}>
            {t.noFiguresHow}
          </EmptyState>
        }
      />
    </Section>
  );
}
