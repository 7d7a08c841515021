// Copied tables leave merged cells blank below their first row: "Tháng 9" before the works of that month, who leads before theirs.

import type { GridRow } from "../tables/grid";
import type { Header } from "../tables/header";
import type { AssignmentColumn } from "./assignment-columns";

type Columns = Header<AssignmentColumn>;

// "nt", "-nt-", "như trên" or two strokes: the cell above holds here too.
const SAID_ABOVE = /^[-–\s]*(?:nt|n\/t|như trên)[-–\s.]*$|^["“”″']{1,2}$/iu;

/** The rows with what their cells only point at in the row above. */
export function withCellsSaidAbove(rows: readonly GridRow[]): GridRow[] {
  const written: GridRow[] = [];
  for (const row of rows) {
    const above = written.at(-1);
    const cells = row.cells.map((cell, column) => (SAID_ABOVE.test(cell.text) ? (above?.cells[column] ?? cell) : cell));
    written.push({ ...row, cells });
  }
  return written;
}

const standing: readonly AssignmentColumn[] = ["time", "lead", "both"];

/** The rows with what stands before the work said again where it is blank; a row that has nothing but its work begins anew. */
export function withStandingCells(rows: readonly GridRow[], { columns }: Columns): GridRow[] {
  const content = columns.get("content") ?? 0;
  const before = standing.flatMap((role) => {
    const column = columns.get(role);
    return column !== undefined && column < content ? [column] : [];
  });
  const above = new Map<number, GridRow["cells"][number]>();
  return rows.map((row) => {
    if (row.cells.every(({ text }, column) => text === "" || column <= 0 || column === content)) above.clear();
    const cells = row.cells.map((cell, column) => {
      if (!before.includes(column)) return cell;
      if (cell.text !== "") above.set(column, cell);
      return cell.text === "" && (row.cells[content]?.text ?? "") !== "" ? (above.get(column) ?? cell) : cell;
    });
    return { ...row, cells };
  });
}

const BEGINS = /(?:^|\s)bắt đầu$/iu;
// "01/3/2026", "Tháng 3", "Quý I/2026".
const SINGLE = /^(?:đầu |giữa |cuối )?(?:ngày |tháng |quý )?[\divx]+(?:[/.-]\d+)*(?:\s*năm \d{4})?$/iu;

/** What the columns of time say: when work ends, or what goes over "Bắt đầu" and "Kết thúc" and was copied into the first. */
export function timeOf({ cells }: GridRow, { columns, names }: Columns): string {
  const ends = cells[columns.get("time") ?? -1]?.text ?? "";
  const begins = cells[names.findIndex((name) => BEGINS.test(name))]?.text ?? "";
  const said = ends === "" && !SINGLE.test(begins.trim()) ? begins : ends;
  // "9/2026", "10" below "Tháng".
  const unit = /^(?:Tháng|Quý|Tuần)$/iu.exec(names[columns.get("time") ?? -1] ?? "")?.[0];
  return unit && /^\(?(?:\d{1,2}|[IV]{1,3})(?:\s*\/\s*\d{4})?\)?$/u.test(said.trim()) ? `${unit} ${said.trim()}` : said;
}
