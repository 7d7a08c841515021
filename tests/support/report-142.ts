import type { Page } from "playwright-core";
import { formatNumber } from "~/lib/number-format";
import { fill142 } from "~seed/demo/world/fill-142";
import { form142 } from "~seed/demo/world/plan-142-form";
import type { FilledValue, IndicatorData } from "~seed/demo/world/world-data";

/** How a person would type a value. */
function typed(value: FilledValue | undefined): string {
  if (value?.state !== "value") return "–";
  if (value.yes !== undefined) return value.yes ? "yes" : "no";
  return value.number === undefined ? "–" : formatNumber(value.number);
}

const rowsOf = (indicators: readonly IndicatorData[]): IndicatorData[] =>
  indicators.flatMap((indicator) => [...(indicator.kind === "heading" ? [] : [indicator]), ...rowsOf(indicator.children ?? [])]);

/** Establishments that add up to 109 against a total of 108, as in a report that somebody filled in a hurry. */
export const hurriedRows = { "b11-co-so": 108, "b11-luu-tru": 74, "b11-karaoke": 17, "b11-vu-truong": 0, "b11-loai-khac": 18 };

/** The total of the establishments, the row that `hurriedRows` gets wrong. */
export const establishments = (page: Page) =>
  page.getByLabel("Tổng số cơ sở kinh doanh dịch vụ dễ phát sinh tệ nạn mại dâm hiện có trên địa bàn");

/** Fills every row and every section of the report of plan 142 with the figures of one district, and `instead` over them. */
export async function fillReport142(page: Page, agency: string, instead: Record<string, number> = {}): Promise<void> {
  const { values, narrative } = fill142(agency);
  // The rows stand in the order of the form; explanations, which have no row of their own, are left out.
  const cells = page.locator("[name^='v.']");
  for (const [position, { key, kind }] of rowsOf(form142.indicators).entries()) {
    const cell = cells.nth(position);
    const other = instead[key];
    const words = other === undefined ? typed(values[key]) : formatNumber(other);
    await (kind === "yesno" ? cell.selectOption(words) : cell.fill(words));
  }
  for (const { code, title } of form142.outline) {
    await page.getByLabel(`${code}. ${title}`, { exact: true }).fill(narrative[code] ?? "Thực hiện theo kế hoạch.");
  }
}
