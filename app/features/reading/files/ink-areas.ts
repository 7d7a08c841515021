// Where the letters of a page stand: areas that hang together, apart from what stands beside them and from dust. A recogniser
// that is given a whole page runs the words of a cell into those beside it, and passes over figures that stand alone.
import type { Rule } from "./page-rules";
import type { Grey } from "./picture";

const dark = 140;
/** A page of 300 dots an inch is looked at in squares of so many; a square with fewer dark dots is empty. */
const square = 6;
const fewestDark = 5;
/** Words stand closer than so many squares, an em of 12 points; what is further away is another cell or column. */
const widestGap = 8;
/** What fills no more squares than this to any side is dust. */
const dust = 2;

/** Sides in dots of the picture, `right` and `bottom` exclusive. */
export type Area = {
  readonly label: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The areas of a page, and for each square of it the label of its area; 0 is none. */
export type InkAreas = { readonly areas: readonly Area[]; readonly labels: Uint32Array; readonly columns: number };

const [empty, ink, barrier] = [0, 1, 2];
type Squares = { readonly kinds: Uint8Array; readonly columns: number; readonly rows: number };

const squareOf = (dot: number) => Math.floor(dot / square);

function squaresOf({ width, height, points }: Grey, rules: readonly Rule[]): Squares {
  const [columns, rows] = [Math.ceil(width / square), Math.ceil(height / square)];
  const counts = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = squareOf(y) * columns;
    for (let x = 0; x < width; x++)
      if ((points[y * width + x] as number) < dark) {
        const at = row + squareOf(x);
        counts[at] = (counts[at] as number) + 1;
      }
  }
  const kinds = counts.map((count) => (count >= fewestDark ? ink : empty));
  for (const { isLevel, at, from, to } of rules)
    for (let along = squareOf(from); along <= squareOf(to); along++) {
      const place = isLevel ? squareOf(at) * columns + along : along * columns + squareOf(at);
      if (kinds[place] === empty) kinds[place] = barrier;
    }
  return { kinds, columns, rows };
}

/** The gaps between the words of a line filled, but none over a rule. */
function withGapsFilled({ kinds, columns, rows }: Squares): Squares {
  const filled = kinds.slice();
  for (let row = 0; row < rows; row++) {
    let last = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (kinds[at] === barrier) last = Number.NEGATIVE_INFINITY;
      if (kinds[at] !== ink) continue;
      if (column - last <= widestGap) filled.fill(ink, row * columns + last + 1, at);
      last = column;
    }
  }
  return { kinds: filled, columns, rows };
}

function* around(at: number, { columns, rows }: Squares): Generator<number> {
  const [row, column] = [Math.floor(at / columns), at % columns];
  for (let down = Math.max(0, row - 1); down <= Math.min(rows - 1, row + 1); down++)
    for (let across = Math.max(0, column - 1); across <= Math.min(columns - 1, column + 1); across++)
      yield down * columns + across;
}

/** Labels all squares that hang together with one; gives their sides in squares. */
function flood(squares: Squares, labels: Uint32Array, start: number, label: number): Area {
  let [left, right, top, bottom] = [squares.columns, 0, squares.rows, 0];
  const open = [start];
  labels[start] = label;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [row, column] = [Math.floor(at / squares.columns), at % squares.columns];
    [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
    for (const next of around(at, squares))
      if (squares.kinds[next] === ink && labels[next] === 0) {
        labels[next] = label;
        open.push(next);
      }
  }
  return { label, left, right, top, bottom };
}

/** A page of very small print has a few hundred lines and cells; of more, as in a photograph, only the largest are looked at. */
const mostAreas = 800;

const sizeOf = ({ left, right, top, bottom }: Area) => (right - left) * (bottom - top);

function largest(areas: readonly Area[]): readonly Area[] {
  if (areas.length <= mostAreas) return areas;
  const least = areas.map(sizeOf).sort((one, other) => other - one)[mostAreas] ?? 0;
  return areas.filter((area) => sizeOf(area) > least);
}

const isDust = ({ left, right, top, bottom }: Area) => right - left <= dust && bottom - top <= dust;

/** The areas of a page of 300 dots an inch, from top to bottom; its rules are taken out of it, but part what lies beside them. */
export function inkAreas(page: Grey, rules: readonly Rule[]): InkAreas {
  const squares = withGapsFilled(squaresOf(page, rules));
  const labels = new Uint32Array(squares.kinds.length);
  const areas: Area[] = [];
  for (let at = 0; at < labels.length; at++)
    if (squares.kinds[at] === ink && labels[at] === 0) areas.push(flood(squares, labels, at, areas.length + 1));
  const inDots = ({ label, left, top, right, bottom }: Area): Area => ({
    label,
    left: left * square,
    top: top * square,
    right: Math.min(right * square, page.width),
    bottom: Math.min(bottom * square, page.height),
  });
  return { areas: largest(areas.filter((area) => !isDust(area))).map(inDots), labels, columns: squares.columns };
}

const [mostDash, leastStroke, mostStroke] = [6, 3, 8];

/** The cell in which an area stands, by the nearest rules on all four sides; null where one side has none. */
function cellAround({ left, right, top, bottom }: Area, rules: readonly Rule[]): Sides | null {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const rulesAt = (level: boolean, through: number) =>
    rules.filter(({ isLevel, from, to }) => isLevel === level && from < through && to > through).map(({ at }) => at);
  const [upright, level] = [rulesAt(false, y), rulesAt(true, x)];
  const cell = {
    left: Math.max(...upright.filter((at) => at < x)),
    right: Math.min(...upright.filter((at) => at > x)),
    top: Math.max(...level.filter((at) => at < y)),
    bottom: Math.min(...level.filter((at) => at > y)),
  };
  return Object.values(cell).every(Number.isFinite) ? cell : null;
}

function asStroke({ left, right, top, bottom }: Area): "-" | "1" | null {
  const [wide, high] = [(right - left) / square, (bottom - top) / square];
  if (high <= dust && wide > dust && wide <= mostDash) return "-";
  return wide <= 1 && high >= leastStroke && high <= mostStroke ? "1" : null;
}

/** A stroke that is all that stands in its cell: a dash, where there is nothing to report, or a "1" in small print. */
export type Stroke = { readonly area: Area; readonly text: "-" | "1" };

type Sides = Omit<Area, "label">;
const overlap = (one: Sides, other: Sides) =>
  one.top < other.bottom && one.bottom > other.top && one.right > other.left && one.left < other.right;

/** The strokes that a recogniser would pass over; outside of rules they are dust. */
export function strokesInCells({ areas }: InkAreas, rules: readonly Rule[]): Stroke[] {
  return areas.flatMap((area) => {
    const text = asStroke(area);
    const cell = text && cellAround(area, rules);
    return text && cell && !areas.some((other) => other !== area && overlap(other, cell)) ? [{ area, text }] : [];
  });
}

/** Whether a dot belongs to an area: it lies in a square of it, or in an empty one at its edge. */
export function liesIn({ labels, columns }: InkAreas, { label }: Area, x: number, y: number): boolean {
  const [row, column] = [squareOf(y), squareOf(x)];
  const own = labels[row * columns + column] ?? 0;
  if (own !== 0) return own === label;
  for (let down = row - 1; down <= row + 1; down++)
    for (let across = column - 1; across <= column + 1; across++) if (labels[down * columns + across] === label) return true;
  return false;
}
