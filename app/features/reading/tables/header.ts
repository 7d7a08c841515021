// What the columns of a table hold, by the names in the rows at its top.

import type { GridRow } from "./grid";
import { columnNames, headHeight, isCountRow } from "./head-rows";

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
