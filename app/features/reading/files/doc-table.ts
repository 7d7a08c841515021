import type { Bytes } from "./doc-bytes";
import type { Draft, DraftCell, DraftParagraph, DraftTable } from "./draft";

/** Where the definition of a row stands: the edges of its cells and how they merge. */
export type TableEdge = { readonly bytes: Bytes; readonly at: number; readonly size: number };

export type DocParagraph = {
  readonly paragraph: DraftParagraph;
  readonly isInTable: boolean;
  /** The definition of the row that ends here; null inside a row. */
  readonly rowEdge: TableEdge | null;
  readonly endsCell: boolean;
};

type RawCell = {
  readonly left: number;
  readonly right: number;
  readonly isBeside: boolean;
  readonly isBelow: boolean;
  readonly blocks: Draft[];
};

const near = 20;

/** The cells of a row with their edges; a cell without a definition is one column wide. */
function rawRow(cells: readonly Draft[][], { bytes, at, size }: TableEdge): RawCell[] {
  const count = size > 0 ? bytes.u8(at) : 0;
  const [edges, kinds] = [at + 1, at + 1 + (count + 1) * 2];
  return cells.map((blocks, index) => {
    const flags = index < count && kinds + index * 20 + 2 <= at + size ? bytes.u16(kinds + index * 20) : 0;
    const isKnown = index < count;
    return {
      left: isKnown ? bytes.i16(edges + index * 2) : index * 1000,
      right: isKnown ? bytes.i16(edges + index * 2 + 2) : (index + 1) * 1000,
      isBeside: (flags & 2) !== 0,
      isBelow: (flags & 0x20) !== 0 && (flags & 0x40) === 0,
      blocks,
    };
  });
}

function edgesOf(rows: readonly (readonly RawCell[])[]): number[] {
  const values = rows.flat().flatMap(({ left, right }) => [left, right]);
  const edges: number[] = [];
  for (const value of values.sort((one, other) => one - other))
    if (value - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > near) edges.push(value);
  return edges;
}

/** A table out of its paragraphs: cells end with a mark, rows with a paragraph that defines them. */
export function docTable(paragraphs: readonly DocParagraph[]): DraftTable {
  const raw: RawCell[][] = [];
  let [cells, blocks]: [Draft[][], Draft[]] = [[], []];
  for (const { paragraph, rowEdge, endsCell } of paragraphs) {
    if (rowEdge) {
      raw.push(rawRow(cells, rowEdge));
      [cells, blocks] = [[], []];
      continue;
    }
    blocks.push(paragraph);
    if (!endsCell) continue;
    cells.push(blocks);
    blocks = [];
  }
  const edges = edgesOf(raw);
  const columnAt = (place: number) =>
    Math.max(
      0,
      edges.findLastIndex((edge) => edge <= place + near),
    );
  const above = new Map<number, DraftCell>();
  const rows = raw.map((row) => {
    const kept: DraftCell[] = [];
    for (const { left, right, isBeside, isBelow, blocks: own } of row) {
      const column = columnAt(left);
      const merged = isBelow ? above.get(column) : undefined;
      const cell: DraftCell = { column, columns: Math.max(1, columnAt(right) - column), rows: 1, blocks: own };
      if (merged) merged.rows += 1;
      else if (isBeside && kept.length > 0)
        kept.splice(-1, 1, { ...(kept.at(-1) as DraftCell), columns: (kept.at(-1) as DraftCell).columns + cell.columns });
      else kept.push(cell);
      if (!isBeside) above.set(column, merged ?? cell);
    }
    return kept;
  });
  return { kind: "table", rows: rows.filter((row) => row.length > 0) };
}
