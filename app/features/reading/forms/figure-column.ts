// Of several columns of figures one holds what is reported: done before counted, counted before planned, and what only compares last.

import { comparable, tidy } from "~/lib/vietnamese-text";
import { romanValue } from "../outline/marker";
import type { Header } from "../tables/header";
import { type FormColumn, formColumn } from "./form-columns";

const COMPARES =
  /so (?:với|sánh)|(?:tỷ|tỉ) (?:lệ|trọng)|^%|đạt %|cùng kỳ|(?:kỳ|năm|tháng|quý|tuần) (?:trước|ngoái)|^(?:mức )?(?:tăng|giảm)|^biến động|chênh lệch|hiện trạng|(?<!\p{L})(?:th|qt|ước)\s*\/|(?:19|20)\d\d\s*\/\s*(?:19|20)?\d\d/u;
// "Số lượng nhập học so với số trúng tuyển" is a count all the same.
const COUNTS = /(?<!(?:tỷ|tỉ) lệ )(?<!\p{L})số lượng(?!\p{L})/u;
const PLANNED =
  /kế hoạch|chỉ tiêu|dự toán|dự kiến|mục tiêu|nhu cầu|định mức|đăng ký|phấn đấu|(?<!\p{L})giao(?!\p{L})|(?<!\p{L})(?:kh|dt)(?!\p{L})/u;
const DONE = /thực hiện|quyết toán|(?<!\p{L})(?:ước|u?th|ưth|qt)(?!\p{L})/u;
const ESTIMATED = /(?<!\p{L})(?:ước|ưth|uth)(?!\p{L})/u;

/** How near a column is to what is reported; of "Kế hoạch thực hiện" and "Thực hiện kế hoạch" the first word tells. */
function rankOf(name: string): number {
  if (COMPARES.test(name) && !COUNTS.test(name)) return 0;
  const [planned, done] = [name.search(PLANNED), name.search(DONE)];
  if (done >= 0 && (planned < 0 || done < planned)) return 3;
  return planned >= 0 ? 1 : 2;
}

const yearIn = (name: string) => Number(/(?:19|20)\d{2}/.exec(name)?.[0] ?? 0);

// "Tháng 5", "Tháng 6": the later one is reported, and of "Tháng 6" and "6 tháng" what goes over more of the year.
function monthIn(name: string): number {
  const [, month, quarter, months] =
    /tháng (\d{1,2})(?!\d)|quý ([ivx]{1,3}|\d)(?!\p{L})|(?<!\d)(\d{1,2}) tháng/u.exec(name) ?? [];
  if (months !== undefined) return Number(months) + 0.5;
  return month === undefined ? (romanValue(quarter ?? "") ?? (Number(quarter) || 0)) * 3 : Number(month);
}

/** By what columns are compared, the most telling first: what they hold, year, month, counted before estimated, known names first. */
function claimOf(name: string, latest: number): readonly number[] {
  const plain = tidy(comparable(name));
  const rank = rankOf(plain);
  // "Thực hiện năm 2025", "Kế hoạch năm 2026", "Thực hiện 6 tháng": what was done and names no year is of the latest that is named.
  const year = yearIn(plain) || (rank === 3 ? latest : 0);
  return [rank, year, monthIn(plain), ESTIMATED.test(plain) ? 0 : 1, formColumn(name) === "value" ? 1 : 0];
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((each, index) => each !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

type Columns = Pick<Header<FormColumn>, "columns" | "names"> & { readonly words: readonly number[] };

/** Whether a name only goes on over this column: a page may count one column as two. */
export const isContinued = (names: readonly string[], column: number) => column > 0 && names[column - 1] === names[column];

/** The columns in which figures may stand, by their names; those of `words` hold none. */
function freeColumns({ columns, names, words }: Columns): { readonly column: number; readonly name: string }[] {
  const label = columns.get("label") ?? columns.get("body") ?? 0;
  const aside = new Set([label, columns.get("index"), columns.get("unit"), columns.get("note")]);
  const free = names.flatMap((name, column) =>
    aside.has(column) || column < label || formColumn(name) === "index" || isContinued(names, column) ? [] : [{ column, name }],
  );
  const counted = free.filter(({ column }) => !words.includes(column));
  return counted.length > 0 ? counted : free;
}

// "Tháng 9", "Quý III", "Lũy kế": the same figure at another time.
const PERIOD =
  /(?:trong |trước |từ |đến |cuối |theo )?(?:tháng|quý|năm học|năm|kỳ|tuần|giai đoạn|đầu năm|cuối năm|cả năm|ngày)(?:\s+(?:n(?:\s*[+-]\s*\d)?|này|báo cáo|[ivx]{1,4}|\d[\d/.-]*))?(?!\p{L})|\d+ tháng|lũy kế|cộng dồn|(?:19|20)\d\d|[().:-]/gu;

// "Lũy kế từ đầu vụ" counts what the column beside it counts, over more time.
const SUMMED_UP = /^(?:số )?(?:lũy kế|luỹ kế|cộng dồn)(?!\p{L})/u;

/** Whether several columns hold figures of different things, as "Tổng số", "Nam", "Nữ" do, and not one planned, done and compared. */
export function countsSeveral(header: Columns): boolean {
  const names = freeColumns(header).map(({ name }) => tidy(comparable(name)));
  const counted = names
    .filter((name) => /\p{L}/u.test(name) && rankOf(name) === 2 && !SUMMED_UP.test(name))
    .map((name) => tidy(name.replace(PERIOD, " ")));
  const things = new Set(counted.filter((name) => /\p{L}/u.test(name)));
  return things.size >= 2 && !names.some((name) => rankOf(name) === 3);
}

/** The column of the figures that are reported; null in a table without one. */
export function figureColumn(header: Columns): number | null {
  const latest = Math.max(0, ...header.names.map(yearIn));
  const [first, ...others] = freeColumns(header).map(({ column, name }) => ({ column, claim: claimOf(name, latest) }));
  if (!first) return null;
  return others.reduce((best, each) => (isBefore(each.claim, best.claim) ? each : best), first).column;
}
