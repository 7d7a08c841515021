// A table with several figures in each row, of a commune or of a kind of things: every row is a heading, its figures stand below it.

import { tidy } from "~/lib/vietnamese-text";
import type { Marker } from "../outline/marker";
import { unitOfFigure } from "../parts/unit-line";
import type { GridRow } from "../tables/grid";
import { isContinued } from "./figure-column";
import { formColumn, unitOfName } from "./form-columns";
import type { FormHeader } from "./form-header";
import type { FormRow } from "./form-row";
import { namesTotal } from "./total-name";

// Below every point that a row may have itself.
const BELOW: Marker = { kind: "star", style: "figure", number: null, code: "+" };

type Place = Pick<FormRow, "table" | "row" | "line">;
type Named = { readonly marker: Marker | null; readonly code: string | null; readonly label: string };

/** The figures of one row below its name; a row without a name has none, and one without any figure is a heading where others have some. */
export function bodyRows(
  row: GridRow,
  { columns, names }: FormHeader,
  body: Named,
  place: Place,
  { unitAbove, isFilled }: { readonly unitAbove: string | null; readonly isFilled: boolean },
): FormRow[] {
  if (body.label === "") return [];
  const label = columns.get("body") ?? columns.get("label") ?? 0;
  const aside = [label, columns.get("unit"), columns.get("note")];
  const heading: FormRow = { ...body, unit: null, value: "", isBody: true, opensParts: null, ...place };
  const unitOfRow = tidy(row.cells[columns.get("unit") ?? -1]?.text ?? "") || null;
  const isAlone = row.cells.every(
    ({ text, isOwn }, column) => column <= label || !isOwn || text === "" || text === row.cells[label]?.text,
  );
  const coversAll = label + (row.cells[label]?.columns ?? 1) >= names.length;
  const isGroup = (isFilled || coversAll) && isAlone && !namesTotal(body.label);
  const figures = names.flatMap((name, column): FormRow[] => {
    if (isGroup || aside.includes(column) || name === "" || formColumn(name) === "index" || isContinued(names, column)) return [];
    const { label: figure, unit } = unitOfName(tidy(name));
    const value = row.cells[column]?.text ?? "";
    return [
      {
        marker: BELOW,
        code: null,
        label: figure,
        unit:
          unit ?? unitOfRow ?? (/%|^(?:tỷ|tỉ) lệ/iu.test(figure) || value.endsWith("%") ? "%" : unitOfFigure(unitAbove, figure)),
        value,
        opensParts: null,
        ...place,
      },
    ];
  });
  return [heading, ...figures];
}
