// A table that was filled in says of each row what its agency found: a value, a dash, or nothing. Each is laid into the row of the form
// that it is meant for, as it would be typed there; what the form does not have is told, never dropped.

import type { FormRead, IndicatorRead } from "~/features/reading/document-reading";
import type { Indicator } from "~/features/reports/indicator";
import { readTyped } from "~/features/reports/report-value";
import { formatNumber } from "~/lib/number-format";
import { foldForSearch } from "~/lib/vietnamese-text";
import { boundedAlign, fitOf, type NamedRow, pairSameNames, sameNamesIn } from "./align-rows";
import { rowsOfIndicators, rowsOfReading } from "./like-forms";

/** What one row of the document says for a row of the form. */
export type FigureRead = {
  readonly indicatorId: string;
  /** The name of the row in the document. */
  readonly label: string;
  /** As the document has it: "19 810", "1.5". */
  readonly written: string;
  /** As it would be typed: "19.810", "–", "Có"; as it is written where typing would not take it. */
  readonly typed: string;
  /** The unit in the document when it is not the form's: a figure in millions is not one in thousands. */
  readonly otherUnit: string | null;
  /** The line of the document; null when it is not known. */
  readonly line: number | null;
};

export type FiguresRead = {
  readonly figures: readonly FigureRead[];
  /** Filled rows of the document that the form has no row for. */
  readonly unplaced: readonly { readonly label: string; readonly written: string }[];
};

/** Whether anything was filled in: an annex that only asks is none. */
export const isFilled = ({ indicators }: Pick<FormRead, "indicators">) =>
  indicators.some(({ state, kind }) => state !== "blank" && kind !== "heading");

/** A cell of the document as it would be typed; "" for a blank. */
export function typedFigure({ state, value }: Pick<IndicatorRead, "state" | "value">): string {
  if (state === "dash") return "–";
  if (state === "blank" || value === null) return "";
  if (typeof value === "boolean") return value ? "Có" : "Không";
  return typeof value === "number" ? formatNumber(value) : value;
}

// What has two readings is left as the paper has it, so that the form asks which is meant.
function typedInto(indicator: Indicator, row: IndicatorRead, written: string): string {
  const isRead = indicator.kind !== "text" && readTyped(indicator, written).ok;
  return isRead || typeof row.value !== "number" ? typedFigure(row) : written;
}

const sameUnit = (a: string, b: string) => a === "" || b === "" || foldForSearch(a) === foldForSearch(b);

/** A table of the document, with the line of each of its rows. */
export type TableRead = Pick<FormRead, "indicators"> & { readonly lines: readonly (number | null)[] };
type Placed = { readonly form: TableRead; readonly partners: readonly (number | null)[] };

// Tables with the most names of the form come first; what is then too long to be compared is paired by its names alone.
function placed(forms: readonly TableRead[], own: readonly NamedRow[]): Placed[] {
  const [sameNames, align] = [sameNamesIn(own), boundedAlign()];
  return forms
    .map((form) => ({ form, rows: rowsOfReading(form) }))
    .map((table) => ({ ...table, names: sameNames(table.rows) }))
    .sort((a, b) => b.names - a.names)
    .map(({ form, rows }) => ({ form, partners: align(rows, own) ?? pairSameNames(rows, own) }));
}

function figuresIn({ form, partners }: Placed, indicators: readonly Indicator[]): FiguresRead {
  const figures: FigureRead[] = [];
  const unplaced: { label: string; written: string }[] = [];
  for (const [index, row] of form.indicators.entries()) {
    const written = row.written ?? typedFigure(row);
    if (written === "") continue;
    const [label, line] = [row.label, form.lines[index] ?? null];
    const partner = indicators[partners[index] ?? -1];
    const [own, there] = [row.unit ?? "", partner?.unit ?? ""];
    if (partner === undefined || partner.kind === "heading") unplaced.push({ label, written });
    else {
      const otherUnit = sameUnit(own, there) ? null : own;
      figures.push({ indicatorId: partner.id, label, written, typed: typedInto(partner, row, written), otherUnit, line });
    }
  }
  return { figures, unplaced };
}

/** The filled rows of the table that fits the form best, each with the row of the form that it is meant for; none when no table was filled in. */
export function figuresOf(forms: readonly TableRead[], indicators: readonly Indicator[]): FiguresRead {
  const own = rowsOfIndicators(indicators);
  const fits = placed(forms.filter(isFilled), own).map((each) => ({ ...each, fit: fitOf(each.partners, own.length) }));
  const [best] = fits.sort((a, b) => b.fit - a.fit);
  return best ? figuresIn(best, indicators) : { figures: [], unplaced: [] };
}
