// A document that amends another says what its clauses become: "Sửa đổi thời hạn tại khoản 3 Mục IV: …", or in quotation marks
// below "Điều chỉnh khoản 3 Mục IV như sau:". What becomes of them is read as if it stood in the plan itself.

import { comparable } from "~/lib/vietnamese-text";
import { citedDocuments } from "../identity/document-number";
import type { Entry } from "../outline/tree";

const AMENDS = /sửa đổi|điều chỉnh|bổ sung|gia hạn|thay thế/u;

/** Whether a title changes another document: "Điều chỉnh, bổ sung Kế hoạch số 142/KH-UBND". */
export const amendsAnother = (title: string) => AMENDS.test(comparable(title)) && citedDocuments(title).length > 0;

const LABEL = /^(?:sửa đổi|điều chỉnh|bổ sung|thay thế|gia hạn)(?:\s[^:.;]{0,140})?:\s+(?=[“"]?(?:\p{L}|\d{1,2}[.)]\s))/iu;
const OWN_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|\p{Ll})[.)]\s*/u;
const CLOSING = /\s*[”"]\s*([.;]?)$/u;
const INSTEAD = /\s*(?:\((?:thay (?:cho|vì)|trước đây|quy định cũ)[^()]*\)|,?\s*thay (?:cho|vì)\s[^.;]*)/giu;
const UNCHANGED = /(?:giữ nguyên|không thay đổi|không điều chỉnh|thực hiện theo [^.;]*số \d[^.;]*)[./]*$/u;
const REST = /^(?:các |những )?(?:nội dung|điều khoản|phần|mục|quy định)[^.;]{0,60}(?:khác|còn lại)/u;

/** Whether words leave the rest as it was: "Các nội dung khác giữ nguyên". */
export const isRest = (text: string) => REST.test(comparable(text)) && UNCHANGED.test(comparable(text));

/** For each quotation mark the place of the one that it belongs with; -1 where that stands in another paragraph. */
function partnersOf(text: string): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”"]/gu)) {
    const opened = open.at(-1);
    const closes = mark === "”" || (mark === '"' && opened !== undefined && text.charAt(opened) === '"');
    partners.set(index, -1);
    if (!closes) open.push(index);
    else if (opened !== undefined) {
      open.pop();
      partners.set(index, opened).set(opened, index);
    }
  }
  return partners;
}

// A clause of several paragraphs opens in its first and closes in its last; a name in quotation marks has both of its own.
function unquoted(text: string): string {
  const partners = partnersOf(text);
  const last = CLOSING.exec(text);
  const end = last === null ? -1 : last.index + last[0].search(/[”"]/u);
  const isOuter = (at: number, other: number) => partners.get(at) === -1 || partners.get(at) === other;
  const opens = isOuter(0, end);
  const closed = end > 0 && isOuter(end, 0) ? text.replace(CLOSING, "$1").replace(/([.;])[.;]$/u, "$1") : text;
  return opens ? closed.slice(1).trimStart().replace(OWN_NUMBER, "") : closed;
}

const OF_BEFORE =
  /(?<!\p{L})từ\s+(?:[“"][^“”"]{1,80}[”"]|(?:trước\s+)?(?:ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4})\s+(?=(?:thành|sang)\s)/giu;

/** What a clause becomes, without quotation marks, its own number, what announces it, and what it was before. */
export function becomes(text: string): string {
  return unquoted(unquoted(text).replace(LABEL, "")).replace(INSTEAD, "").replace(OF_BEFORE, "").trim();
}

/** The clauses of a document that amends another, as they read from then on; what is left as it was is none. */
export function amendedClauses(entries: readonly Entry[]): Entry[] {
  return entries
    .filter(({ text }) => !isRest(text))
    .map((entry) => ({ ...entry, text: becomes(entry.text), children: amendedClauses(entry.children) }));
}
