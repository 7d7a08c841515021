// An annex of indicators becomes the rows of a form: what stands under a total as "Trong đó" is its part, the rest only belongs below it.

import type { FormRead, IndicatorRead } from "~/features/reading/document-reading";
import { formatDate } from "~/lib/calendar-date";
import type { TypedFields } from "~/lib/form-answer";

function depthOf(rows: readonly IndicatorRead[], index: number): number {
  let [depth, at] = [0, index];
  const seen = new Set<number>();
  for (;;) {
    const row = rows[at];
    const above = row?.parent ?? row?.breakdownOf ?? null;
    if (above === null || seen.has(above)) return depth;
    seen.add(above);
    [depth, at] = [depth + 1, above];
  }
}

type Outline = readonly { readonly code: string; readonly title: string }[];

/** The fields of the form's form, `index` counted from 0 among the forms of the document. */
export function formFields(form: FormRead, index: number, outline: Outline): TypedFields {
  const { indicators: rows } = form;
  return {
    code: [`BM${index + 1}`],
    title: [form.title],
    cutOffOn: [form.cutOff === null ? "" : formatDate(form.cutOff)],
    "rowCode[]": rows.map(({ code }) => code ?? ""),
    "rowLabel[]": rows.map(({ label }) => label),
    "rowUnit[]": rows.map(({ unit }) => unit ?? ""),
    "rowKind[]": rows.map(({ kind }) => kind),
    "rowDepth[]": rows.map((_row, at) => String(depthOf(rows, at))),
    "rowPart[]": rows.map(({ breakdownOf }) => (breakdownOf === null ? "" : "1")),
    "outlineCode[]": outline.map(({ code }) => code),
    "outlineTitle[]": outline.map(({ title }) => title),
  };
}
