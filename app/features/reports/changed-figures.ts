// What a version says otherwise than the one before it, row by row, as it is read: zero, blank and not applicable are three values.

import type { Locale } from "~/lib/i18n/text";
import type { Indicator } from "./indicator";
import { type ReportValues, shownOf } from "./report-value";

export type ChangedFigure = { readonly indicator: Indicator; readonly before: string; readonly after: string };

type Version = {
  readonly form: { readonly indicators: readonly Indicator[] };
  readonly values: ReportValues;
  readonly earlier: ReportValues | null;
  readonly masked: readonly string[];
};

/** The rows whose figures differ from the version before, in the order of the form; masked ones are never told. */
export function changedFigures({ form, values, earlier, masked }: Version, locale: Locale): ChangedFigure[] {
  if (earlier === null) return [];
  return form.indicators
    .filter(({ id, kind }) => kind !== "heading" && !masked.includes(id))
    .map((indicator) => {
      const shown = (of: ReportValues) => shownOf(indicator.kind, of[indicator.id], locale);
      return { indicator, before: shown(earlier), after: shown(values) };
    })
    .filter(({ before, after }) => before !== after);
}
