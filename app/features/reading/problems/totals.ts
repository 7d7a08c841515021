// "Cộng" below the rows that it adds up, and "Toàn tỉnh" beside the communes: a total that its rows contradict.

import { groupBy } from "~/lib/group-by";
import { formatNumber } from "~/lib/number-format";
import { comparable } from "~/lib/vietnamese-text";
import { beginsWithAgency } from "../agencies/agency-phrase";
import type { IndicatorRead } from "../document-reading";
import { isOfBothSexes } from "../forms/parts-without-word";
import { namesOverlap } from "./breakdowns";

const TOTAL = /^(?:tổng(?: số| cộng)?|cộng|toàn (?:tỉnh|huyện|xã|thành phố|phường|ngành|trường))$/u;
/** Whether a row is by its name the total of the others. */
export const isTotal = ({ label }: Pick<IndicatorRead, "label">) => TOTAL.test(comparable(label));

// Groups that cross others in a list of people or households; "hộ nghèo" and "hộ cận nghèo" do not cross each other.
const MEN = /(?:^|người |sinh |viên |động |chức |biểu )nam$/u;
const POOR = /nghèo/u;

// "Nam, Nữ, Dân tộc thiểu số, Đảng viên": one and the same person is counted in several rows. "Ban Dân tộc" is a body.
function mayOverlap(rows: readonly Placed[]): boolean {
  const labels = rows
    .filter(({ indicator }) => !beginsWithAgency(indicator.label))
    .map(({ indicator }) => comparable(indicator.label));
  if (isOfBothSexes(labels)) return false;
  const poor = labels.filter((label) => POOR.test(label)).length;
  return namesOverlap(labels) || labels.some((label) => MEN.test(label)) || (poor > 0 && poor < labels.length);
}

/** A total with what is wrong about it; `at` is its place among the indicators. */
export type WrongTotal = { readonly at: number; readonly said: string };

type Placed = { readonly indicator: IndicatorRead; readonly at: number };

function wrongSum(total: Placed | undefined, rows: readonly Placed[]): WrongTotal[] {
  const values = rows.map(({ indicator }) => indicator.value);
  const isCount = [...rows, ...(total ? [total] : [])].every(
    ({ indicator }) => indicator.kind === "number" || indicator.kind === "money",
  );
  if (!total || rows.length < 2 || !isCount || typeof total.indicator.value !== "number") return [];
  if (!values.every((value) => typeof value === "number")) return [];
  const sum = values.reduce((all, value) => all + value, 0);
  // Rounded figures may differ in their last place.
  if (Math.abs(sum - total.indicator.value) < 0.06 * rows.length) return [];
  const terms = rows.length > 6 ? "các dòng" : values.map((value) => formatNumber(value)).join(" + ");
  return [{ at: total.at, said: `là ${formatNumber(total.indicator.value)} nhưng ${terms} cộng lại là ${formatNumber(sum)}` }];
}

/** The totals of a form that the rows beside them contradict. Rows of several levels or units are left alone. */
export function wrongTotals(indicators: readonly IndicatorRead[]): WrongTotal[] {
  const placed = indicators.map((indicator, at) => ({ indicator, at }));
  const top = placed.filter(({ indicator }) => indicator.parent === null);
  const totals = top.filter(({ indicator }) => isTotal(indicator));
  const [total] = totals;
  const rows = top.filter((each) => each !== total);
  const isPlain = new Set(rows.map(({ indicator }) => indicator.unit)).size === 1;
  if (total === undefined || totals.length !== 1 || !isPlain || mayOverlap(rows)) return [];
  const below = groupBy(placed, ({ indicator }) => indicator.parent);
  const inside = rows.some(({ at }) => (below.get(at) ?? []).some((each) => below.has(each.at)));
  if (total.indicator.kind !== "heading") return wrongSum(total, rows);
  return inside
    ? []
    : (below.get(total.at) ?? []).flatMap((figure) =>
        wrongSum(
          figure,
          rows.flatMap(({ at }) => (below.get(at) ?? []).filter((each) => each.indicator.label === figure.indicator.label)),
        ),
      );
}
