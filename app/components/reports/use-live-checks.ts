import { useDeferredValue, useMemo } from "react";
import { checkReport, type Finding } from "~/features/reports/check-report";
import { layOver } from "~/features/reports/draft";
import { childrenByParent, type Indicator, partsOf } from "~/features/reports/indicator";
import { progressOf } from "~/features/reports/readiness";
import { emptyContent } from "~/features/reports/report-content";
import { typedReport, valueField } from "~/features/reports/report-fields";
import type { Problem } from "~/lib/errors";

export type LiveChecks = {
  /** In printed order, by row. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** Cells that cannot be read, rows that break a rule, warnings not yet explained. */
  readonly problems: readonly Problem[];
  readonly hasWarning: boolean;
  /** Totals that their parts, all filled, add up to. */
  readonly rightSums: ReadonlySet<string>;
  /** Cells that hold something that cannot be read. */
  readonly unread: number;
  readonly filled: number;
  readonly total: number;
};

const toProblem = ({ indicatorId, text }: Finding): Problem => ({ field: valueField(indicatorId), text });

// Away from its row a sentence must say which row it is about.
function named({ field, text }: Problem, indicators: readonly Indicator[]): Problem {
  const label = indicators.find(({ id }) => field === valueField(id))?.label ?? "";
  return { field, text: { vi: `${label}: ${text.vi}`, en: `${label}: ${text.en}` } };
}

function checksOf(indicators: readonly Indicator[], typed: Readonly<Record<string, string>>): LiveChecks {
  const fields = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, [text]]));
  const { content, problems } = layOver(emptyContent, typedReport(fields), { indicators, outlineIds: [] });
  const findings = new Map(checkReport(indicators, content.values).map((finding) => [finding.indicatorId, finding]));
  const open = [...findings.values()].filter(
    ({ severity, indicatorId }) => severity === "error" || !content.explanations[indicatorId],
  );
  const children = childrenByParent(indicators);
  const isRight = (total: Indicator) => {
    const parts = total.partsRule === "sum" ? partsOf(children, total) : [];
    return parts.length > 0 && !findings.has(total.id) && [total, ...parts].every(({ id }) => content.values[id]);
  };
  return {
    findings,
    problems: [...problems.map((problem) => named(problem, indicators)), ...open.map(toProblem)],
    hasWarning: open.some((finding) => finding.severity === "warning"),
    rightSums: new Set(indicators.filter(isRight).map(({ id }) => id)),
    unread: Object.keys(content.unread).length,
    ...progressOf(indicators, content.values),
  };
}

/** The rules of the form over what stands in its fields, with the same code that judges it when it is submitted. */
export function useLiveChecks(indicators: readonly Indicator[], typed: Readonly<Record<string, string>>): LiveChecks {
  const settled = useDeferredValue(typed);
  return useMemo(() => checksOf(indicators, settled), [indicators, settled]);
}
