/** Sheets in and out (.xlsx): real date cells, text that is never a formula, and bounds on what is read. */
import { zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import writeXlsxFile, { type Row } from "write-excel-file/node";
import { unpackArchive } from "./bounded-archive.server";
import { type CalendarDate, isCalendarDate } from "./calendar-date";
import { megabyte } from "./file-rules";

/** A day is a CalendarDate, an empty cell null; a formula is the value that its program left there. */
export type SheetCell = string | number | boolean | null;

export const sheetMediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The most that a sheet of a few hundred rows may weigh, in bytes, packed and unpacked. */
export const sheetBounds = {
  maxBytes: Math.floor(0.9 * megabyte),
  maxEntries: 200,
  maxUnpackedBytes: 10_000_000,
  maxRows: 2_000,
} as const;

function toCell(value: unknown): SheetCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * The rows of the first sheet, row 1 first.
 * @throws UnreadableArchive when it is no .xlsx file or unpacks to more than the bounds; Error when its parts are broken
 */
export async function readSheetRows(bytes: Buffer): Promise<SheetCell[][]> {
  const entries = unpackArchive(bytes, sheetBounds);
  // What is parsed is packed anew from what was counted, so that the reader cannot see other entries in the same bytes.
  const counted = zipSync(Object.fromEntries([...entries].map(([name, data]) => [name, [data, { level: 0 }]])));
  const rows: unknown[][] = await readSheet(Buffer.from(counted));
  return rows.map((row) => row.map(toCell));
}

type Column = { readonly header: string; readonly width: number };

const written = (value: string | number | null): Row[number] => {
  if (typeof value === "number") return { value, type: Number };
  if (value === null || value === "") return null;
  if (isCalendarDate(value)) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" };
  // The type keeps "=1+1" a text in every program that opens the file.
  return { value, type: String };
};

/** One sheet as the bytes of an .xlsx file; days become date cells, numbers stay numbers, everything else is text. */
export async function writeSheet(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number | CalendarDate | null)[])[],
): Promise<Buffer> {
  const head: Row = columns.map(({ header }) => ({
    value: header,
    type: String,
    fontWeight: "bold",
    backgroundColor: "#e8edf3",
  }));
  const options = { sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 };
  return writeXlsxFile([head, ...rows.map((row) => row.map(written))], options).toBuffer();
}
