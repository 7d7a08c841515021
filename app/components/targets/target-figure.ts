import { formatNumber } from "~/lib/number-format";

/** A figure in its unit: "81%", "311 xã". */
export function figureWords(value: number, unit: string): string {
  return unit === "%" ? `${formatNumber(value, 1)}%` : `${formatNumber(value, 2)} ${unit}`.trim();
}
