// A merged cell says the same for every row and column that it covers.

import { tidy } from "~/lib/vietnamese-text";
import type { Table } from "../block";
import { columnNames, headHeight, isCountRow } from "./head-rows";

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
    const names = columnNames(grid.slice(top, top + height));
    const columns = new Map<Role, number>();
    names.forEach((name, column) => {
      const role = roleOf(name);
      if (role !== null && !columns.has(role)) columns.set(role, column);
    });
    if (columns.size >= least) return { columns, names, height: top + height + (isCountRow(grid[top + height]) ? 1 : 0) };
  }
  return null;
}

/** The text of the cell in the column of a role; empty without that column. */
export function cellIn<Role extends string>({ cells }: GridRow, { columns }: Header<Role>, role: Role): string {
  const column = columns.get(role);
  return column === undefined ? "" : (cells[column]?.text ?? "");
}
