// A head of two rows in a table that was copied one cell to a line: names over several columns, then the names of these. The rows
// below say how many columns there are, and the words of the names where the second row begins.

import { comparable } from "~/lib/vietnamese-text";
import type { Row } from "../block";
import { rowsOfHead } from "./bar-head";
import type { Piece } from "./bar-pieces";

/** What stands between two empty lines; "" is a line that holds only blanks. */
export type Entry = { readonly line: number; readonly text: string };

const FIRST = /^\(?(?:0?1|I|A)\)?[.)]?$/u;
const MOST_NAMES = 24;
const MOST_GROUPS = 5;

/** How many names stand before the first row; null when no row follows that a number begins. */
export function namesBefore(entries: readonly Entry[], from: number): number | null {
  const names = entries.slice(from, from + MOST_NAMES).findIndex(({ text }) => FIRST.test(text));
  const areNames = entries.slice(from, from + names).every(({ text }) => text !== "" && text.length <= 90);
  return names >= 5 && areNames ? names : null;
}

/** How many columns a head of `names` cells in two rows may have; a row "A B 1 2" below it says. */
export function widthsBelow(entries: readonly Entry[], names: number, isCounted: boolean): number[] {
  const counted = countedWidth(entries.slice(names));
  if (counted !== null) return [counted];
  return isCounted ? Array.from({ length: MOST_GROUPS }, (_, index) => names - 1 - index).filter((width) => width >= 3) : [];
}

function countedWidth(entries: readonly Entry[]): number | null {
  const texts = entries.slice(0, MOST_NAMES).map(({ text }) => text.replace(/[()]/gu, ""));
  if (texts[0] !== "A") return null;
  const letters = texts.findIndex((text, at) => text !== "ABCDE"[at]);
  const end = texts.findIndex((text, at) => at >= letters && text !== String(at - letters + 1));
  return letters > 0 && end > letters ? end : null;
}

// Names of parts, and names that have some or stand alone.
const PART =
  /^(?:kế hoạch|thực hiện|ước|dự toán|quyết toán|số(?! liệu)|tỷ lệ|nam|nữ|tổng|trong đó|th|kh|%|so (?:với|cùng)|tháng|quý|lũy kế|cộng|cấp|xã|dưới|từ|trên|ngân sách|chủ trì|phối hợp)(?!\p{L})/u;
const ABOVE =
  /^(?:ghi chú|thời gian|thời hạn|tiến độ|sản phẩm|phân công|số liệu|số lượng|năm|giai đoạn|so sánh|kết quả|chia ra|đơn vị|đvt|chỉ tiêu|nội dung|tổng)(?!\p{L})/u;

const isRepeated = (names: readonly string[], groups: number) => {
  const share = names.length / groups;
  return groups > 1 && Number.isInteger(share) && names.every((name, at) => name === names[at % share]);
};

// How well the names part in two rows before the one at `first`; what repeats below each group leaves no doubt.
function fitOf(names: readonly string[], first: number, groups: number): number {
  const [above, below] = [names.slice(2, first), names.slice(first)];
  const count = (of: readonly string[], shape: RegExp) => of.filter((name) => shape.test(name)).length;
  const remark = above.findIndex((name) => /^ghi chú/u.test(name));
  const isLast = remark >= 0 && remark === above.length - 1;
  const doubts =
    count(below, /^(?:ghi chú|đơn vị|đvt)/u) * 10 + Math.abs(Math.round(below.length / groups) - below.length / groups);
  return (
    count(below, PART) -
    count(above, PART) +
    count(above, ABOVE) -
    count(below, ABOVE) -
    doubts +
    (isLast ? 5 : 0) +
    (isRepeated(below, groups) ? 5 : 0)
  );
}

/** The two rows of a head whose names follow each other; null when they cannot fill the columns. */
export function headOfCells(entries: readonly Entry[], width: number): Row[] | null {
  const names = entries.map(({ text }) => comparable(text));
  const groups = entries.length - width;
  const pieces = entries.map(({ line, text }): Piece => ({ line, text, isBold: false, bars: 1 }));
  const firsts = Array.from({ length: entries.length }, (_, first) => first).filter(
    (first) => first >= 2 + groups && entries.length - first >= 2 * groups,
  );
  const [best] = firsts.sort((one, other) => fitOf(names, other, groups) - fitOf(names, one, groups) || one - other);
  return best === undefined ? null : rowsOfHead([pieces.slice(0, best), pieces.slice(best)], width);
}
