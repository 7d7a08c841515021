import { memo } from "react";
import { reportText } from "~/components/reports/report.text";
import { ReportCell } from "~/components/reports/report-cell";
import { type ReportRow, titleOf } from "~/components/reports/report-rows";
import { RowCheck } from "~/components/reports/row-check";
import { useText } from "~/components/ui/use-text";
import type { Finding } from "~/features/reports/check-report";
import { explanationField } from "~/features/reports/report-fields";
import { readTyped } from "~/features/reports/report-value";
import type { Text } from "~/lib/i18n/text";

const indents = ["", "pl-5", "pl-10", "pl-14"] as const;

type EntryRowProps = {
  row: ReportRow;
  /** What the server showed, and what stands there now. */
  shown: string;
  typed: string;
  explanation: string;
  previous: string | null;
  finding: Finding | undefined;
  problem: Text | undefined;
  standing: string | null;
  isSumRight: boolean;
  isDisabled: boolean;
};

/** One row of a report as it is filled in. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const t = useText(reportText);
  const { row, typed, finding, problem, explanation, isDisabled } = props;
  const { indicator, indent, isFirstPart } = row;
  const checkId = `check-${indicator.id}`;
  const isUnread = !readTyped(indicator, typed).ok;
  const isInvalid = isUnread || finding?.severity === "error" || (problem !== undefined && typed === "");
  const hasExplanation = finding?.severity === "warning" || explanation !== "";
  return (
    <tr>
      <td>
        <span className={`block ${indents[Math.min(indent, 3)]}`}>
          {isFirstPart ? <span className="text-ink-3">{t.amongThem} </span> : null}
          {titleOf(indicator)}
        </span>
      </td>
      <td data-label={t.unit} className="text-ink-2">
        {indicator.unit}
      </td>
      {props.previous === null ? null : (
        <td data-label={t.before} className="col-end text-ink-3">
          {props.previous}
        </td>
      )}
      <td data-label={t.quantity} className="col-end">
        <ReportCell
          indicator={indicator}
          shown={props.shown}
          isInvalid={isInvalid}
          isDisabled={isDisabled}
          describedBy={checkId}
        />
      </td>
      <td data-label={t.check} id={checkId}>
        <div>
          <RowCheck indicator={indicator} typed={typed} finding={finding} problem={problem} isSumRight={props.isSumRight} />
          {props.standing === null ? null : <p className="field-standing">{props.standing}</p>}
          {hasExplanation ? (
            <Explanation indicatorId={indicator.id} label={indicator.label} shown={explanation} isDisabled={isDisabled} />
          ) : null}
        </div>
      </td>
    </tr>
  );
});

type ExplanationProps = { indicatorId: string; label: string; shown: string; isDisabled: boolean };

function Explanation({ indicatorId, label, shown, isDisabled }: ExplanationProps) {
  const t = useText(reportText);
  const name = explanationField(indicatorId);
  return (
    <textarea
      id={`field-${name}`}
      name={name}
      rows={2}
      aria-label={t.explanationOf(label)}
      placeholder={t.explanation}
      defaultValue={shown}
      disabled={isDisabled}
      className="control mt-1 text-base"
    />
  );
}
