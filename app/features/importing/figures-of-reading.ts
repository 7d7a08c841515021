// A table that was filled in says of each row what its agency found: a value, a dash, or nothing. Each is laid into the row of the form
// that it is meant for, as it would be typed there; what the form does not have is told, never dropped.

import type { FormRead, IndicatorRead } from "~/features/reading/document-reading";
import type { Indicator } from "~/features/reports/indicator";
import { formatNumber } from "~/lib/number-format";
import { foldForSearch } from "~/lib/vietnamese-text";
import { alignRows } from "./align-rows";
import { rowsOfIndicators, rowsOfReading } from "./like-forms";

/** What one row of the document says for a row of the form. */
export type FigureRead = {
  readonly indicatorId: string;
  /** The name of the row in the document. */
  readonly label: string;
  /** As it would be typed: "19.810", "–", "Có". */
  readonly typed: string;
  /** The unit in the document when it is not the form's: a figure in millions is not one in thousands. */
  readonly otherUnit: string | null;
};

export type FiguresRead = {
  readonly figures: readonly FigureRead[];
  /** Filled rows of the document that the form has no row for. */
  readonly unplaced: readonly { readonly label: string; readonly typed: string }[];
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

const sameUnit = (a: string, b: string) => a === "" || b === "" || foldForSearch(a) === foldForSearch(b);

/** The filled rows of the document, each with the row of the form that it is meant for. */
export function figuresOf(form: Pick<FormRead, "indicators">, indicators: readonly Indicator[]): FiguresRead {
  const partners = alignRows(rowsOfReading(form), rowsOfIndicators(indicators));
  const figures: FigureRead[] = [];
  const unplaced: { label: string; typed: string }[] = [];
  for (const [index, row] of form.indicators.entries()) {
    const typed = typedFigure(row);
    if (typed === "") continue;
    const { label } = row;
    const partner = indicators[partners[index] ?? -1];
    const [own, there] = [row.unit ?? "", partner?.unit ?? ""];
    if (partner === undefined || partner.kind === "heading") unplaced.push({ label, typed });
    else figures.push({ indicatorId: partner.id, label, typed, otherUnit: sameUnit(own, there) ? null : own });
  }
  return { figures, unplaced };
}
