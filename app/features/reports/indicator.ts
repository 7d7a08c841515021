/** A form is a tree of indicators: headings group them, and the "Trong đó" rows below a total are its parts. */
import type { Problem } from "~/lib/errors";

export const indicatorKinds = ["heading", "number", "percent", "money", "yesno", "text"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];
export type PartsRule = "sum" | "within";
export type Severity = "error" | "warning";

/** An indicator as it is written down when a form is published. */
export type IndicatorTree = {
  readonly key: string;
  readonly code?: string;
  readonly label: string;
  readonly unit?: string;
  readonly kind: IndicatorKind;
  readonly children?: readonly IndicatorTree[];
  /** "sum": the parts make up the total; "within": they overlap and each is at most the total. */
  readonly parts?: PartsRule;
  readonly partsSeverity?: Severity;
  readonly sensitive?: boolean;
  /** Stands among the parts without being one: an amount of money, a row that repeats another. */
  readonly notInSum?: boolean;
};

/** An indicator of a published form. */
export type Indicator = {
  readonly id: string;
  readonly parentId: string | null;
  readonly key: string;
  readonly code: string | null;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: IndicatorKind;
  readonly partsRule: PartsRule | null;
  readonly partsSeverity: Severity;
  readonly isInSum: boolean;
  readonly isSensitive: boolean;
};

const isTotal = ({ kind, children }: IndicatorTree) => kind !== "heading" && (children?.length ?? 0) > 0;

/** The tree as a list in printed order; `newId` gives each row its id. */
export function flattenTree(trees: readonly IndicatorTree[], newId: () => string, parentId: string | null = null): Indicator[] {
  return trees.flatMap((tree) => {
    const row: Indicator = {
      id: newId(),
      parentId,
      key: tree.key,
      code: tree.code ?? null,
      label: tree.label,
      unit: tree.unit ?? null,
      kind: tree.kind,
      partsRule: isTotal(tree) ? (tree.parts ?? "sum") : null,
      partsSeverity: tree.partsSeverity ?? "error",
      isInSum: !tree.notInSum,
      isSensitive: tree.sensitive ?? false,
    };
    return [row, ...flattenTree(tree.children ?? [], newId, row.id)];
  });
}

/** The rows of a published form as it was written down: what `flattenTree` makes the rows of. */
export function treesOf(indicators: readonly Indicator[], parentId: string | null = null): IndicatorTree[] {
  const own = indicators.filter((row) => row.parentId === parentId);
  return own.map((row) => {
    const children = treesOf(indicators, row.id);
    return {
      key: row.key,
      label: row.label,
      kind: row.kind,
      ...(row.code === null ? {} : { code: row.code }),
      ...(row.unit === null ? {} : { unit: row.unit }),
      ...(children.length === 0 ? {} : { children }),
      ...(row.partsRule === null ? {} : { parts: row.partsRule }),
      partsSeverity: row.partsSeverity,
      sensitive: row.isSensitive,
      notInSum: !row.isInSum,
    };
  });
}

/** Whether the row takes a number. */
export function isNumeric({ kind }: Pick<Indicator, "kind">): boolean {
  return kind === "number" || kind === "percent" || kind === "money";
}

/** Whether the row must hold something before a report is submitted: all but headings and free text. */
export function isRequired({ kind }: Pick<Indicator, "kind">): boolean {
  return kind !== "heading" && kind !== "text";
}

// What is measured or paid may have decimals; persons, places and papers are counted.
const MEASURED = /^(ha|héc ?ta|km2?|m[23]?|kg|tấn|tạ|lít|giờ|điểm|%|.*đồng|.*usd)$/iu;

/** Whether the row counts things one by one, so that its number is whole. */
export function isCount({ kind, unit }: Pick<Indicator, "kind" | "unit">): boolean {
  return kind === "number" && unit !== null && !MEASURED.test(unit.trim());
}

/** The rows directly below each row, in printed order; key null holds the top. */
export function childrenByParent(indicators: readonly Indicator[]): ReadonlyMap<string | null, readonly Indicator[]> {
  const children = new Map<string | null, Indicator[]>();
  for (const indicator of indicators) children.set(indicator.parentId, [...(children.get(indicator.parentId) ?? []), indicator]);
  return children;
}

/** The "Trong đó" rows that are parts of `total`. */
export function partsOf(children: ReturnType<typeof childrenByParent>, total: Indicator): readonly Indicator[] {
  return (children.get(total.id) ?? []).filter((part) => part.isInSum && isNumeric(part));
}

/** Whether the row is a percentage. */
export function isShare({ kind }: Pick<Indicator, "kind">): boolean {
  return kind === "percent";
}

/**
 * The counts that `share` may be a share of or of which it is one: the row that it stands under, the rows under it, and those before it
 * beside it as far as the share before; the one after it when there are none.
 */
export function countsBeside(indicators: readonly Indicator[], share: Indicator): Indicator[] {
  const beside = indicators.filter(({ parentId }) => parentId === share.parentId);
  const place = beside.indexOf(share);
  const before = beside.slice(0, place);
  const run = before.slice(before.findLastIndex(isShare) + 1);
  const around = indicators.filter(({ id, parentId }) => id === share.parentId || parentId === share.id);
  return [...around, ...(run.length > 0 ? run : beside.slice(place + 1, place + 2))].filter(({ kind }) => kind === "number");
}

/** The rows with one of `keys`, the counts beside shares among them, and all that stand in one "Trong đó" with these, however deep; in printed order. */
export function rowsAround(indicators: readonly Indicator[], keys: ReadonlySet<string>): Indicator[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const topOf = (row: Indicator): string => {
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    return parent === undefined || parent.kind === "heading" ? row.id : topOf(parent);
  };
  const named = indicators.filter(({ key }) => keys.has(key));
  const counts = named.filter(isShare).flatMap((share) => countsBeside(indicators, share));
  const tops = new Set([...named, ...counts].map(topOf));
  return indicators.filter((row) => tops.has(topOf(row)));
}

/** What is wrong with a form before it is published. */
export function checkTree(trees: readonly IndicatorTree[]): Problem[] {
  const problems: Problem[] = [];
  const keys = new Set<string>();
  const visit = (tree: IndicatorTree): void => {
    if (keys.has(tree.key)) problems.push({ field: "indicators", text: keyTwice(tree) });
    keys.add(tree.key);
    if (isTotal(tree) && !isNumeric(tree)) problems.push({ field: "indicators", text: notATotal(tree) });
    tree.children?.forEach(visit);
  };
  trees.forEach(visit);
  return problems;
}

const keyTwice = ({ label }: IndicatorTree) => ({
  vi: `Chỉ tiêu “${label}” trùng mã với một dòng khác. Mỗi dòng cần một mã riêng.`,
  en: `The row “${label}” has the key of another row. Each row needs its own.`,
});
const notATotal = ({ label }: IndicatorTree) => ({
  vi: `“${label}” có các dòng “Trong đó” nhưng không phải dòng số. Hãy đổi loại của dòng, hoặc chuyển thành đề mục.`,
  en: `“${label}” has parts but takes no number. Change its kind, or make it a heading.`,
});
