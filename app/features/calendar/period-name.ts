import type { Text } from "~/lib/i18n/text";

const ROMAN = ["I", "II", "III", "IV"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

export type PeriodLength = "month" | "quarter" | "half" | "nineMonths" | "year";
export const LENGTH_IN_MONTHS: Record<PeriodLength, number> = { month: 1, quarter: 3, half: 6, nineMonths: 9, year: 12 };

/** How a document names a period; `index` counts from 1 within the year ("quý III/2020" is quarter 3). */
export function periodName(length: PeriodLength, year: number, index: number): Text {
  switch (length) {
    case "month":
      return { vi: `tháng ${index}/${year}`, en: `${MONTHS[index - 1]} ${year}` };
    case "quarter":
      return { vi: `quý ${ROMAN[index - 1]}/${year}`, en: `quarter ${ROMAN[index - 1]} of ${year}` };
    case "half":
      return {
        vi: `6 tháng ${index === 1 ? "đầu" : "cuối"} năm ${year}`,
        en: `${index === 1 ? "first" : "second"} half of ${year}`,
      };
    case "nineMonths":
      return { vi: `9 tháng năm ${year}`, en: `first nine months of ${year}` };
    case "year":
      return { vi: `năm ${year}`, en: `${year}` };
    default:
      return length satisfies never;
  }
}
