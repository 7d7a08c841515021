// Text side by side without rules: the letterhead or the box of a sheet above, the recipients beside the signature below.

import { beginsItem } from "../repair/line-shape";
import { documentKind } from "../repair/paragraph-openings";
import { leftOf, lineText, type PageLine, rightOf } from "./page-lines";

/** Lines that stand in two columns, parted at `at`; positions in the list of lines, `to` exclusive. */
export type SideBySide = { readonly from: number; readonly to: number; readonly at: number };

/** Where a line is parted by a wide gap; null where it is not, or only between a number and its text. */
function gapOf({ segments }: PageLine): { left: number; right: number } | null {
  const [first, second] = segments;
  if (segments.length !== 2 || !first || !second) return null;
  if (first.text.length <= 7 && beginsItem(`${first.text} Xx`)) return null;
  return { left: first.right, right: second.left };
}

/** The gap of a line that lies in the one of the lines above; a draft leaves more of them, for its number and day. */
function gapWithin(line: PageLine, gap: { left: number; right: number }): { left: number; right: number } | null {
  const gaps = line.segments.slice(1).map(({ left }, at) => ({ left: line.segments[at]?.right ?? left, right: left }));
  const inside = gaps.filter((own) => own.left < gap.right && own.right > gap.left);
  return gaps.length > 1 && inside.length === 1 ? (inside[0] ?? null) : gapOf(line);
}

const isBeside = (line: PageLine, at: number) => leftOf(line) > at || rightOf(line) < at;

/** How the lines go on in the same two columns: where, and the gap that all of them leave. */
function extend(lines: readonly PageLine[], from: number): SideBySide | null {
  let gap = gapOf(lines[from] as PageLine);
  let to = from + 1;
  for (let at = from + 1; at < lines.length && gap; at++) {
    const [line, last] = [lines[at] as PageLine, lines[at - 1] as PageLine];
    if (line.page !== last.page || line.base - last.base > line.size * 5) break;
    const own = gapWithin(line, gap);
    // The name of a document stands in the middle, below its letterhead.
    if (documentKind.test(lineText(line))) break;
    const both = own && { left: Math.max(gap.left, own.left), right: Math.min(gap.right, own.right) };
    if (both && both.right - both.left > line.size * 0.5) {
      gap = both;
      to = at + 1;
    } else if (!isBeside(line, (gap.left + gap.right) / 2)) break;
    // On the right side only: it belongs to the columns. On the left only when another line of both follows.
    else if (leftOf(line) > gap.left) to = at + 1;
  }
  return gap && { from, to, at: (gap.left + gap.right) / 2 };
}

const begins =
  /CỘNG H[ÒO]|^Nơi nhận|ỦY BAN|^(?:TM|KT|TL)\.|^Số:|^BỘ |^SỞ |^HỘI ĐỒNG|^UBND \p{Lu}{2}|^(?:Biểu|Mẫu)(?: biểu)?(?: số)?\s*:?\s*\d|^Đơn vị (?:nhận )?báo cáo\s*:/u;

/** The two columns of letterheads and signatures; a wide gap elsewhere is none. */
export function findSideBySide(lines: readonly PageLine[]): SideBySide[] {
  const found: SideBySide[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as PageLine;
    const zone =
      gapOf(line) && (begins.test(lineText(line)) || line.segments.some(({ text }) => begins.test(text)))
        ? extend(lines, at)
        : null;
    if (!zone) continue;
    // Recipients may run on below the signature.
    let to = zone.to;
    while (/^Nơi nhận/u.test(lineText(line)) && lines[to] && /^[-+]/.test(lineText(lines[to] as PageLine))) to += 1;
    found.push({ ...zone, to });
    at = to - 1;
  }
  return found;
}
