/**
 * A column copied from a sheet, laid over the rows of a report from one row downwards. Nothing is read here: each cell takes what the sheet
 * showed, so that a blank, a dash and a zero stay three things, and what cannot be read stands there with its sentence.
 */
import type { Indicator } from "./indicator";
import { readTyped, typedOf } from "./report-value";

const QUOTED = /^"(?:[^"]|"")*"$/;

// A sheet puts a cell that holds a tab, a line or a quotation mark between quotation marks, and doubles those inside.
function cellOf(written: string): string {
  const text = QUOTED.test(written) ? written.slice(1, -1).replaceAll('""', '"') : written;
  return text.replace(/\s+/gu, " ").trim();
}

const CELL = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/y;

/** The cells of a copied range, row by row; a sheet ends the last row with a line break, too. */
export function pastedRows(text: string): string[][] {
  const written = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  for (let found = CELL.exec(written); found; found = CELL.exec(written)) {
    const [, cell = "", end] = found;
    rows.at(-1)?.push(cellOf(cell));
    if (end === "") break;
    if (end === "\n") rows.push([]);
  }
  return rows;
}

export type PastedColumn = {
  readonly cells: readonly string[];
  /** How many columns were copied; of several rows only the last column with anything in it is taken. */
  readonly columns: number;
};

/** The column to fill in; a single row is taken cell by cell. Null for one cell alone, which is pasted as anywhere else. */
export function pastedColumn(text: string): PastedColumn | null {
  const rows = pastedRows(text);
  const [only] = rows;
  if (rows.length === 1) return only && only.length > 1 ? { cells: only, columns: 1 } : null;
  const columns = Math.max(...rows.map((row) => row.length));
  const last = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== "")));
  return { cells: rows.map((row) => row[last] ?? ""), columns };
}

export type Placed = {
  /** What each row takes, in printed order. */
  readonly cells: readonly { readonly indicator: Indicator; readonly typed: string }[];
  /** Cells that no row was left for. */
  readonly left: number;
};

/** What a row of `kind` shows for a pasted cell: a choice is matched by its words, null when it has no such choice. */
export function shownInCell(indicator: Pick<Indicator, "kind" | "unit">, typed: string): string | null {
  if (indicator.kind !== "yesno") return typed;
  const read = readTyped(indicator, typed);
  return read.ok ? typedOf("yesno", read.value) : null;
}

/**
 * Lays `cells` over the rows from `fromId` on; headings take none. A column copied with its headings has a blank at each of them: then, and
 * only then, these blanks are passed over together with the headings.
 */
export function placePasted(indicators: readonly Indicator[], fromId: string, cells: readonly string[]): Placed {
  const rows = indicators.slice(indicators.findIndex(({ id }) => id === fromId));
  const span = rows.slice(0, cells.length);
  const isWithHeadings = span.some(isHeading) && span.every((row, index) => !isHeading(row) || cells[index] === "");
  const places = isWithHeadings ? rows : rows.filter((row) => !isHeading(row));
  return {
    cells: places
      .slice(0, cells.length)
      .flatMap((indicator, index) => (isHeading(indicator) ? [] : [{ indicator, typed: cells[index] ?? "" }])),
    left: Math.max(0, cells.length - places.length),
  };
}

const isHeading = ({ kind }: Indicator) => kind === "heading";
