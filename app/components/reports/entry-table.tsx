import { EntryRow } from "~/components/reports/entry-row";
import { reportText } from "~/components/reports/report.text";
import { type ReportPart, titleOf } from "~/components/reports/report-rows";
import type { LiveChecks } from "~/components/reports/use-live-checks";
import { Button } from "~/components/ui/button";
import { uiText } from "~/components/ui/ui.text";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useLocale, useText } from "~/components/ui/use-text";
import { explanationField, valueField } from "~/features/reports/report-fields";
import { type ReportValues, shownOf } from "~/features/reports/report-value";
import type { Text } from "~/lib/i18n/text";

export type EntryTableProps = {
  part: ReportPart;
  shown: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, string>>;
  previous: ReportValues | null;
  checks: LiveChecks;
  /** What the last answer said, by field, and what someone else saved. */
  problems: ReadonlyMap<string, Text>;
  standing: Readonly<Record<string, string>>;
  isDisabled: boolean;
  onFilled: () => void;
};

/** One part of a report: its rows in a table that becomes a stack of cards on a phone. */
export function EntryTable({ part, previous, isDisabled, onFilled, ...rest }: EntryTableProps) {
  const t = useText(reportText);
  const isHydrated = useHydrated();
  const blanks = part.rows.filter(
    ({ indicator }) => indicator.kind !== "heading" && indicator.kind !== "yesno" && indicator.kind !== "text",
  );
  const fillDashes = () => {
    for (const { indicator } of blanks) {
      const cell = document.getElementById(`field-${valueField(indicator.id)}`);
      if (cell instanceof HTMLInputElement && cell.value.trim() === "") cell.value = "–";
    }
    onFilled();
  };
  const hasBlank = blanks.some(({ indicator }) => (rest.typed[valueField(indicator.id)] ?? "").trim() === "");
  return (
    <section className="mt-6">
      {part.heading ? <h2 className="mb-2 text-lg font-semibold">{titleOf(part.heading)}</h2> : null}
      {part.rows.length === 0 ? null : (
        <div className="card table-cards">
          <table className="data-table report-table">
            <caption className="sr-only">{part.heading ? titleOf(part.heading) : t.figures}</caption>
            <thead>
              <tr>
                <th scope="col">{t.content}</th>
                <th scope="col" className="col-unit">
                  {t.unit}
                </th>
                {previous ? (
                  <th scope="col" className="col-end col-before">
                    {t.before}
                  </th>
                ) : null}
                <th scope="col" className="col-end col-value">
                  {t.quantity}
                </th>
                <th scope="col" className="col-check">
                  {t.check}
                </th>
              </tr>
            </thead>
            <tbody>
              <Rows part={part} previous={previous} isDisabled={isDisabled} {...rest} />
            </tbody>
          </table>
        </div>
      )}
      {isHydrated && hasBlank && !isDisabled ? (
        <div className="mt-1">
          <Button look="quiet" onClick={fillDashes}>
            {t.fillDashes}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

type RowsProps = Omit<EntryTableProps, "onFilled">;

function Rows({ part, shown, typed, previous, checks, problems, standing, isDisabled }: RowsProps) {
  const ui = useText(uiText);
  const locale = useLocale();
  return part.rows.map((row) => {
    const { indicator, headingLevel } = row;
    if (indicator.kind === "heading") {
      return (
        <tr key={indicator.id}>
          <th scope="colgroup" colSpan={previous ? 5 : 4} className={`report-heading ${headingLevel > 2 ? "font-medium" : ""}`}>
            {titleOf(indicator)}
          </th>
        </tr>
      );
    }
    const field = valueField(indicator.id);
    const now = typed[field] ?? "";
    const differing = [field, explanationField(indicator.id)].filter(
      (name) => standing[name] !== undefined && standing[name] !== (shown[name] ?? ""),
    );
    return (
      <EntryRow
        key={indicator.id}
        row={row}
        shown={shown[field] ?? ""}
        typed={now}
        explanation={shown[explanationField(indicator.id)] ?? typed[explanationField(indicator.id)] ?? ""}
        previous={previous ? shownOf(indicator.kind, previous[indicator.key], locale) : null}
        finding={checks.findings.get(indicator.id)}
        problem={problems.get(field) ?? problems.get(explanationField(indicator.id))}
        standing={
          differing.length === 0
            ? null
            : `${ui.standsNow} ${differing.map((name) => standing[name] || ui.standsEmpty).join("; ")}`
        }
        isSumRight={checks.rightSums.has(indicator.id)}
        isDisabled={isDisabled}
      />
    );
  });
}
