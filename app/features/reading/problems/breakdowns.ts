// Parts that make up a whole add up to it; a part is never more than its whole.

import { groupBy } from "~/lib/group-by";
import { formatNumber } from "~/lib/number-format";
import { comparable } from "~/lib/vietnamese-text";
import type { IndicatorRead, ProblemRead, Source } from "../document-reading";
import type { Division } from "../forms/form-row";
import { isOfBothSexes } from "../forms/parts-without-word";

// Groups that overlap: a woman from another province is in both.
const OVERLAPS =
  /nữ|nam giới|dưới \d+|trên \d+|ngoại tỉnh|hợp đồng|dân tộc|nhiễm|nghiện|khuyết tật|người cao tuổi|trẻ em|được hỗ trợ|được tư vấn|được vay|được học|được cung cấp|bị rút|bị đình chỉ|bị cảnh cáo|bị phạt|tái phạm|đảng viên/u;
const REST = /(?:^|\s)khác(?!\p{L})|còn lại/u;
const OPPOSITES = /cấp (?:tỉnh|huyện|xã)|ngân sách|thành thị|nông thôn|trung ương|địa phương|nữ giới.*nam giới/u;

/** A row of a form; `division` says whether the parts to which it belongs were announced as some or as all of their total. */
export type BreakdownRow = {
  readonly indicator: IndicatorRead;
  readonly division: Division | null;
  /** Which parts of a total were announced together; null for what is no part. */
  readonly group: number | null;
  readonly source: Source;
};
type Row = BreakdownRow;

const amount = ({ value, state }: IndicatorRead) => (typeof value === "number" ? value : state === "dash" ? 0 : null);
const counts = (parts: readonly Row[]) => parts.map(({ indicator }) => amount(indicator));

/** Whether the parts are all there is, as far as their names, or the word that announces them, tell. */
function makeUpWhole(parts: readonly Row[]): boolean {
  const labels = parts.map(({ indicator }) => comparable(indicator.label));
  if (isOfBothSexes(labels)) return true;
  if (parts.length >= 2 && parts.every(({ division }) => division === "all")) return !overlap(parts);
  if (labels.some((label) => REST.test(label))) return !labels.some((label) => OVERLAPS.test(label));
  return parts.length >= 2 && labels.every((label) => OPPOSITES.test(label));
}

const overlap = (parts: readonly Row[]) => namesOverlap(parts.map(({ indicator }) => comparable(indicator.label)));

/** Whether one may belong to several of the groups with these names, given as for comparing. */
export const namesOverlap = (labels: readonly string[]) => labels.some((label) => OVERLAPS.test(label));

const MOST_TERMS = 12;

function sumInWords(terms: readonly number[], sum: number): string {
  if (terms.length > MOST_TERMS) return `${formatNumber(terms.length)} phần cộng lại là ${formatNumber(sum)}`;
  return `${terms.map((term) => formatNumber(term)).join(" + ")} = ${formatNumber(sum)}`;
}

function contradiction({ indicator }: Row, parts: readonly Row[]): string | null {
  const values = counts(parts);
  const filled = values.filter((value) => value !== null);
  const sum = filled.reduce((total, value) => total + value, 0);
  if (filled.length === 0 || sum === 0) return null;
  const total = typeof indicator.value === "number" ? indicator.value : null;
  if (total === null)
    return indicator.state === "value"
      ? null
      : `để ${indicator.state === "dash" ? "“-”" : "trống"} nhưng các phần cộng lại là ${formatNumber(sum)}`;
  const largest = filled.reduce((most, value) => Math.max(most, value), 0);
  if (largest > total) return `là ${formatNumber(total)} nhưng có phần lên tới ${formatNumber(largest)}`;
  const isWhole = filled.length === values.length && makeUpWhole(parts);
  const differs = Math.abs(sum - total) > 1e-9;
  const said = `là ${formatNumber(total)} nhưng ${sumInWords(filled, sum)}`;
  if (isWhole && differs) return `${said}; các phần này kể hết tổng nên phải cộng lại bằng nó`;
  return sum > total && differs && !overlap(parts) ? `${said}; các phần không thể vượt tổng` : null;
}

/** Every total of a form that its parts contradict: parts of all of it must make it up, some of its parts may be less. */
export function breakdownProblems(rows: readonly BreakdownRow[]): ProblemRead[] {
  const groups = groupBy(rows, ({ indicator, group }) => `${indicator.breakdownOf} ${group}`);
  const wrong = [...groups.values()].flatMap((parts) => {
    const at = parts[0]?.indicator.breakdownOf ?? null;
    const row = at === null ? undefined : rows[at];
    const said = row ? contradiction(row, parts) : null;
    return at === null || !row || said === null ? [] : [{ at, row, said }];
  });
  return wrong
    .sort((one, other) => one.at - other.at)
    .map(({ row, said }) => ({
      code: "breakdown-mismatch",
      message: `“${row.indicator.label}” ${said}. Kiểm tra lại số liệu.`,
      source: row.source,
    }));
}
