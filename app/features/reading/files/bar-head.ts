// A head of several rows in such a copy: names over several columns, which are named in the next row. How far each goes is not told;
// the rows below say how many columns there are, and the words of the names which of them have parts.

import { groupBy } from "~/lib/group-by";
import { comparable } from "~/lib/vietnamese-text";
import type { Cell, Row } from "../block";
import { bare, isIndex, type Piece, placesOf, runFrom } from "./bar-pieces";

export type BarHead = {
  readonly rows: readonly Row[];
  readonly width: number /** How many cells it has. */;
  readonly pieces: number;
};

/** How many cells the rows have: each with a number ends where the next begins, a bar behind every cell and one before the first. */
export function widthOfRows(pieces: readonly Piece[], from: number): number | null {
  const isCross = (text: string) => /^x$/iu.test(bare(text));
  const starts = pieces.flatMap(({ bars, text }, at) => (at >= from && bars > 1 && isIndex(text) && !isCross(text) ? [at] : []));
  const widths = starts
    .slice(1)
    .map((at, index) => pieces.slice((starts[index] ?? 0) + 1, at + 1).reduce((all, { bars }) => all + bars, -1));
  const [most] = [...groupBy(widths, (width) => width).values()].sort(
    (one, other) => other.length - one.length || (other[0] ?? 0) - (one[0] ?? 0),
  );
  return most?.[0] ?? null;
}

const ANNOUNCES = /trong đó|chia ra|gồm|(?:phân|chia) theo/u;
// "Phân công thực hiện" goes over "Chủ trì" and "Phối hợp".
const ROLES_OF = /phân công|cơ quan|đơn vị|trách nhiệm|tổ chức thực hiện/u;
const ALONE = /^(?:tổng (?:số|cộng)|cộng(?!\p{L})|ghi chú|đơn vị tính|đvt|đơn vị|tỷ lệ|(?:ước )?(?:th|uth|ưth|thực hiện) năm)/u;
const PERIOD =
  /^(?:(?:6|06|9|09|3|03) tháng|năm|quý|tháng|giai đoạn|kỳ)(?:[\s\d/–ivx-]|đầu năm|cuối năm|năm|kỳ|báo cáo|hiện hành)*$/u;
const COMPARES = /so sánh|so với|tăng|tỷ lệ/u;
// Women, members of a people, leaders are parts of persons, and of no classes or households.
const OF_PERSONS = /^(?:nam|nữ|dtts|lãnh đạo|trực tiếp|người)(?!\p{L})|dân tộc|độ tuổi/u;
const PERSONS =
  /(?<!\p{L})(?:người|cá nhân|học (?:viên|sinh)|sinh viên|giáo viên|trẻ(?: em)?|cán bộ|công chức|viên chức|lao động|dân số|nhân khẩu|(?:đảng|hội|đoàn) viên|đại biểu|bệnh nhân|lượt)(?!\p{L})/u;
const RATIO = /\/|%|so (?:với|cùng)|cùng kỳ|kế hoạch năm/u;

// Names that announce parts have some, and so does what is compared when ratios stand below, or a span of time that names nothing
// else: the latest, but what is reckoned with is of the first; otherwise the first of those that are no totals, units or remarks.
function withParts(names: readonly string[], count: number, first: number, below: readonly string[]): number[] {
  const free = names.flatMap((_, column) => (column >= first ? [column] : []));
  const hasRatios = below.filter((name) => RATIO.test(comparable(name))).length >= 2;
  const areOfPersons = below.some((name) => OF_PERSONS.test(comparable(name)));
  const isOfRoles = below.some((name) => /chủ trì/u.test(comparable(name)));
  const isReckoned = below.some((name) => /(?<!\p{L})ước(?!\p{L})/u.test(comparable(name)));
  const rankOf = (column: number) => {
    const name = comparable(names[column] ?? "");
    if (isOfRoles && ROLES_OF.test(name)) return 0;
    if (areOfPersons && PERSONS.test(name) && !ANNOUNCES.test(name)) return 0.2;
    if (ANNOUNCES.test(name) || (hasRatios && COMPARES.test(name))) return 0;
    if (COMPARES.test(name) && /%/u.test(name)) return 0.5;
    // "Tháng 9/2026" has parts before "9 tháng đầu năm", which stands alone behind them.
    if (PERIOD.test(name)) return isReckoned || (isAmongMonths(names) && !/^\d/u.test(name)) ? 0.9 : 1 - column / 100;
    return ALONE.test(name) ? 3 : 2;
  };
  return free
    .sort((one, other) => rankOf(one) - rankOf(other) || one - other)
    .slice(0, count)
    .sort((one, other) => one - other);
}

const isAmongMonths = (names: readonly string[]) => {
  const plain = names.map((name) => comparable(name));
  return plain.some((name) => /^(?:tháng|quý) [\div]/u.test(name)) && plain.some((name) => /^\d{1,2} tháng/u.test(name));
};

const isName = ({ text }: Piece) =>
  /\p{L}{2}/u.test(text) || /^(?:(?:19|20)\d{2}|T\d{1,2}|(?:Q\.?)?(?:I{1,3}|IV))$/u.test(bare(text));
