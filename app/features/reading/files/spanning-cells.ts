// In a table whose cells were copied one by one nothing stands for what a cell spans: the row of a group is a number and a name, and a
// cell that goes over several rows stands in the first of them. The numbers of the rows tell where each begins.

import { comparable } from "~/lib/vietnamese-text";
import type { Entry } from "./cell-head";
import { isGroupNumber } from "./table-marks";

/** Which entry stands in each column of a row; null for none. */
export type PlacedRow = readonly (number | null)[];

type Kind = "time" | "body" | "other";

const TIME =
  /^(?:(?:trước|đến|hết|từ|trong|chậm nhất)\s)?(?:quý|tháng|năm|ngày|hằng|hàng|thường xuyên|giai đoạn|\d{1,2}(?:\/| tháng))/u;
const BODY =
  /^(?:các )?(?:sở|ban(?! hành| bố)|ngành|ubnd|ủy ban|công an|văn phòng|phòng(?!,| chống| ngừa)|cục|chi cục|hội(?! nghị| thảo| thi)|tỉnh|thành(?! lập| tích)|đài|báo(?! cáo)|bộ(?! tài liệu| tiêu chí| chỉ số)|viện|trung tâm|đơn vị|cơ quan|thanh tra|liên minh)(?!\p{L})/u;

/** What the words of a cell look like: a time, a body, or anything else. */
export function kindOf(text: string): Kind {
  const words = comparable(text);
  return TIME.test(words) ? "time" : BODY.test(words) ? "body" : "other";
}

/** What most cells of a column are, in the rows that have all their cells. */
function kindsOf(entries: readonly Entry[], rows: readonly PlacedRow[], columns: number): Kind[] {
  return Array.from({ length: columns }, (_each, column) => {
    const kinds = rows.flatMap((row) => (row[column] == null ? [] : [kindOf(entries[row[column]]?.text ?? "")]));
    const most = (kind: Kind) => kinds.filter((each) => each === kind).length * 2 > kinds.length;
    return most("time") ? "time" : most("body") ? "body" : "other";
  });
}

type Table = {
  readonly entries: readonly Entry[];
  readonly columns: number;
  /** Whether blank cells left something where they stood. */
  readonly keepsBlanks: boolean;
  /** Whether as many entries as there are columns may be a row. */
  readonly isRow: (row: readonly Entry[]) => boolean;
};

/**
 * A row whose missing cells, side by side, are those of the row above: where its own cells stand below their like. Where blank cells
 * left nothing, a single one that is missing was blank.
 */
function below({ entries, keepsBlanks }: Table, own: readonly number[], above: PlacedRow, kinds: readonly Kind[]): PlacedRow {
  const missing = kinds.length - own.length;
  const wasBlank = missing === 1 && !keepsBlanks;
  const placedWith = (gap: number): PlacedRow => [
    ...own.slice(0, gap),
    ...(wasBlank ? [null] : above.slice(gap, gap + missing)),
    ...own.slice(gap),
  ];
  const fitOf = (row: PlacedRow) =>
    row.filter(
      (place, column) => place !== null && place !== above[column] && kindOf(entries[place]?.text ?? "") === kinds[column],
    ).length;
  const tried = own.slice(1).map((_place, index) => placedWith(index + 2));
  return (wasBlank ? tried.reverse() : tried).reduce((best, each) => (fitOf(each) > fitOf(best) ? each : best));
}

// So many rows tell what a column holds; all of a long table would be looked at anew for each row.
const telling = 20;

type Next = { readonly row: PlacedRow; readonly taken: number };

const span = (at: number, count: number) => Array.from({ length: count }, (_each, index) => at + index);

/** The row that begins at an entry, below rows that have all their cells and the number `last`; null where none does. */
function rowAt(table: Table, at: number, last: number, whole: readonly PlacedRow[]): Next | null {
  const { entries, columns, isRow } = table;
  const textAt = (place: number) => entries[place]?.text ?? "";
  const number = numberOf(textAt(at)) || last;
  const isEnd = (count: number) => at + count >= entries.length || begins(textAt(at + count), number);
  if (isGroupNumber(textAt(at)) && isEnd(2)) return { row: [at, at + 1, ...span(0, columns - 2).map(() => null)], taken: 2 };
  const own = entries.slice(at, at + columns);
  const isWhole = own.length === columns && isRow(own);
  if (textAt(at) === "") return isWhole ? { row: span(at, columns), taken: columns } : null;
  const lengths = span(3, Math.max(0, columns - 3)).filter((count) => at + count <= entries.length);
  // The number and the name of a group stand in no row of work, though they may fill it up.
  const beforeGroup = lengths.find((count) => isGroupNumber(textAt(at + count)) && begins(textAt(at + count + 2), number));
  const shorter = beforeGroup ?? lengths.find(isEnd);
  if (isWhole && beforeGroup === undefined && (shorter === undefined || isEnd(columns)))
    return { row: span(at, columns), taken: columns };
  const above = whole.at(-1);
  if (shorter === undefined || above === undefined) return null;
  return { row: below(table, span(at, shorter), above, kindsOf(entries, whole.slice(-telling), columns)), taken: shorter };
}

const numberOf = (text: string) => Number(text.replace(/[.)]$/, ""));
const begins = (text: string, last: number) => isGroupNumber(text) || [1, last + 1].includes(numberOf(text));

/** The rows below a head, told by the numbers in the first column, and where they end; null unless some have all cells and some have not. */
export function spanningRows(table: Table, from: number): { readonly rows: readonly PlacedRow[]; readonly to: number } | null {
  const { entries, columns } = table;
  const rows: PlacedRow[] = [];
  const whole: PlacedRow[] = [];
  let [at, last] = [from, 0];
  // A row without a number has all its cells.
  while (entries[at]?.text === "" || begins(entries[at]?.text ?? "", last)) {
    const next = rowAt(table, at, last, whole);
    if (next === null) break;
    rows.push(next.row);
    if (next.taken === columns) whole.push(next.row);
    last = numberOf(entries[at]?.text ?? "") || last;
    at += next.taken;
  }
  return whole.length >= 2 && whole.length < rows.length ? { rows, to: at } : null;
}
