import { useRef } from "react";
import { DocumentPane, type ItemsByLine } from "~/components/importing/document-pane";
import { DraftNotice } from "~/components/importing/draft-notice";
import { EitherSide } from "~/components/importing/either-side";
import { FigureRow } from "~/components/importing/figure-row";
import { importingText } from "~/components/importing/importing.text";
import { useCrumbsOverDraft } from "~/components/importing/room-of-draft";
import { wordsByLine } from "~/components/importing/scan-places";
import { SectionLines } from "~/components/importing/section-lines";
import { asked, type Side, useShown } from "~/components/importing/side";
import { useChoosing } from "~/components/importing/use-choosing";
import { useItemKeys } from "~/components/importing/use-item-keys";
import { Alert } from "~/components/ui/alert";
import { Bullets } from "~/components/ui/bullets";
import { CheckboxField } from "~/components/ui/choice-fields";
import { ColumnHeads } from "~/components/ui/column-heads";
import { Details } from "~/components/ui/details";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { ScrollingSection } from "~/components/ui/scrolling-section";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import { problemWords } from "~/features/importing/from-reading/problem-words";
import type { ImportReportPage } from "~/features/importing/report/import-report.view.server";
import { marksByLine, type RecognisedMarks } from "~/features/reading/block";
import { groupBy } from "~/lib/group-by";
import { formatNumber } from "~/lib/number-format";
import { lineAnchor, paths } from "~/lib/paths";

// A longer list is folded, so that the figures are not far below it.
const mostOpen = 5;

function Unplaced({ rows }: { rows: ImportReportPage["unplaced"] }) {
  return <Bullets lines={rows.map(({ label, written }) => `${label}: ${written}`)} />;
}

function Notes({ page: { unplaced, unplacedSections, problems } }: { page: ImportReportPage }) {
  const t = useText(importingText);
  const say = useSay();
  return (
    <div className="mb-3 flex flex-col gap-2">
      {problems.length === 0 ? null : (
        <Alert kind="warn" title={t.contradictions}>
          <ul className="list-disc pl-4">
            {problems.map((problem) => {
              const { message, source } = problem;
              const words = say(problemWords(problem));
              return <li key={message}>{source === null ? words : <a href={`#${lineAnchor(source.line)}`}>{words}</a>}</li>;
            })}
          </ul>
        </Alert>
      )}
      {unplaced.length === 0 ? null : (
        <Alert kind="warn" title={t.unplaced(formatNumber(unplaced.length))}>
          {unplaced.length > mostOpen ? (
            <Details summary={t.showRows}>
              <Unplaced rows={unplaced} />
            </Details>
          ) : (
            <Unplaced rows={unplaced} />
          )}
        </Alert>
      )}
      {unplacedSections.length === 0 ? null : (
        <Alert kind="warn" title={t.unplacedSections(formatNumber(unplacedSections.length))}>
          <ul className="list-disc pl-4">
            {unplacedSections.map(({ heading, line }) => (
              <li key={line}>
                <a href={`#${lineAnchor(line)}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}

// What each line of the document was read for, so that it leads to its row or its section.
function linesOf({ lines, sections }: ImportReportPage): ItemsByLine {
  const read = [
    ...lines.map(({ indicator, read: figure }) => ({ line: figure?.line ?? null, id: indicator.id, name: indicator.label })),
    ...sections.map(({ section, read: words }) => ({ line: words.line, id: section.id, name: section.title })),
  ];
  return groupBy(
    read.filter(({ line }) => line !== null),
    ({ line }) => line as number,
  );
}

/** The marks of a line, or of all lines before another. */
function marksFrom(marks: ReadonlyMap<number, RecognisedMarks>, from: number | null | undefined, to?: number): RecognisedMarks {
  if (from == null) return { doubtful: [] };
  const own = [...marks].filter(([line]) => line >= from && line < (to ?? from + 1)).map(([, each]) => each);
  return { doubtful: own.flatMap(({ doubtful }) => doubtful), corrected: own.flatMap(({ corrected }) => corrected ?? []) };
}

/** The line on which what was read next begins. */
function lineAfter({ sections, unplacedSections }: ImportReportPage, line: number): number {
  const begun = [...sections.map(({ read }) => read.line), ...unplacedSections.map((section) => section.line)];
  return Math.min(...begun.filter((one) => one > line), Number.POSITIVE_INFINITY);
}

/** The figures and the words of a document beside it, row by row of the form that shall take them. */
export function FiguresPage({ page }: { page: ImportReportPage }) {
  const t = useText(importingText);
  const halves = useRef<HTMLDivElement>(null);
  useChoosing(halves);
  useItemKeys(halves);
  const { draft, entry, lines, sections, blocks, scan } = page;
  const { assignment, form } = entry;
  const say = useSay();
  const crumbs = useCrumbsOverDraft(draft);
  const shown = useShown();
  const sideAt = (side: Side) => paths.importReport(draft.id, assignment.id, { side: asked(side) });
  const sides = { words: sideAt("words"), picture: sideAt("picture") };
  const [itemsByLine, marks] = [linesOf(page), marksByLine(blocks)];
  const period = assignment.occurrence && say(assignment.occurrence);
  const heads = [t.take, t.rowLabel, t.inReport, t.inDraft];
  const found = lines.filter(({ read }) => read !== null).length;
  return (
    <>
      <PageHeader
        title={[t.figures, period].filter(Boolean).join(" · ")}
        sub={`${assignment.plan.name} · ${form.title} · ${assignment.lead.name}`}
        breadcrumbs={crumbs}
      />
      <DraftNotice draft={draft} />
      {entry.isOpen ? null : <Alert kind="warn">{t.reportClosed}</Alert>}
      <Notes page={page} />
      <div ref={halves} className="review">
        <section aria-label={t.whatWasRead} className="min-w-0 lg:order-2">
          <FormFrame version={entry.revision}>
            <p className="mb-2 text-ink-2">{t.figuresHow(formatNumber(found), formatNumber(lines.length))}</p>
            <div className="card table-cards">
              <table className="data-table">
                <caption className="sr-only">{t.figures}</caption>
                <ColumnHeads heads={heads} />
                <tbody>
                  {lines.map((line) => (
                    <FigureRow key={line.indicator.id} line={line} marks={marksFrom(marks, line.read?.line)} />
                  ))}
                </tbody>
              </table>
            </div>
            <SectionLines lines={sections} marksOf={({ read }) => marksFrom(marks, read.line, lineAfter(page, read.line))} />
            {entry.isOpen ? <CheckboxField name="isEvidence" label={t.asEvidence} help={t.asEvidenceHelp} /> : null}
            <div className="mt-3">
              <FormEnd back={paths.import(draft.id, shown)} backLabel={t.back}>
                {entry.isOpen && draft.state === "ready" ? <SubmitButton>{t.toReport}</SubmitButton> : null}
              </FormEnd>
            </div>
          </FormFrame>
        </section>
        <ScrollingSection label={t.theDocument} className="source-pane card min-w-0 px-4 py-3.5 lg:order-1">
          <h2 className="mb-2 text-lg font-semibold">{t.theDocument}</h2>
          <EitherSide {...page} itemsByLine={itemsByLine} sides={sides}>
            <DocumentPane
              blocks={blocks}
              itemsByLine={itemsByLine}
              places={{ words: wordsByLine(scan), pictures: sides.picture }}
            />
          </EitherSide>
        </ScrollingSection>
      </div>
    </>
  );
}
