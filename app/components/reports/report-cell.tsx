import { reportText } from "~/components/reports/report.text";
import { useText } from "~/components/ui/use-text";
import type { Indicator } from "~/features/reports/indicator";
import { valueField } from "~/features/reports/report-fields";

type CellProps = { indicator: Indicator; shown: string; isInvalid: boolean; isDisabled: boolean; describedBy: string };

/** Where the value of one row is typed. */
export function ReportCell({ indicator, shown, isInvalid, isDisabled, describedBy }: CellProps) {
  const t = useText(reportText);
  const name = valueField(indicator.id);
  const shared = {
    id: `field-${name}`,
    name,
    "data-cell": "",
    defaultValue: shown,
    disabled: isDisabled,
    "aria-label": [indicator.label, indicator.unit].filter(Boolean).join(", "),
    "aria-describedby": describedBy,
    "aria-invalid": isInvalid || undefined,
  };
  switch (indicator.kind) {
    case "heading":
      return null;
    case "yesno":
      return (
        <select {...shared} className="control cell">
          <option value="">{t.choose}</option>
          <option value="yes">{t.yes}</option>
          <option value="no">{t.no}</option>
          <option value="–">{t.dashChoice}</option>
          <option value="kad">{t.notApplicable}</option>
        </select>
      );
    case "text":
      return <textarea {...shared} rows={2} className="control cell" />;
    case "number":
    case "percent":
    case "money":
      return (
        <input
          {...shared}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          enterKeyHint="next"
          className="control cell text-right"
        />
      );
    default:
      return indicator.kind satisfies never;
  }
}
