// A table with a row for each body and a column for each figure: every body is a heading, its figures stand below it.

import { tidy } from "~/lib/vietnamese-text";
import type { Marker } from "../outline/marker";
import type { GridRow } from "../tables/grid";
import { unitOfName } from "./form-columns";
import type { FormHeader } from "./form-header";
import type { FormRow } from "./form-row";

const BELOW: Marker = { kind: "plus", style: "+", number: null, code: "+" };

type Place = Pick<FormRow, "table" | "row" | "line">;
type Named = { readonly marker: Marker | null; readonly code: string | null; readonly label: string };

/** The figures of one row below the name of its body; a row without a name has none. */
export function bodyRows(
  row: GridRow,
  { columns, names }: FormHeader,
  body: Named,
  place: Place,
  unitAbove: string | null,
): FormRow[] {
  if (body.label === "") return [];
  const aside = [columns.get("index"), columns.get("body"), columns.get("note")];
  const heading: FormRow = { ...body, unit: null, value: "", isBody: true, opensParts: null, ...place };
  const figures = names.flatMap((name, column): FormRow[] => {
    if (aside.includes(column) || name === "") return [];
    const { label, unit } = unitOfName(tidy(name));
    const value = row.cells[column]?.text ?? "";
    return [
      {
        marker: BELOW,
        code: null,
        label,
        unit: unit ?? (value.endsWith("%") ? "%" : unitAbove),
        value,
        opensParts: null,
        ...place,
      },
    ];
  });
  return [heading, ...figures];
}
