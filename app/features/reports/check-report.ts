/**
 * The rules of a form, checked while it is filled in and again when it is submitted: "Trong đó" rows against
 * their total, no negative numbers, shares from 0 to 100, counts in whole numbers.
 */
import type { Text } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";
import { childrenByParent, type Indicator, isCount, isNumeric, partsOf, type Severity } from "./indicator";
import { amountOf, type ReportValues } from "./report-value";

export type Finding = {
  readonly indicatorId: string;
  readonly severity: Severity;
  readonly text: Text;
  /** The same where it stands in the row itself, without the name of the row. */
  readonly inRow: Text;
  /** The same for those who only read: what disagrees, without what to do about it. */
  readonly note?: Text;
  /** The rows that are compared with it. */
  readonly parts?: readonly string[];
  /** How far the parts are from their total. */
  readonly difference?: number;
};

/** Everything in `values` that the form's rules object to, in printed order. */
export function checkReport(indicators: readonly Indicator[], values: ReportValues): Finding[] {
  const children = childrenByParent(indicators);
  const names = namesOf(indicators);
  return indicators.flatMap((indicator) => {
    const own = checkAlone(indicator, values, names);
    return own ? [own] : checkParts(indicator, partsOf(children, indicator), values, names);
  });
}

type Names = ReadonlyMap<string, string>;

const MAX_LABEL = 90;

function shortened(label: string): string {
  return label.length <= MAX_LABEL ? label : `${label.slice(0, label.lastIndexOf(" ", MAX_LABEL))}…`;
}

// A total often has no number of its own in print; then the number of its heading leads to it.
function namesOf(indicators: readonly Indicator[]): Names {
  const codes = new Map<string | null, string>();
  const names = new Map<string, string>();
  for (const { id, parentId, code, label } of indicators) {
    codes.set(id, code ?? codes.get(parentId) ?? "");
    names.set(id, `${codes.get(id)} ${shortened(label)}`.trim());
  }
  return names;
}

function checkAlone(indicator: Indicator, values: ReportValues, names: Names): Finding | null {
  const value = values[indicator.id];
  if (!isNumeric(indicator) || value?.state !== "value") return null;
  const error = (inRow: Text): Finding => ({
    indicatorId: indicator.id,
    severity: "error",
    text: headed(names.get(indicator.id) ?? "", inRow),
    inRow,
  });
  if ("text" in value) return error(notANumber(value.text));
  const shown = formatNumber(value.number);
  if (value.number < 0) return error(negative(shown));
  if (indicator.kind === "percent" && value.number > 100) return error(aboveHundred(shown));
  if (isCount(indicator) && !Number.isInteger(value.number)) return error(notWhole(shown, indicator.unit ?? ""));
  return null;
}

const headed = (name: string, { vi, en }: Text): Text => ({ vi: `${name}: ${vi}`, en: `${name}: ${en}` });

const notANumber = (text: string): Text => ({
  vi: `“${text}” không phải là số. Chỉ ghi chữ số.`,
  en: `“${text}” is not a number. Write digits only.`,
});
const negative = (shown: string): Text => ({
  vi: `${shown} là số âm. Số liệu báo cáo không âm; ghi 0 hoặc “–” nếu không phát sinh.`,
  en: `${shown} is negative. Write 0, or “–” if it did not occur.`,
});
const aboveHundred = (shown: string): Text => ({
  vi: `${shown} vượt quá 100%. Tỷ lệ ghi từ 0 đến 100.`,
  en: `${shown} is above 100%. A share is from 0 to 100.`,
});
const notWhole = (shown: string, unit: string): Text => ({
  vi: `${shown} có phần lẻ, mà dòng này đếm theo đơn vị “${unit}”. Ghi số nguyên; hàng nghìn viết bằng dấu chấm: 1.234 là một nghìn hai trăm ba mươi tư.`,
  en: `${shown} has decimals, but this row counts in “${unit}”. Write a whole number; dots separate thousands: 1.234 is one thousand two hundred and thirty-four.`,
});

function checkParts(total: Indicator, parts: readonly Indicator[], values: ReportValues, names: Names): Finding[] {
  const amount = amountOf(values[total.id]);
  if (amount === null || parts.length === 0 || total.partsRule === null) return [];
  switch (total.partsRule) {
    case "sum":
      return checkSum(total, amount, parts, values, names);
    case "within":
      return checkWithin(total, amount, parts, values, names);
    default:
      return total.partsRule satisfies never;
  }
}

// Decimals such as 0,1 + 0,2 are not exact in the machine.
const exceeds = (a: number, b: number) => a - b > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function checkSum(total: Indicator, amount: number, parts: readonly Indicator[], values: ReportValues, names: Names): Finding[] {
  const amounts = parts.map((part) => amountOf(values[part.id])).filter((part) => part !== null);
  const sum = amounts.reduce((left, right) => left + right, 0);
  const isComplete = amounts.length === parts.length;
  const isWrong = exceeds(sum, amount) || (isComplete && exceeds(amount, sum));
  if (!isWrong) return [];
  const difference = Number((sum - amount).toPrecision(12));
  const all = formatNumber(Number(sum.toPrecision(15)));
  const added = amounts.map((part) => formatNumber(part)).join(" + ");
  const note = {
    vi: `${formatNumber(amount)}, cộng các dòng “Trong đó” là ${all} (${added}).`,
    en: `${formatNumber(amount)}, but its parts add up to ${all} (${added}).`,
  };
  const inRow = { vi: `${note.vi} Sửa tổng hoặc sửa các dòng.`, en: `${note.en} Correct the total or the parts.` };
  const words = { text: headed(names.get(total.id) ?? "", inRow), inRow, note };
  return [{ indicatorId: total.id, severity: total.partsSeverity, ...words, parts: parts.map((part) => part.id), difference }];
}

function checkWithin(
  total: Indicator,
  amount: number,
  parts: readonly Indicator[],
  values: ReportValues,
  names: Names,
): Finding[] {
  const name = names.get(total.id) ?? "";
  return parts.flatMap((part) => {
    const of = amountOf(values[part.id]);
    if (of === null || !exceeds(of, amount)) return [];
    const note = {
      vi: `${formatNumber(of)}, lớn hơn tổng “${name}” là ${formatNumber(amount)}.`,
      en: `${formatNumber(of)} is more than its total “${name}”, ${formatNumber(amount)}.`,
    };
    const inRow = { vi: `${note.vi} Sửa tổng hoặc sửa dòng này.`, en: `${note.en} Correct the total or this row.` };
    const words = { text: headed(names.get(part.id) ?? "", inRow), inRow, note };
    return [{ indicatorId: part.id, severity: total.partsSeverity, ...words, parts: [total.id], difference: of - amount }];
  });
}
