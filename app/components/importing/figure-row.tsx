import { importingText } from "~/components/importing/importing.text";
import { RecognisedText } from "~/components/importing/recognised-text";
import { reviewText } from "~/components/importing/review.text";
import { useSay, useText } from "~/components/ui/use-text";
import type { FigureLine } from "~/features/importing/report/import-report.view.server";
import type { RecognisedMarks } from "~/features/reading/block";
import { itemAnchor, lineAnchor } from "~/lib/paths";

/** A row of the form with what the document says for it; one that replaces another figure, or was not recognised with certainty, is only taken when that is asked for. `marks` are those of its line. */
export function FigureRow({ line, marks }: { line: FigureLine; marks: RecognisedMarks }) {
  const { indicator, read, standing, isUnclear, isUncertain, objections } = line;
  const [t, r] = [useText(importingText), useText(reviewText)];
  const say = useSay();
  if (indicator.kind === "heading")
    return (
      <tr>
        <th scope="row" colSpan={4} className="row-head font-semibold">
          {indicator.code} {indicator.label}
        </th>
      </tr>
    );
  const replaces = read !== null && standing !== "" && standing !== read.typed;
  return (
    <tr
      id={itemAnchor(indicator.id)}
      tabIndex={read?.line == null ? undefined : -1}
      data-item={read?.line == null ? undefined : "figure"}
      data-line={read?.line ?? undefined}
      className="review-item"
    >
      <td data-label={t.take}>
        {read === null ? null : (
          <input
            type="checkbox"
            name="rows[]"
            value={indicator.id}
            defaultChecked={read.otherUnit === null && !replaces && !isUnclear && !isUncertain}
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
        {isUnclear ? <span className="block text-soon">{t.unclearFigure}</span> : null}
        {isUncertain && !isUnclear ? <span className="block text-soon">{r.uncertainFigure}</span> : null}
        {replaces ? <span className="block text-soon">{t.replacesFigure}</span> : null}
        {read?.otherUnit == null ? null : <span className="block text-soon">{t.otherUnit(read.otherUnit)}</span>}
      </th>
      <td data-label={t.inReport} className="num whitespace-nowrap font-semibold">
        {read === null ? <span className="font-normal text-ink-3">{t.notInDocument}</span> : null}
        {read?.line == null ? (
          read?.written
        ) : (
          <a href={`#${lineAnchor(read.line)}`} title={t.inDocument} data-key="v">
            <RecognisedText text={read.written} marks={marks} />
          </a>
        )}
      </td>
      <td data-label={t.inDraft} className="num whitespace-nowrap text-ink-2">
        {standing}
      </td>
    </tr>
  );
}
