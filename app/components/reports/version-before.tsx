import { reportText } from "~/components/reports/report.text";
import { titleOf } from "~/components/reports/report-rows";
import { Alert } from "~/components/ui/alert";
import { useLocale, useText } from "~/components/ui/use-text";
import { type ChangedFigure, changedFigures } from "~/features/reports/changed-figures";
import { valueField } from "~/features/reports/report-fields";
import type { ReportVersion } from "~/features/reports/report-shown";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";

// More than that is read in the table, where each changed figure says what it was.
const mostListed = 12;

/** Why the version before came back, and which figures this one says otherwise: what whoever decides looks at first. */
export function VersionBefore({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const locale = useLocale();
  const { before } = version;
  if (before === null) return null;
  const changed = changedFigures(version, locale);
  const who = [before.by, formatInstant(before.at)].filter(Boolean).join(", ");
  const cameBack = before.state === "returned" ? t.beforeReturned : t.beforeWithdrawn;
  return (
    <Alert kind="info" title={cameBack(before.number, who)}>
      {before.reason ? <p className="whitespace-pre-line">{before.reason}</p> : null}
      <p className="mt-2 font-semibold">
        {changed.length === 0 ? t.sameFigures(before.number) : t.changedFigures(formatNumber(changed.length), before.number)}
      </p>
      <ul className="list-disc pl-4">
        {changed.slice(0, mostListed).map((figure) => (
          <Changed key={figure.indicator.id} figure={figure} />
        ))}
      </ul>
      {changed.length > mostListed ? <p>{t.changedMore(formatNumber(changed.length - mostListed))}</p> : null}
    </Alert>
  );
}

function Changed({ figure: { indicator, before, after } }: { figure: ChangedFigure }) {
  const t = useText(reportText);
  return (
    <li>
      <a href={`#field-${valueField(indicator.id)}`} className="underline">
        {titleOf(indicator)}
      </a>
      : {before || t.blank} → <strong>{after || t.blank}</strong>
    </li>
  );
}
