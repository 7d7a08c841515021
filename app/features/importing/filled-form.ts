import type { FormRead } from "~/features/reading/document-reading";
import type { Indicator } from "~/features/reports/indicator";
import { alignRows, fitOf } from "./align-rows";
import { isFilled } from "./figures-of-reading";
import { rowsOfIndicators, rowsOfReading } from "./like-forms";

/** The filled table of the document whose rows fit the form best; null when none was filled in. */
export function filledForm(forms: readonly FormRead[], indicators: readonly Indicator[]): FormRead | null {
  const own = rowsOfIndicators(indicators);
  const fits = forms
    .filter(isFilled)
    .map((form) => ({ form, fit: fitOf(alignRows(rowsOfReading(form), own), own.length) }))
    .sort((a, b) => b.fit - a.fit);
  return fits[0]?.form ?? null;
}
