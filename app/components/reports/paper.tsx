import type { ReactNode } from "react";
import { useFrameData } from "~/components/frame/frame-data";
import { reportText } from "~/components/reports/report.text";
import { useText } from "~/components/ui/use-text";
import { documentName } from "~/features/plans/document-name";
import type { ReportVersion } from "~/features/reports/report-shown";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";

/** "Số:        /BC-UBND": the document office writes the number after signing. */
const blankNumber = (symbol: string | null) => `        /BC-${symbol ?? "………"}`;

/**
 * What stands around a report on paper, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I; on the screen only `children` is seen. `words`
 * is the body, `children` the figures, which follow as an annex.
 */
export function PaperHead({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const { letterhead } = version;
  return (
    <div className="paper-only">
      <PrintedFrom version={version} />
      <div className="paper-head">
        <div>
          {letterhead.parent ? <p className="uppercase">{letterhead.parent}</p> : null}
          {letterhead.body.map((line) => (
            <p key={line} className="font-bold uppercase">
              {line}
            </p>
          ))}
          <hr />
          <p className="paper-number">
            {t.number}
            {blankNumber(letterhead.symbol)}
          </p>
        </div>
        <div>
          <p className="font-bold">{t.nation}</p>
          <p className="paper-motto font-bold">{t.motto}</p>
          <hr className="paper-motto-rule" />
          <p className="italic">{t.placeAndDay}</p>
        </div>
      </div>
      <Title version={version} />
    </div>
  );
}

// In the demonstration the day looked at can be moved, and a draft is no report yet: both must be seen on the sheet.
function PrintedFrom({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const frame = useFrameData();
  const { number, state, submittedAt, assignment } = version;
  const marks = [
    frame?.isDemo ? t.seenOn(formatDate(assignment.today)) : "",
    state === "draft" ? t.draftOnPaper : "",
    frame?.isDemo || state === "draft" ? t.version(number) : "",
    frame?.isDemo && submittedAt ? t.submittedBy(formatInstant(submittedAt), version.submittedBy ?? "") : "",
    frame?.isDemo && submittedAt ? t[state] : "",
  ].filter(Boolean);
  return marks.length === 0 ? null : <p className="paper-mark">{marks.join(" · ")}</p>;
}

function Title({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const { assignment, form, planIssuedOn } = version;
  const { plan, period, task } = assignment;
  const cutOffOn = form.cutOffOn ?? assignment.cutOffOn;
  const subject = t.subject(documentName(plan).vi, planIssuedOn ? formatDate(planIssuedOn) : null, plan.issuerName);
  const receivers = [...new Set([task.sendTo ?? plan.issuerName, ...(task.viaName ? [task.viaName] : [])])];
  return (
    <>
      <div className="paper-title">
        <p className="font-bold">{t.report}</p>
        <p className="font-bold">{subject}</p>
        <p>
          {`(${t.period(formatDate(period.from), formatDate(period.to))}${cutOffOn ? `, ${t.cutOff(formatDate(cutOffOn))}` : ""})`}
        </p>
        <hr />
      </div>
      <div className="paper-addressed">
        <p>{t.addressed}</p>
        <div>
          {receivers.map((receiver, index) => (
            <p key={receiver}>
              {receivers.length > 1 ? "- " : ""}
              {receiver}
              {receivers.length > 1 ? (index === receivers.length - 1 ? "." : ";") : ""}
            </p>
          ))}
        </div>
      </div>
    </>
  );
}

/** The body between its opening and its closing words, and below it recipients and signature. */
export function PaperBody({ version, children }: { version: ReportVersion; children: ReactNode }) {
  const t = useText(reportText);
  const { lead, plan } = version.assignment;
  const document = documentName(plan).vi;
  const hasWords = version.form.outline.length > 0;
  return (
    <div className="paper-body">
      <p className="paper-only">{hasWords ? t.opening(document, lead.name) : t.openingFigures(document, lead.name)}</p>
      {children}
      {hasWords ? <p className="paper-only">{t.closing(lead.name)}</p> : null}
      <Signature version={version} />
    </div>
  );
}

function Signature({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  return (
    <div className="paper-only paper-signature">
      <div>
        <p className="font-bold italic">{t.recipients}</p>
        <p>{t.asAbove}</p>
        <p>{t.filed}</p>
      </div>
      <div>
        {version.letterhead.isCommittee ? <p className="font-bold">{t.onBehalf}</p> : null}
        <p className="font-bold">{version.letterhead.isCommittee ? t.chairman : t.headOfAgency}</p>
      </div>
    </div>
  );
}

/** The head of the figures, which begin on a sheet of their own. */
export function AnnexHead({ version }: { version: ReportVersion }) {
  const t = useText(reportText);
  const { assignment, form, letterhead } = version;
  return (
    <div className="paper-only paper-annex">
      <p className="font-bold">{t.annex}</p>
      <p className="font-bold uppercase">{form.title}</p>
      <p className="italic">{t.annexOf(blankNumber(letterhead.symbol).trim().padStart(14, "…"), assignment.lead.name)}</p>
    </div>
  );
}
