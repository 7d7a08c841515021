import { Masked, MaskNote } from "~/components/reports/masked";
import { reportText } from "~/components/reports/report.text";
import { type ReportRow, reportRows } from "~/components/reports/report-rows";
import { useLocale, useSay, useText } from "~/components/ui/use-text";
import type { Finding } from "~/features/reports/check-report";
import { valueField } from "~/features/reports/report-fields";
import { headsOthers } from "~/features/reports/report-gaps";
import type { ReportVersion } from "~/features/reports/report-shown";
import { shownOf } from "~/features/reports/report-value";
import { formatDate } from "~/lib/calendar-date";

const indents = ["", "pl-4", "pl-8", "pl-12"] as const;

/** A report as its annex is printed: rows, values, signatures. What was different in the version before stands beside. */
export function Annex({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const rows = reportRows(version.form.indicators);
  return (
    <div className="annex">
      <PaperHead version={version} />
      {rows.length === 0 ? null : (
        <div className="overflow-x-auto">
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
      )}
      {version.masked.length + version.maskedBefore.length > 0 ? <MaskNote disclosure={version.form} /> : null}
      <Words version={version} />
      <Signatures />
    </div>
  );
}

function PaperHead({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const { assignment, form } = version;
  const { from, to } = assignment.period;
  const cutOffOn = form.cutOffOn ?? assignment.cutOffOn;
  return (
    <div className="mb-4 hidden print:block">
      <div className="flex justify-between gap-8 text-center font-semibold">
        <p className="uppercase">{assignment.lead.name}</p>
        <div>
          <p>{t.nation}</p>
          <p className="underline underline-offset-4">{t.motto}</p>
        </div>
      </div>
      <div className="mt-6 text-center">
        <p className="font-bold uppercase">{form.title}</p>
        <p>
          {t.form(form.code)} · {t.period(formatDate(from), formatDate(to))}
          {cutOffOn ? `, ${t.cutOff(formatDate(cutOffOn))}` : ""}
        </p>
        {assignment.plan.number ? <p className="italic">{t.attachedTo(assignment.plan.number)}</p> : null}
      </div>
    </div>
  );
}

function AnnexRow({ row, version }: { row: ReportRow; version: ReportVersion }) {
  const t = useText(reportText);
  const { indicator, indent, isFirstPart } = row;
  if (indicator.kind === "heading") {
    return (
      <tr className="font-semibold">
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
  const isMasked = version.masked.includes(indicator.id);
  const value = isMasked ? "•" : shownOf(indicator.kind, version.values[indicator.id], locale);
  const wasMasked = version.maskedBefore.includes(indicator.id);
  const earlier = wasMasked ? "•" : version.earlier && shownOf(indicator.kind, version.earlier[indicator.id], locale);
  const before = earlier ?? value;
  return (
    <>
      {isMasked ? <Masked /> : value}
      {before === value ? null : <span className="block text-sm text-soon print:hidden">{t.changedFrom(before || t.blank)}</span>}
    </>
  );
}

function RowNotes({ finding, explanation }: { finding: Finding | undefined; explanation: string | undefined }) {
  const t = useText(reportText);
  const say = useSay();
  return (
    <>
      {finding ? <p className="text-sm text-soon print:hidden">{say(finding.text)}</p> : null}
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
    <section className="mt-6 print:break-before-auto">
      <h2 className="mb-2 text-lg font-semibold">{t.narratives}</h2>
      {outline.map((item) => (
        <div key={item.id} className="mb-3 max-w-[52rem]">
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

function Signatures() {
  const t = useText(reportText);
  return (
    <div className="mt-10 hidden break-inside-avoid grid-cols-2 pb-24 text-center print:grid">
      <div>
        <p className="font-semibold">{t.preparedBy}</p>
        <p className="italic">{t.sign}</p>
      </div>
      <div>
        <p className="font-semibold">{t.headOfUnit}</p>
        <p className="italic">{t.signAndSeal}</p>
      </div>
    </div>
  );
}
