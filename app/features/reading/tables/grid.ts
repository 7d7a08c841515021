// A merged cell says the same for every row and column that it covers.

import { tidy } from "~/lib/vietnamese-text";
import type { Table } from "../block";

export type GridCell = {
  readonly text: string;
  /** Whether the cell begins in this row and column. */
  readonly isOwn: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly isBold: boolean;
};

export type GridRow = { readonly line: number /** Counted from 1. */; readonly row: number; readonly cells: readonly GridCell[] };

const empty: GridCell = { text: "", isOwn: true, columns: 1, rows: 1, isBold: false };

/** The table with every cell of every row, merged ones repeated. */
export function gridOf(table: Table): GridRow[] {
  const width = Math.max(1, ...table.rows.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns)));
  const grid = table.rows.map(() => Array.from({ length: width }, () => empty));
  table.rows.forEach(({ cells }, top) => {
    for (const { column, columns, rows, text, isBold } of cells) {
      for (let row = top; row < Math.min(top + rows, grid.length); row += 1)
        for (let at = column; at < column + columns; at += 1)
          (grid[row] as GridCell[])[at] = { text: text.trim(), isOwn: row === top && at === column, columns, rows, isBold };
    }
  });
  return table.rows.map(({ line }, index) => ({ line, row: index + 1, cells: grid[index] ?? [] }));
}

export type Header<Role extends string> = {
  readonly columns: ReadonlyMap<Role, number>;
  readonly names: readonly string[];
  readonly height: number;
};

const HIGHEST = 4;

/** The rows at the top that name the columns, by what the names mean; null when fewer than `least` are known. */
export function headerOf<Role extends string>(
  grid: readonly GridRow[],
  roleOf: (name: string) => Role | null,
  least = 2,
): Header<Role> | null {
  for (let top = 0; top < Math.min(HIGHEST, grid.length); top += 1) {
    const height = headHeight(grid, top);
    const names = namesOf(grid.slice(top, top + height));
    const columns = new Map<Role, number>();
    names.forEach((name, column) => {
      const role = roleOf(name);
      if (role !== null && !columns.has(role)) columns.set(role, column);
    });
    if (columns.size >= least) return { columns, names, height: top + height + (isCountRow(grid[top + height]) ? 1 : 0) };
  }
  return null;
}

// Merged cells say how many rows the head has; in plain text the second one names parts of a column and leaves the others empty.
function headHeight(grid: readonly GridRow[], top: number): number {
  const merged = Math.max(1, ...(grid[top]?.cells ?? []).map(({ rows }) => rows));
  if (merged > 1) return merged;
  const below = grid[top + 1]?.cells ?? [];
  const named = below.filter(({ text }) => text !== "");
  const isOfHead =
    named.length >= 2 &&
    named.length < below.length &&
    named.every(({ text }) => /^(?:\p{L}{2}|20\d{2}$|[Tt]\d{1,2}$)/u.test(text));
  return isOfHead && below[0]?.text === "" && below[1]?.text === "" ? 2 : 1;
}

// In plain text the name of several columns stands over the first of them; the others are empty above and named below.
function nameAbove(rows: readonly GridRow[], column: number): string {
  const [top, below] = [rows[0]?.cells ?? [], rows[1]?.cells ?? []];
  let at = column;
  while (at > 0 && top[at]?.text === "" && top[at]?.isOwn && (below[at]?.text ?? "") !== "") at -= 1;
  return (below[at]?.text ?? "") === "" ? (top[column]?.text ?? "") : (top[at]?.text ?? "");
}

function namesOf(rows: readonly GridRow[]): string[] {
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    tidy([...new Set([nameAbove(rows, column), ...rows.slice(1).map(({ cells }) => cells[column]?.text ?? "")])].join(" ")),
  );
}

// A row "(1) (2) (3)" or "A B 1 2" below the names only counts the columns.
function isCountRow(row: GridRow | undefined): boolean {
  const texts = row?.cells.map(({ text }) => text).filter((text) => text !== "") ?? [];
  return (
    texts.length >= 2 &&
    texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?\)?$/u.test(text)) &&
    /^\(?(?:1|A)\)?$/u.test(texts[0] ?? "")
  );
}

/** The text of the cell in the column of a role; empty without that column. */
export function cellIn<Role extends string>({ cells }: GridRow, { columns }: Header<Role>, role: Role): string {
  const column = columns.get(role);
  return column === undefined ? "" : (cells[column]?.text ?? "");
}
