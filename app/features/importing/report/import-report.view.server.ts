import type { ViewContext } from "~/features/accounts/context";
import { type Block, marksByLine } from "~/features/reading/block";
import type { ProblemRead } from "~/features/reading/document-reading";
import type { ScanPage } from "~/features/reading/scan-page";
import { checkReport } from "~/features/reports/check-report";
import type { Indicator } from "~/features/reports/indicator";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { narrativeField, valueField } from "~/features/reports/report-fields";
import type { OutlineItem, ReportEntry } from "~/features/reports/report-shown";
import { type ReportValue, readTyped } from "~/features/reports/report-value";
import type { Text } from "~/lib/i18n/text";
import type { DraftShown } from "../draft/draft-shown";
import { readDocumentOf } from "../draft/draft-shown.view.server";
import { loadDraft } from "../draft/require-draft.server";
import type { FiguresRead } from "../from-reading/figures-of-reading";
import { isUncertainFigure } from "../from-reading/uncertain-figure";
import type { NarrativesRead } from "./narratives-of-reading";
import { reportOf } from "./report-of-reading";

/** One row of the form with what the document says for it. */
export type FigureLine = {
  readonly indicator: Indicator;
  readonly read: FiguresRead["figures"][number] | null;
  /** What stands in the draft of the report already. */
  readonly standing: string;
  /** Whether the form cannot tell which figure the document means. */
  readonly isUnclear: boolean;
  /** Whether it was not recognised with certainty. */
  readonly isUncertain: boolean;
  /** Why the form does not take what the document says, or what contradicts it. */
  readonly objections: readonly Text[];
};

/** One section of the outline with what the document says for it. */
export type SectionLine = {
  readonly section: OutlineItem;
  readonly read: NarrativesRead["sections"][number];
  /** What stands in the draft of the report already. */
  readonly standing: string;
};

export type ImportReportPage = {
  readonly draft: DraftShown;
  readonly blocks: readonly Block[];
  /** The pictures of its pages that are kept; of a document that was not scanned none. */
  readonly scan: readonly ScanPage[];
  readonly entry: ReportEntry;
  readonly lines: readonly FigureLine[];
  readonly unplaced: FiguresRead["unplaced"];
  readonly sections: readonly SectionLine[];
  readonly unplacedSections: NarrativesRead["unplaced"];
  readonly problems: readonly ProblemRead[];
};

type Marks = ReturnType<typeof marksByLine>;

function isUncertain(indicator: Indicator, figure: FigureLine["read"] | undefined, marks: Marks): boolean {
  const own = figure?.line == null ? undefined : marks.get(figure.line);
  return figure != null && own !== undefined && isUncertainFigure(figure, indicator, own);
}

function linesOf({ form, fields }: ReportEntry, figures: FiguresRead["figures"], marks: Marks): FigureLine[] {
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
    isUnclear: read.has(indicator.id) && refused.has(indicator.id),
    isUncertain: isUncertain(indicator, read.get(indicator.id), marks),
    objections: [
      ...[refused.get(indicator.id)].filter((text) => text !== undefined),
      ...findings.filter(({ indicatorId }) => indicatorId === indicator.id).map(({ inRow }) => inRow),
    ],
  }));
}

function sectionsOf({ form, fields }: ReportEntry, read: NarrativesRead["sections"]): SectionLine[] {
  return form.outline.flatMap((section) => {
    const own = read.find(({ sectionId }) => sectionId === section.id);
    return own ? [{ section, read: own, standing: fields[narrativeField(section.id)] ?? "" }] : [];
  });
}

/**
 * The figures and the words of a document beside the report that shall take them; thirteen statements.
 * @throws NotFound unless the draft and the assignment are in the actor's sight and the task asks for a form
 * @throws Forbidden unless the actor fills in reports of the lead agency
 */
export async function importReportView(view: ViewContext, draftId: string, assignmentId: string): Promise<ImportReportPage> {
  const { db, actor } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  const entry = await reportEntryView(view, assignmentId, { withPrevious: false });
  const { shown, blocks, reading, places, scan } = await readDocumentOf(db, draft);
  const { figures, narratives } = reportOf(reading, places, entry.form);
  return {
    draft: shown,
    blocks,
    scan,
    entry,
    lines: linesOf(entry, figures.figures, marksByLine(blocks)),
    unplaced: figures.unplaced,
    sections: sectionsOf(entry, narratives.sections),
    unplacedSections: narratives.unplaced,
    problems: (reading?.problems ?? []).filter(({ code }) => code === "breakdown-mismatch"),
  };
}
