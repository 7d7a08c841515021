// A merged cell says the same for every row and column that it covers.

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
  const width = table.rows.reduce(
    (most, { cells }) => Math.max(most, ...cells.map(({ column, columns }) => column + columns)),
    1,
  );
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