const MOST_LEVELS = 3;

// The rows of names: each begins where two bars meet, and none with the number of a row.
function levelsOf(pieces: readonly Piece[]): Piece[][] {
  const levels = [pieces.slice(0, runFrom(pieces, 0))];
  for (let at = levels[0]?.length ?? 0; levels.length < MOST_LEVELS; ) {
    const level = pieces.slice(at, at + (at < pieces.length ? runFrom(pieces, at) : 0));
    const isGroup = isIndex(level[0]?.text ?? "") && !isIndex(level[1]?.text ?? "");
    if (level.length < 2 || level[0]?.bars !== 2 || isGroup || !level.every(isName)) break;
    levels.push(level);
    at += level.length;
  }
  return levels;
}

type Spans = readonly (readonly number[])[];

/** How many columns each name goes over, level by level from the first; null when the rows below do not have so many cells. */
function spansOf(levels: readonly (readonly Piece[])[], width: number): Spans | null {
  const [level = [], below = [], ...deeper] = levels;
  if (levels.length === 1) return level.length === width ? [level.map(() => 1)] : null;
  // In the first level the first two columns number and name the rows.
  const first = levels.length > 1 && level[0]?.bars !== 2 ? 2 : 0;
  for (let groups = 1; groups <= Math.min(level.length - first, Math.floor(below.length / 2) || 1); groups += 1) {
    const inside = spansOf([below, ...deeper], width - (level.length - groups));
    if (inside !== null) return [spread(level, groups, first, below, inside[0] ?? []), ...inside];
  }
  return null;
}

const kindOfName = (name: string) => {
  const plain = comparable(name);
  if (/chủ trì|phối hợp|thực hiện/u.test(plain)) return "role";
  return /^(?:quý|q\.?\s?[iv1-4]|tháng|t\.?\d|[iv]{1,3}$|(?:19|20)\d\d$)/u.test(plain) ? "time" : "other";
};

/** How many names stand below each of the groups: who leads and helps, then the quarters; names of one kind are dealt out evenly. */
function sharesOf(names: readonly string[], groups: number): number[] {
  const kinds = names.map(kindOfName);
  const firsts = kinds.flatMap((kind, at) => (kind === kinds[at - 1] ? [] : [at]));
  const runs = firsts.map((from, at) => (firsts[at + 1] ?? names.length) - from);
  if (runs.length === groups && groups > 1) return runs;
  const share = Math.floor(names.length / groups);
  return Array.from({ length: groups }, (_, group) => (group === groups - 1 ? names.length - share * (groups - 1) : share));
}

// The names with parts share those below them evenly; each goes over as many columns as its parts.
function spread(
  level: readonly Piece[],
  groups: number,
  first: number,
  names: readonly Piece[],
  below: readonly number[],
): number[] {
  const textsOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text);
  const over = withParts(textsOf(level), groups, first, textsOf(names));
  const shares = sharesOf(textsOf(names), groups);
  return level.map((_, column) => {
    const group = over.indexOf(column);
    if (group < 0) return 1;
    const from = shares.slice(0, group).reduce((all, each) => all + each, 0);
    const parts = below.slice(from, from + (shares[group] ?? 0));
    return parts.reduce((all, each) => all + each, 0);
  });
}

/** The rows of a head whose names stand level by level, laid over `width` columns; null when they do not fill them. */
export function rowsOfHead(levels: readonly (readonly Piece[])[], width: number): Row[] | null {
  const spans = spansOf(levels, width);
  if (spans === null) return null;
  let free = Array.from({ length: width }, (_, column) => column);
  return levels.map((level, at): Row => {
    let next = 0;
    const cells = level.map(({ text, isBold }, index): Cell => {
      const columns = spans[at]?.[index] ?? 1;
      const column = free[next] ?? 0;
      next += columns;
      return { column, columns, rows: columns > 1 ? 1 : levels.length - at, text, isBold };
    });
    free = cells.flatMap(({ column, columns }) =>
      columns > 1 ? Array.from({ length: columns }, (_, part) => column + part) : [],
    );
    return { line: level[0]?.line ?? 1, cells };
  });
}

// Rows without numbers tell it by their bars.
function widthCounted([above = [], below = []]: readonly (readonly Piece[])[], body: readonly Piece[]): number | null {
  const most = above.length + below.length - 1;
  const widths = Array.from({ length: below.length }, (_, index) => most - index).filter((width) => width >= 3);
  return (below.length > 0 && body.length > 0 && widths.find((width) => placesOf(body, width) !== null)) || null;
}

/** The rows of such a head, their parts dealt out evenly below the names that have some; null for a head of one row. */
export function headOfRows(pieces: readonly Piece[]): BarHead | null {
  const levels = levelsOf(pieces);
  const taken = levels.reduce((all, level) => all + level.length, 0);
  const width = widthOfRows(pieces, taken) ?? widthCounted(levels, pieces.slice(taken));
  const rows = width === null || levels.length < 2 ? null : rowsOfHead(levels, width);
  return width === null || rows === null ? null : { rows, width, pieces: taken };
}
