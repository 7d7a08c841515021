import type { IndicatorData } from "./world-data";

// Short builders for the rows of an annex, so that a form reads in the order in which it is printed.
type Rest = Partial<IndicatorData>;

export const heading = (key: string, code: string | undefined, label: string, children: IndicatorData[]): IndicatorData => ({
  key,
  ...(code ? { code } : {}),
  label,
  kind: "heading",
  children,
});

export const count = (key: string, label: string, unit: string, rest: Rest = {}): IndicatorData => ({
  key,
  label,
  unit,
  kind: "number",
  ...rest,
});

export const money = (key: string, label: string, rest: Rest = {}): IndicatorData => ({
  key,
  label,
  unit: "Triệu đồng",
  kind: "money",
  ...rest,
});

export const percent = (key: string, label: string, rest: Rest = {}): IndicatorData => ({
  key,
  label,
  unit: "%",
  kind: "percent",
  ...rest,
});

export const yesNo = (key: string, label: string, rest: Rest = {}): IndicatorData => ({
  key,
  label,
  unit: "Có hoặc không",
  kind: "yesno",
  ...rest,
});

/** "Trong đó" parts that make up the whole total. */
export const sumOf = (children: IndicatorData[], partsSeverity: "error" | "warning" = "error"): Rest => ({
  children,
  parts: "sum",
  partsSeverity,
});

/** "Trong đó" parts that overlap: each is at most the total. */
export const within = (children: IndicatorData[], partsSeverity: "error" | "warning" = "error"): Rest => ({
  children,
  parts: "within",
  partsSeverity,
});

export const sensitive: Rest = { sensitive: true };
export const aside: Rest = { notInSum: true };

/** Every indicator of a tree, in printed order. */
export function flatten(indicators: readonly IndicatorData[]): IndicatorData[] {
  return indicators.flatMap((indicator) => [indicator, ...flatten(indicator.children ?? [])]);
}
