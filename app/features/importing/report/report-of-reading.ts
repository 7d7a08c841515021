// What a paper says for the report that a form asks for: its figures and its words.

import type { DocumentReading } from "~/features/reading/document-reading";
import type { FormVersion } from "~/features/reports/report-shown";
import { type FiguresRead, figuresOf } from "../from-reading/figures-of-reading";
import type { Places } from "../from-reading/lay-out";
import { type NarrativesRead, narrativesOf } from "./narratives-of-reading";

export type ReportRead = { readonly figures: FiguresRead; readonly narratives: NarrativesRead };

/** The figures and the words of a paper, each with the row or the section of the form that it is meant for. */
export function reportOf(
  reading: Pick<DocumentReading, "forms"> | null,
  { narrative, formLines }: Places,
  { indicators, outline }: Pick<FormVersion, "indicators" | "outline">,
): ReportRead {
  const tables = (reading?.forms ?? []).map((form, index) => ({ indicators: form.indicators, lines: formLines[index] ?? [] }));
  return { figures: figuresOf(tables, indicators), narratives: narrativesOf(narrative, outline) };
}
