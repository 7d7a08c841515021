// Zero, blank and a dash are three answers; "19.810" is nineteen thousand eight hundred and ten, "Có" is yes.

import { formatNumber, parseVietnameseNumber } from "~/lib/number-format";
import { comparable, tidy } from "~/lib/vietnamese-text";
import type { IndicatorRead } from "../document-reading";

export type CellValue = Pick<IndicatorRead, "value" | "state" | "written">;

const YES = /^(?:có|x|1|đã có|đạt)$/u;
const NO = /^(?:không|0|chưa|chưa có|không có|(?:chưa|không) đạt)$/u;

/** What a cell says; `isYesNo` when the unit asks for yes or no. */
export function cellValue(text: string, isYesNo: boolean): CellValue {
  const words = comparable(text).trim().replace(/[.;]$/u, "");
  if (words === "" || /^[.…_]+$/u.test(words)) return { value: null, state: "blank" };
  if (/^[-–—]+$/u.test(words)) return { value: null, state: "dash" };
  if (YES.test(words) && (isYesNo || /^(?:có|đạt)$/u.test(words))) return { value: true, state: "value" };
  if (NO.test(words) && (isYesNo || /^(?:không|(?:chưa|không) đạt)$/u.test(words))) return { value: false, state: "value" };
  // "500.0" groups no thousands: its dot begins the decimals.
  const number = parseVietnameseNumber(words.replace(/\s*%$/u, "").replace(/^(\d+)\.(\d{1,2})$/u, "$1,$2"));
  if (!number.ok) return { value: text.trim(), state: "value" };
  const { value } = number;
  return tidy(text) === formatNumber(value) ? { value, state: "value" } : { value, state: "value", written: tidy(text) };
}

/** "1,000" is a figure even where it is not clear which. */
export const isFigure = ({ value }: CellValue): boolean =>
  typeof value === "number" || (typeof value === "string" && /^-?\d[\d., ]*$/u.test(value));
