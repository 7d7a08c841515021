/** A report may be submitted when no rule blocks it, every warning is explained, every cell can be read, and no required row is blank. */
import type { Problem } from "~/lib/errors";
import { checkReport } from "./check-report";
import { type Indicator, isRequired } from "./indicator";
import type { ReportContent } from "./report-content";
import { explanationField, valueField } from "./report-fields";
import { type ReportValues, readTyped } from "./report-value";

/** What stands in the way of submitting, each at its field, in printed order. */
export function obstacles(
  indicators: readonly Indicator[],
  { values, unread, explanations }: Omit<ReportContent, "narratives">,
): Problem[] {
  const found = checkReport(indicators, values);
  return indicators.flatMap((indicator) => {
    const read = readTyped(indicator, unread[indicator.id] ?? "");
    if (!read.ok) return [{ field: valueField(indicator.id), text: read.text }];
    if (isRequired(indicator) && !values[indicator.id]) return [{ field: valueField(indicator.id), text: blank(indicator) }];
    const own = found.filter((finding) => finding.indicatorId === indicator.id);
    return own.flatMap(({ severity, text }): Problem[] => {
      if (severity === "error") return [{ field: valueField(indicator.id), text }];
      if (explanations[indicator.id]?.trim()) return [];
      return [
        {
          field: explanationField(indicator.id),
          text: { vi: `${text.vi} Nếu số liệu đúng, hãy ghi lời giải trình.`, en: `${text.en} If it is right, explain it.` },
        },
      ];
    });
  });
}

const blank = ({ label, kind }: Indicator): Problem["text"] =>
  kind === "yesno"
    ? { vi: `Chưa chọn “Có” hoặc “Không”: ${label}.`, en: `Neither yes nor no is chosen: ${label}.` }
    : {
        vi: `Chưa ghi số: ${label}. Ghi 0 hoặc “–” nếu không phát sinh, “kad” nếu không áp dụng.`,
        en: `No number: ${label}. Write 0 or “–” if it did not occur, “kad” if it does not apply.`,
      };

/** How many rows that must be filled are filled, of how many. */
export function progressOf(indicators: readonly Indicator[], values: ReportValues): { filled: number; total: number } {
  const required = indicators.filter(isRequired);
  return { filled: required.filter(({ id }) => values[id]).length, total: required.length };
}
