import { Link } from "@remix-run/react";
import { Masked } from "~/components/reports/masked";
import { targetsText } from "~/components/targets/targets.text";
import { Badge } from "~/components/ui/badge";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import type { Tone } from "~/components/ui/tone";
import { useLocale, useText } from "~/components/ui/use-text";
import { shownOf } from "~/features/reports/report-value";
import type { SourceIndicator, TargetSource, TargetSources } from "~/features/targets/target-shown";
import type { CellStatus } from "~/features/targets/target-value";
import { paths } from "~/lib/paths";

const tones: Readonly<Record<CellStatus, Tone>> = { accepted: "done", submitted: "wait", missing: "none" };

/** The cells of a figure, agency by agency, each leading to the report that holds it. */
export function SourcesTable({ sources }: { sources: TargetSources }) {
  const t = useText(targetsText);
  const { indicators, target } = sources;
  const isWork = target.kind === "share-completed";
  const workWords = { accepted: t.completed, submitted: t.submitted, missing: t.notCompleted };
  const values = indicators.map(
    (indicator, side): Column<TargetSource> => ({
      key: indicator.id,
      // One figure needs no name here: the page says above what it is.
      header: indicators.length === 1 ? t.figure : `${indicator.code ?? ""} ${indicator.label}`.trim(),
      cell: (source) => <Value source={source} indicator={indicator} side={side === 0 ? "first" : "second"} />,
      align: "end",
    }),
  );
  const columns: Column<TargetSource>[] = [
    { key: "agency", header: t.agency, cell: (source) => source.lead.name },
    {
      key: "status",
      header: t.status,
      cell: ({ status }) => <Badge tone={tones[status]}>{isWork ? workWords[status] : t[status]}</Badge>,
    },
    ...values,
    { key: "from", header: t.from, cell: (source) => <Origin source={source} /> },
  ];
  return (
    <DataTable
      caption={t.sources}
      columns={columns}
      rows={sources.sources}
      rowKey={(source) => source.assignmentId}
      empty={<EmptyState title={t.nobody}>{t.nobodyHow}</EmptyState>}
    />
  );
}

function Value({ source, indicator, side }: { source: TargetSource; indicator: SourceIndicator; side: "first" | "second" }) {
  const t = useText(targetsText);
  const locale = useLocale();
  if (source.reading === null) return null;
  if (source.masks[side] !== null) return <Masked />;
  const value = source.reading[side];
  if (value === null) return <span className="text-ink-3">{t.blank}</span>;
  return <>{shownOf(indicator.kind, value, locale)}</>;
}

function Origin({ source }: { source: TargetSource }) {
  const t = useText(targetsText);
  if (source.version === null) return <Link to={paths.assignment(source.assignmentId)}>{t.work}</Link>;
  return <Link to={paths.reportVersion(source.assignmentId, source.version)}>{t.version(source.version)}</Link>;
}
