import { Masked, MaskNote } from "~/components/reports/masked";
import { AnnexHead, PaperBody, PaperHead } from "~/components/reports/paper";
import { reportText } from "~/components/reports/report.text";
import { type ReportRow, reportRows } from "~/components/reports/report-rows";
import { useLocale, useSay, useText } from "~/components/ui/use-text";
import type { Finding } from "~/features/reports/check-report";
import { valueField } from "~/features/reports/report-fields";
import { headsOthers } from "~/features/reports/report-gaps";
import type { ReportVersion } from "~/features/reports/report-shown";
import { shownOf } from "~/features/reports/report-value";

const indents = ["", "pl-4", "pl-8", "pl-12"] as const;

/**
 * A report as it is read and printed: words and figures, and beside them what was different in the version before. On the screen the figures
 * come first; on paper they follow the words as an annex.
 */
export function Annex({ version }: { version: ReportVersion }) {
  return (
    <div className="paper">
      <PaperHead version={version} />
      <div className="flex flex-col print:block">
        <div className="order-2">
          <PaperBody version={version}>
            <Words version={version} />
          </PaperBody>
        </div>
        <Figures version={version} />
      </div>
    </div>
  );
}

function Figures({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const rows = reportRows(version.form.indicators);
  if (rows.length === 0) return null;
  return (
    <section className="paper-figures order-1 min-w-0">
      <AnnexHead version={version} />
      <div className="overflow-x-auto print:overflow-visible">
        <table className="annex-table bg-paper">
          <thead>
            <tr>
              <th scope="col" className="w-12">
                {t.ordinal}
              </th>
              <th scope="col" className="text-left">
                {t.content}
              </th>
              <th scope="col" className="text-left">
                {t.unit}
              </th>
              <th scope="col" className="text-right">
                {t.quantity}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AnnexRow key={row.indicator.id} row={row} version={version} />
            ))}
          </tbody>
        </table>
      </div>
      {version.masked.length > 0 ? <MaskNote disclosure={version.form} /> : null}
    </section>
  );
}

function AnnexRow({ row, version }: { row: ReportRow; version: ReportVersion }) {
  const t = useText(reportText);
  const { indicator, indent, isFirstPart } = row;
  if (indicator.kind === "heading") {
    return (
      <tr className="annex-heading font-semibold">
        <td className="text-center">{indicator.code}</td>
        <td colSpan={3}>{indicator.label}</td>
      </tr>
    );
  }
  const finding = version.findings.find((one) => one.indicatorId === indicator.id);
  return (
    <tr id={`field-${valueField(indicator.id)}`}>
      <td className="text-center">{indicator.code}</td>
      <td>
        <span className={`block ${indents[Math.min(indent, 3)]}`}>
          {isFirstPart ? <em>{t.amongThem} </em> : null}
          {indicator.label}
        </span>
        <RowNotes finding={finding} explanation={version.explanations[indicator.id]} />
      </td>
      <td>{indicator.unit}</td>
      <td className={indicator.kind === "text" ? "whitespace-pre-line" : "text-right whitespace-nowrap"}>
        <Value row={row} version={version} />
      </td>
    </tr>
  );
}

function Value({ row: { indicator }, version }: { row: ReportRow; version: ReportVersion }) {
  const t = useText(reportText);
  const locale = useLocale();
  if (version.masked.includes(indicator.id)) return <Masked />;
  const value = shownOf(indicator.kind, version.values[indicator.id], locale);
  const before = version.earlier ? shownOf(indicator.kind, version.earlier[indicator.id], locale) : value;
  return (
    <>
      {value}
      {before === value ? null : <span className="block text-sm text-soon print:hidden">{t.changedFrom(before || t.blank)}</span>}
    </>
  );
}

function RowNotes({ finding, explanation }: { finding: Finding | undefined; explanation: string | undefined }) {
  const t = useText(reportText);
  const say = useSay();
  return (
    <>
      {finding ? (
        <p className="text-sm text-soon print:italic">
          <span className="hidden print:inline">{t.note} </span>
          {say(finding.note ?? finding.text)}
        </p>
      ) : null}
      {explanation ? (
        <p className="text-sm text-ink-2">
          {t.explanation}: {explanation}
        </p>
      ) : null}
    </>
  );
}

function Words({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const { outline } = version.form;
  if (outline.length === 0) return null;
  return (
    <section className="paper-words mt-6 print:mt-0">
      <h2 className="mb-2 text-lg font-semibold print:hidden">{t.narratives}</h2>
      {outline.map((item) => (
        <div key={item.id} className="mb-3 max-w-[52rem] print:max-w-none">
          <h3 className="font-semibold">
            {item.code}. {item.title}
          </h3>
          <SectionWords words={version.narratives[item.id]} hasParts={headsOthers(item, outline)} />
        </div>
      ))}
    </section>
  );
}

// A section that only heads others needs no words of its own.
function SectionWords({ words, hasParts }: { words: string | undefined; hasParts: boolean }) {
  const t = useText(reportText);
  if (words) return <p className="whitespace-pre-line">{words}</p>;
  return hasParts ? null : <p className="text-ink-3">{t.noWords}</p>;
}
