// A table that is framed only outside, with level rules between its rows: where nothing is written from top to bottom, columns part.

import { type PageLine, type Piece, pageLines } from "./page-lines";
import type { Grid, GridCell } from "./page-rules";

const [fewestBands, fewestColumns, fewestFilled] = [4, 3, 2];
/** In sizes of letters; the share of the bands over which a name may go across a gap. */
const [narrowestGap, mostCrossed] = [0.45, 0.25];

type Band = { readonly top: number; readonly bottom: number; readonly lines: readonly PageLine[] };
/** Where nearly nothing is written, and the part of it over which the least is. */
type Gap = {
  readonly from: number;
  readonly to: number;
  readonly edge: number;
  readonly crossed: number;
  readonly width: number;
};

function bandsOf({ rows, cells }: Grid, pieces: readonly Piece[]): Band[] {
  return cells.map(({ row, rows: high }) => {
    const [top, bottom] = [rows[row] ?? 0, rows[row + high] ?? 0];
    const own = pieces.filter(({ base, size }) => base - size * 0.3 > top && base - size * 0.3 <= bottom);
    return { top, bottom, lines: pageLines(own, 0) };
  });
}

const piecesOf = ({ lines }: Pick<Band, "lines">) => lines.flatMap(({ pieces }) => pieces);
const crosses = ({ left, right }: Piece, at: number) => left < at && right > at;

/** The gaps that nearly no band writes over, between the outermost pieces. */
function gapsIn(bands: readonly Band[], size: number): Gap[] {
  const all = bands.flatMap(piecesOf);
  const edges = [...new Set(all.flatMap(({ left, right }) => [left, right]))].sort((one, other) => one - other);
  const gaps: Gap[] = [];
  for (const [at, from] of edges.entries()) {
    const to = edges[at + 1];
    if (to === undefined) break;
    const through = (from + to) / 2;
    const crossed = bands.filter((band) => piecesOf(band).some((piece) => crosses(piece, through))).length;
    if (crossed > bands.length * mostCrossed) continue;
    const last = gaps.at(-1);
    const own = { edge: through, crossed, width: to - from };
    const isClearer = last && (crossed < last.crossed || (crossed === last.crossed && own.width > last.width));
    if (last?.to === from) gaps.splice(-1, 1, { ...last, ...(isClearer ? own : {}), to });
    else gaps.push({ from, to, ...own });
  }
  return gaps.filter(({ from, to }) => to - from >= size * narrowestGap);
}

// A band whose first line goes over several columns and whose next lines stand in each of them has two rows of names.
function splitAt({ lines }: Band, inner: readonly number[]): number | null {
  const over = lines.findLastIndex(({ pieces }) => pieces.some((piece) => inner.some((edge) => crosses(piece, edge))));
  const [line, below] = [lines[over], lines[over + 1]];
  return line && below ? (line.base + below.base - below.size) / 2 : null;
}

/** The cells of a row between the inner edges; a piece across an edge joins the columns at its sides. */
function cellsOf(row: number, lines: readonly PageLine[], inner: readonly number[]): GridCell[] {
  const pieces = piecesOf({ lines });
  const cells: GridCell[] = [];
  let column = 0;
  for (const [at, edge] of [...inner, null].entries()) {
    if (edge !== null && pieces.some((piece) => crosses(piece, edge))) continue;
    cells.push({ column, row, columns: at + 1 - column, rows: 1 });
    column = at + 1;
  }
  return cells;
}

/** The edges between which words stand in several bands: a gap inside the name of one column parts nothing. */
function filledEdges(
  edges: readonly number[],
  bands: readonly Band[],
  { left, right }: { left: number; right: number },
): number[] {
  const isFilled = (from: number, to: number) =>
    bands.filter((band) => piecesOf(band).some((piece) => piece.left > from && piece.right < to)).length >= fewestFilled;
  const kept: number[] = [];
  for (const edge of edges) if (isFilled(kept.at(-1) ?? left, edge)) kept.push(edge);
  while (kept.length > 0 && !isFilled(kept.at(-1) ?? left, right)) kept.pop();
  return kept;
}

type Row = { readonly top: number; readonly lines: readonly PageLine[] };

/** The rows of the bands; only the first may hold two rows of names. */
function rowsOf(bands: readonly Band[], inner: readonly number[]): Row[] {
  return bands.flatMap((band, at): Row[] => {
    const split = at === 0 ? splitAt(band, inner) : null;
    if (split === null) return [band];
    const [above, below] = [band.lines.filter(({ base }) => base < split), band.lines.filter(({ base }) => base >= split)];
    return [
      { top: band.top, lines: above },
      { top: split, lines: below },
    ];
  });
}

/** A grid of one column with the columns that its words leave apart; itself when they leave too few. */
export function withColumnsBetweenWords(grid: Grid, pieces: readonly Piece[]): Grid {
  if (grid.columns.length !== 2 || grid.cells.length < fewestBands) return grid;
  const [left = 0, right = 0] = grid.columns;
  const inside = pieces.filter((piece) => piece.left >= left && piece.right <= right);
  const bands = bandsOf(grid, inside).filter(({ lines }) => lines.length > 0);
  const size = Math.max(0, ...bands.flatMap(({ lines }) => lines.map((line) => line.size)));
  const gaps = gapsIn(bands, size).map(({ edge }) => edge);
  const inner = filledEdges(gaps, bands, { left, right });
  if (bands.length < fewestBands || inner.length + 1 < fewestColumns) return grid;
  const rows = rowsOf(bands, inner);
  return {
    columns: [left, ...inner, right],
    rows: [...rows.map(({ top }) => top), bands.at(-1)?.bottom ?? 0],
    cells: rows.flatMap(({ lines }, row) => cellsOf(row, lines, inner)),
  };
}
