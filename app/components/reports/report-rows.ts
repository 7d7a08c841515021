/** A form's rows as its table shows them: parts under their totals, headings between, one table for each top heading. */
import type { Indicator } from "~/features/reports/indicator";

export type ReportRow = {
  readonly indicator: Indicator;
  /** How far it stands in; headings do not count. */
  readonly indent: number;
  /** The first of the parts of a total says "Trong đó". */
  readonly isFirstPart: boolean;
  readonly headingLevel: number;
};

export type ReportPart = { readonly heading: Indicator | null; readonly rows: readonly ReportRow[] };

/** The rows in printed order with their places. */
export function reportRows(indicators: readonly Indicator[]): ReportRow[] {
  const placed = new Map<string, ReportRow>();
  const begun = new Set<string>();
  for (const indicator of indicators) {
    const parent = indicator.parentId === null ? undefined : placed.get(indicator.parentId);
    const isPart = parent !== undefined && parent.indicator.kind !== "heading";
    const isFirstPart = isPart && !begun.has(parent.indicator.id);
    if (parent) begun.add(parent.indicator.id);
    placed.set(indicator.id, {
      indicator,
      indent: isPart ? parent.indent + 1 : 0,
      isFirstPart,
      headingLevel: (parent?.headingLevel ?? 0) + (indicator.kind === "heading" ? 1 : 0),
    });
  }
  return [...placed.values()];
}

/** One part for each top heading; rows before the first stand in a part without one. */
export function reportParts(indicators: readonly Indicator[]): ReportPart[] {
  const parts: { heading: Indicator | null; rows: ReportRow[] }[] = [];
  for (const row of reportRows(indicators)) {
    if (row.indicator.kind === "heading" && row.indicator.parentId === null) parts.push({ heading: row.indicator, rows: [] });
    else if (parts.length === 0) parts.push({ heading: null, rows: [row] });
    else parts.at(-1)?.rows.push(row);
  }
  return parts;
}

/** "1.1. Cơ sở kinh doanh dịch vụ" */
export function titleOf({ code, label }: Pick<Indicator, "code" | "label">): string {
  return code ? `${code}. ${label}` : label;
}
