import { DocumentPane, lineAnchor } from "~/components/importing/document-pane";
import { DraftNotice } from "~/components/importing/draft-notice";
import { importingText } from "~/components/importing/importing.text";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { ColumnHeads } from "~/components/ui/column-heads";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import type { FigureLine, ImportReportPage } from "~/features/importing/import-report.view.server";
import { problemWords } from "~/features/importing/problem-words";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function Figure({ line: { indicator, read, standing, objections } }: { line: FigureLine }) {
  const t = useText(importingText);
  const say = useSay();
  if (indicator.kind === "heading")
    return (
      <tr>
        <th scope="row" colSpan={4} className="row-head font-semibold">
          {indicator.code} {indicator.label}
        </th>
      </tr>
    );
  return (
    <tr>
      <td data-label={t.take}>
        {read === null ? null : (
          <input
            type="checkbox"
            name="rows[]"
            value={indicator.id}
            defaultChecked={read.otherUnit === null}
            aria-label={`${t.take}: ${indicator.label}`}
          />
        )}
      </td>
      <th scope="row" data-label={t.rowLabel} className="row-head">
        {indicator.code} {indicator.label}
        {indicator.unit === null ? null : <span className="text-ink-3"> ({indicator.unit})</span>}
        {objections.map((text) => (
          <span key={text.vi} className="block text-late">
            {say(text)}
          </span>
        ))}
        {read?.otherUnit == null ? null : <span className="block text-soon">{t.otherUnit(read.otherUnit)}</span>}
      </th>
      <td data-label={t.inReport} className="num whitespace-nowrap font-semibold">
        {read === null ? <span className="font-normal text-ink-3">{t.notInDocument}</span> : read.typed}
      </td>
      <td data-label={t.standing} className="num whitespace-nowrap text-ink-2">
        {standing}
      </td>
    </tr>
  );
}

function Notes({ page: { unplaced, problems } }: { page: ImportReportPage }) {
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
          <ul className="list-disc pl-4">
            {unplaced.map(({ label, typed }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of the same name are told apart by their place
              <li key={`${index} ${label}`}>
                {label}: {typed}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}

/** The figures of a document beside it, row by row of the form that shall take them. */
export function FiguresPage({ page }: { page: ImportReportPage }) {
  const t = useText(importingText);
  const { draft, entry, lines, blocks } = page;
  const { assignment, form } = entry;
  const heads = [t.take, t.rowLabel, t.inReport, t.standing];
  const found = lines.filter(({ read }) => read !== null).length;
  return (
    <>
      <PageHeader
        title={t.figures}
        sub={`${assignment.plan.name} · ${form.title} · ${assignment.lead.name}`}
        breadcrumbs={[
          { label: t.reportTitle, to: paths.reportImport() },
          { label: draft.fileName, to: paths.import(draft.id) },
        ]}
      />
      <DraftNotice draft={draft} />
      {entry.isOpen ? null : <Alert kind="warn">{t.reportClosed}</Alert>}
      <Notes page={page} />
      <div className="review">
        <section aria-label={t.whatWasRead} className="min-w-0 lg:order-2">
          <FormFrame version={entry.revision}>
            <p className="mb-2 text-ink-2">{t.figuresHow(formatNumber(found), formatNumber(lines.length))}</p>
            <table className="data-table">
              <caption className="sr-only">{t.figures}</caption>
              <ColumnHeads heads={heads} />
              <tbody>
                {lines.map((line) => (
                  <Figure key={line.indicator.id} line={line} />
                ))}
              </tbody>
            </table>
            <div className="mt-3 flex flex-wrap gap-2">
              {entry.isOpen && draft.state === "ready" ? <SubmitButton>{t.toReport}</SubmitButton> : null}
              <LinkButton to={paths.import(draft.id)} look="quiet">
                {t.back}
              </LinkButton>
            </div>
          </FormFrame>
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls for itself must be reached by the keyboard */}
        <section aria-label={t.theDocument} tabIndex={0} className="card min-w-0 px-4 py-3.5 lg:order-1">
          <h2 className="mb-2 text-lg font-semibold">{t.theDocument}</h2>
          <DocumentPane blocks={blocks} itemsByLine={new Map()} />
        </section>
      </div>
    </>
  );
}
