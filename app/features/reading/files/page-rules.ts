// The straight lines of a page, and the grids that they form.

export type Rule = { readonly isLevel: boolean; readonly at: number; readonly from: number; readonly to: number };

/** A grid: the edges of its columns and rows, and the cells as they are ruled off. */
export type Grid = {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly GridCell[];
};
export type GridCell = { readonly column: number; readonly row: number; readonly columns: number; readonly rows: number };

const near = 3;
const mostEdges = 400;

/** Coordinates that lie beside each other as one. */
function clustered(values: readonly number[]): number[] {
  const edges: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    const last = edges.at(-1);
    if (last === undefined || value - last > near) edges.push(value);
  }
  return edges;
}

const touches = (one: Rule, other: Rule) =>
  one.isLevel === other.isLevel
    ? Math.abs(one.at - other.at) <= near && one.from <= other.to + near && other.from <= one.to + near
    : one.at >= other.from - near && one.at <= other.to + near && other.at >= one.from - near && other.at <= one.to + near;

function connected(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const rule of rules) {
    if (!left.delete(rule)) continue;
    const group = [rule];
    for (const member of group)
      for (const other of left)
        if (touches(member, other)) {
          group.push(other);
          left.delete(other);
        }
    groups.push(group);
  }
  return groups;
}

const middle = (edges: readonly number[], at: number) => ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;

const isRuled = (rules: readonly Rule[], isLevel: boolean, at: number, through: number) =>
  rules.some((rule) => rule.isLevel === isLevel && Math.abs(rule.at - at) <= near && rule.from <= through && rule.to >= through);

/** The cells of a grid: squares between which no rule stands are one. */
function cellsOf(rules: readonly Rule[], columns: readonly number[], rows: readonly number[]): GridCell[] {
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows.length - 1; row++)
    for (let column = 0; column < columns.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let [wide, high] = [1, 1];
      while (column + wide < columns.length - 1 && !isRuled(rules, false, columns[column + wide] ?? 0, middle(rows, row)))
        wide += 1;
      while (row + high < rows.length - 1 && !isRuled(rules, true, rows[row + high] ?? 0, middle(columns, column))) high += 1;
      for (let down = row; down < row + high; down++)
        for (let across = column; across < column + wide; across++) taken.add(`${down} ${across}`);
      cells.push({ column, row, columns: wide, rows: high });
    }
  return cells;
}

// A row that goes on over the turn of the page may have no rule there, but those at both its sides run on.
const leastOpen = 10;

function withOpenEnds(rows: readonly number[], group: readonly Rule[], columns: readonly number[]): number[] {
  const sides = [columns[0] ?? 0, columns.at(-1) ?? 0].map((edge) =>
    group.filter(({ isLevel, at }) => !isLevel && Math.abs(at - edge) <= near),
  );
  const top = Math.max(...sides.map((side) => Math.min(...side.map(({ from }) => from))));
  const bottom = Math.min(...sides.map((side) => Math.max(...side.map(({ to }) => to))));
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  return [...(first - top >= leastOpen ? [top] : []), ...rows, ...(bottom - last >= leastOpen ? [bottom] : [])];
}

/** The grids of at least two cells that the rules of a page form, from top to bottom. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  return connected(rules.slice(0, 20_000))
    .map((group) => ({
      group,
      columns: clustered(group.filter(({ isLevel }) => !isLevel).map(({ at }) => at)),
      rows: clustered(group.filter(({ isLevel }) => isLevel).map(({ at }) => at)),
    }))
    .filter(({ columns, rows }) => columns.length >= 2 && rows.length >= 2 && columns.length + rows.length > 4)
    .filter(({ columns, rows }) => columns.length + rows.length < mostEdges)
    .map(({ group, columns, rows: ruled }) => {
      const rows = withOpenEnds(ruled, group, columns);
      return { columns, rows, cells: cellsOf(group, columns, rows) };
    })
    .sort((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
}
