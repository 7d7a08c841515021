// An annex of figures becomes a form: what is counted, in which unit, of what kind, and what was filled in.

import { comparable, tidy } from "~/lib/vietnamese-text";
import type { IndicatorRead } from "../document-reading";
import { isPoint } from "../outline/marker";
import { cellValue } from "./cell-value";
import type { FormRow } from "./form-row";
import { type NestedRow, nest } from "./indicator-tree";

type Kind = IndicatorRead["kind"];

const YES_NO = /có\s*(?:hoặc|\/|,|-|hay)\s*không/u;
const MONEY = /(?:^|\s)(?:đồng|vnđ|vnd|usd)(?!\p{L})|(?:triệu|tỷ|nghìn|ngàn|tr\.?)\s*đ/u;

function kindOf(row: FormRow, has: { readonly children: boolean; readonly parts: boolean }): Kind {
  const [unit, label] = [comparable(row.unit ?? ""), comparable(row.label)];
  if (YES_NO.test(unit)) return "yesno";
  if (MONEY.test(unit)) return "money";
  if (unit === "%" || /^tỷ lệ|^tỉ lệ|^%/u.test(label)) return "percent";
  const { value, state } = cellValue(row.value, false);
  if (typeof value === "boolean") return "yesno";
  if (row.unit !== null || has.parts) return typeof value === "string" ? "text" : "number";
  if (typeof value === "number") return "number";
  if (state === "value") return "text";
  if (has.children) return "heading";
  const isLeaf = row.marker !== null && isPoint(row.marker);
  if (/ghi rõ|nêu rõ|^tên /u.test(label) && !isLeaf) return "text";
  return isLeaf || row.table !== null ? "number" : "heading";
}

/** The indicators of a form in the order of its rows. */
export function indicatorsOf(rows: readonly FormRow[]): {
  readonly indicators: IndicatorRead[];
  readonly rows: readonly FormRow[];
} {
  const nested = nest(rows);
  const indicators = nested.map((each, index) => indicatorOf(each, index, nested));
  return { indicators, rows: nested.map(({ row }) => row) };
}

function indicatorOf({ row, parent, partOf }: NestedRow, index: number, nested: readonly NestedRow[]): IndicatorRead {
  const children = nested.some((each) => each.parent === index);
  const kind = kindOf(row, { children, parts: nested.some((each) => each.partOf === index) });
  const total = partOf === null ? undefined : nested[partOf]?.row;
  const isAmount = kind === "money" || kind === "percent";
  const isSameUnit = row.unit === null || (total?.unit ?? null) === null ? !isAmount : sameUnit(row.unit, total?.unit ?? "");
  return {
    code: row.marker === null || isPoint(row.marker) ? null : row.marker.code,
    label: tidy(row.label.replace(/[\s:;]+$/u, "")),
    unit: row.unit,
    kind,
    parent,
    breakdownOf: isSameUnit ? partOf : null,
    ...(kind === "heading" ? { value: null, state: cellValue(row.value, false).state } : cellValue(row.value, kind === "yesno")),
  };
}

const sameUnit = (a: string, b: string) => comparable(a).replace(/\s/g, "") === comparable(b).replace(/\s/g, "");
