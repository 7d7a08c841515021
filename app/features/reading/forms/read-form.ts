// An annex of figures becomes a form: what is counted, in which unit, of what kind, and what was filled in.

import { comparable, tidy } from "~/lib/vietnamese-text";
import type { IndicatorRead } from "../document-reading";
import { isPoint } from "../outline/marker";
import { cellValue, isFigure } from "./cell-value";
import type { FormRow } from "./form-row";
import { type NestedRow, nest } from "./indicator-tree";
import { withUnannouncedParts } from "./parts-without-word";
import { namesTotal } from "./total-name";

type Kind = IndicatorRead["kind"];

// "Có hoặc không", "Không = 0; Có = 1".
const YES_NO = /có\s*(?:hoặc|\/|,|-|hay)\s*không|(?:không|có)\s*=\s*[01].*(?:không|có)\s*=\s*[01]/u;
const MONEY = /(?:^|\s)(?:đồng|vnđ|vnd|usd)(?!\p{L})|(?:triệu|tỷ|nghìn|ngàn|tr\.?|1[.,]?000)\s*đ/u;

const isMoney = (unit: string | null | undefined) => MONEY.test(comparable(unit ?? ""));

/** Whether other rows stand below a row, and whether some are its parts. */
type Has = { readonly children: boolean; readonly parts: boolean };

function kindOf(row: FormRow, has: Has): Kind {
  const [unit, label] = [comparable(row.unit ?? ""), comparable(row.label)];
  if (YES_NO.test(unit)) return "yesno";
  if (isMoney(unit)) return "money";
  if (unit === "%" || (/^tỷ lệ|^tỉ lệ|^%/u.test(label) && !(row.isBody && row.unit === null))) return "percent";
  if (row.asks !== undefined) return row.asks === "figure" ? "number" : "text";
  const cell = cellValue(row.value, false);
  const { value, state } = cell;
  if (typeof value === "boolean") return "yesno";
  if (row.unit !== null || has.parts) return typeof value === "string" && !isFigure(cell) ? "text" : "number";
  // An "x" says that nothing is counted there.
  if (isFigure(cell) || /^x$/iu.test(row.value.trim())) return "number";
  if (state === "value") return "text";
  if (has.children && (row.isBody || !namesTotal(label))) return "heading";
  const isLeaf = row.marker !== null && isPoint(row.marker);
  if (/ghi rõ|nêu rõ|^tên /u.test(label) && !isLeaf) return "text";
  return isLeaf || row.table !== null ? "number" : "heading";
}

/** The indicators of a form in the order of its rows. */
export function indicatorsOf(rows: readonly FormRow[]): {
  readonly indicators: IndicatorRead[];
  readonly rows: readonly NestedRow[];
} {
  const nested = withUnannouncedParts(nest(rows));
  const [parents, totals] = [new Set(nested.map(({ parent }) => parent)), new Set(nested.map(({ partOf }) => partOf))];
  const indicators = nested.map((each, index) =>
    indicatorOf(each, nested, { children: parents.has(index), parts: totals.has(index) }),
  );
  return { indicators, rows: nested };
}

function indicatorOf({ row, parent, partOf }: NestedRow, nested: readonly NestedRow[], has: Has): IndicatorRead {
  const total = partOf === null ? undefined : nested[partOf]?.row;
  // A part without a unit of its own is counted like its total.
  const unit = row.unit ?? (isMoney(total?.unit) ? (total?.unit ?? null) : null);
  const kind = kindOf({ ...row, unit }, has);
  const isAmount = kind === "money" || kind === "percent";
  const isSameUnit = unit === null || (total?.unit ?? null) === null ? !isAmount : sameUnit(unit, total?.unit ?? "");
  return {
    code: row.code,
    label: tidy(row.label.replace(/[\s:;]+$/u, "")),
    unit: row.unit,
    kind,
    parent,
    breakdownOf: isSameUnit ? partOf : null,
    ...(kind === "heading" ? { value: null, state: cellValue(row.value, false).state } : cellValue(row.value, kind === "yesno")),
  };
}

const sameUnit = (a: string, b: string) => comparable(a).replace(/\s/g, "") === comparable(b).replace(/\s/g, "");
