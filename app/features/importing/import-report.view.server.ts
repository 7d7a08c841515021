import type { ViewContext } from "~/features/accounts/context";
import type { Block } from "~/features/reading/block";
import type { ProblemRead } from "~/features/reading/document-reading";
import { checkReport } from "~/features/reports/check-report";
import type { Indicator } from "~/features/reports/indicator";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { valueField } from "~/features/reports/report-fields";
import type { ReportEntry } from "~/features/reports/report-shown";
import { type ReportValue, readTyped } from "~/features/reports/report-value";
import type { Text } from "~/lib/i18n/text";
import { type FiguresRead, figuresOf } from "./figures-of-reading";
import type { DraftShown } from "./import-shown";
import { loadDraft } from "./require-draft.server";
import { readDocumentOf } from "./review.view.server";

/** One row of the form with what the document says for it. */
export type FigureLine = {
  readonly indicator: Indicator;
  readonly read: FiguresRead["figures"][number] | null;
  /** What stands in the draft of the report already. */
  readonly standing: string;
  /** Why the form does not take what the document says, or what contradicts it. */
  readonly objections: readonly Text[];
};

export type ImportReportPage = {
  readonly draft: DraftShown;
  readonly blocks: readonly Block[];
  readonly entry: ReportEntry;
  readonly lines: readonly FigureLine[];
  readonly unplaced: FiguresRead["unplaced"];
  readonly problems: readonly ProblemRead[];
};

function linesOf({ form, fields }: ReportEntry, figures: FiguresRead["figures"]): FigureLine[] {
  const read = new Map(figures.map((figure) => [figure.indicatorId, figure]));
  const values: Record<string, ReportValue> = {};
  const refused = new Map<string, Text>();
  for (const indicator of form.indicators) {
    const typed = read.get(indicator.id)?.typed ?? fields[valueField(indicator.id)] ?? "";
    const cell = readTyped(indicator, typed);
    if (cell.ok && cell.value) values[indicator.id] = cell.value;
    if (!cell.ok && typed !== "") refused.set(indicator.id, cell.text);
  }
  const findings = checkReport(form.indicators, values);
  return form.indicators.map((indicator) => ({
    indicator,
    read: read.get(indicator.id) ?? null,
    standing: fields[valueField(indicator.id)] ?? "",
    objections: [
      ...[refused.get(indicator.id)].filter((text) => text !== undefined),
      ...findings.filter(({ indicatorId }) => indicatorId === indicator.id).map(({ inRow }) => inRow),
    ],
  }));
}

/**
 * The figures of a document beside the report that shall take them; thirteen statements.
 * @throws NotFound unless the draft and the assignment are in the actor's sight and the task asks for a form
 * @throws Forbidden unless the actor fills in reports of the lead agency
 */
export async function importReportView(view: ViewContext, draftId: string, assignmentId: string): Promise<ImportReportPage> {
  const { db, actor } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  const entry = await reportEntryView(view, assignmentId, { withPrevious: false });
  const { shown, blocks, reading } = await readDocumentOf(db, draft);
  const { figures, unplaced } = figuresOf(reading?.forms ?? [], entry.form.indicators);
  return {
    draft: shown,
    blocks,
    entry,
    lines: linesOf(entry, figures),
    unplaced,
    problems: (reading?.problems ?? []).filter(({ code }) => code === "breakdown-mismatch"),
  };
}
