// A document opens with its kind in capitals (KẾ HOẠCH), an annex with PHỤ LỤC, BIỂU, ĐỀ CƯƠNG or MẪU.

import { comparable } from "~/lib/vietnamese-text";
import type { DocumentKind } from "../document-reading";

const KINDS: readonly (readonly [string, DocumentKind])[] = [
  ["kế hoạch", "plan"],
  ["chương trình hành động", "plan"],
  ["chương trình", "plan"],
  ["đề án", "plan"],
  ["phương án", "plan"],
  ["báo cáo", "report"],
  ["quyết định", "decision"],
  ["nghị quyết", "other"],
  ["chỉ thị", "other"],
  ["thông báo", "other"],
  ["thông tri", "other"],
  ["hướng dẫn", "other"],
  ["công điện", "other"],
  ["tờ trình", "other"],
  ["quy chế", "other"],
  ["quy định", "other"],
  ["thông tư", "other"],
  ["nghị định", "other"],
  ["kết luận", "other"],
];

const ANNEX = /^(phụ lục|phụ biểu|biểu|đề cương|mẫu|bảng|danh mục|danh sách|phiếu(?! (?:trình|chuyển|gửi|báo)))(?!\p{L})/u;

const SHEET = String.raw`(?:phụ lục|phụ biểu|biểu|mẫu|biểu mẫu|mẫu biểu|bảng)\s+(?:số\s*:?\s*)?`;
// "Biểu số 01", "Mẫu 02/BC", "Biểu số: 0701.N/BNV-TĐKT": the number of a sheet stands alone above its title, however it is typed.
const NUMBERED_SHEET = new RegExp(
  `^${SHEET}(?:[ivx]+|\\d{1,4}[a-z]?(?:\\.[a-z\\d]{1,3})?(?:[/-][a-zđ\\d]{1,12})*)\\s*[.:]?$`,
  "u",
);
const longestNumber = 60;
// "Phụ biểu 01: TỔNG HỢP KẾT QUẢ …": number and title on one line.
const NUMBER_BEFORE_TITLE = new RegExp(`^${SHEET}(?:[ivx]+|\\d{1,2}[a-z]?)\\s*[.:–-]\\s*`, "u");

export type Opening = {
  readonly kind: DocumentKind;
  readonly word: string;
  /** What follows the kind on its line. */
  readonly rest: string;
};

const upperShare = (text: string) => {
  const letters = [...text].filter((letter) => /\p{L}/u.test(letter));
  return letters.filter((letter) => letter === letter.toUpperCase()).length / Math.max(1, letters.length);
};

/** Whether nearly all letters are capitals; a scan may have lost one. */
export function isMostlyCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && upperShare(text) > 0.9;
}

// "KẾ HOẠCH LIÊN NGÀNH" says who made it, "CÔNG ĐIỆN KHẨN" how urgent it is; the title stands below.
const JOINT = /^(?:liên (?:ngành|tịch|sở)|phối hợp|nhanh|tóm tắt|sơ bộ|định kỳ|chuyên đề|khẩn|thượng khẩn|hỏa tốc)$/u;

/** The kind of document that a line opens, such as "KẾ HOẠCH" or "BÁO CÁO Kết quả …"; null for every other line. */
export function openingOf(text: string): Opening | null {
  const plain = comparable(text);
  for (const [word, kind] of KINDS) {
    if (!plain.startsWith(word) || /^\p{L}/u.test(plain.slice(word.length))) continue;
    if (!isMostlyCapitals(text.slice(0, word.length))) continue;
    const rest = text.slice(word.length).replace(/^[\s:]+/, "");
    return { kind, word, rest: JOINT.test(comparable(rest)) ? "" : rest };
  }
  return null;
}

/** Whether a line is only the number of a sheet: "Biểu số 01", "Phụ lục II". */
export function isSheetNumber(text: string): boolean {
  return text.length <= longestNumber && NUMBERED_SHEET.test(comparable(text));
}

/** Whether a line is the number of a sheet with a title behind it, in any letters: "Bảng 1. Tiến độ xuống giống". */
export function isNumberedTitle(text: string): boolean {
  const before = NUMBER_BEFORE_TITLE.exec(comparable(text))?.[0].length ?? 0;
  return before > 0 && before < text.length && text.length <= 200;
}

/** Whether a line in capitals opens an annex. "Phụ lục I" opens one however it is typed. */
export function isAnnexOpening(text: string): boolean {
  const plain = comparable(text);
  if (/^phụ (lục|biểu)(\s+(số\s*:?\s*)?([ivx]+|\d+|[a-z]))?\s*[.:]?$/u.test(plain)) return true;
  if (isSheetNumber(text)) return true;
  const before = NUMBER_BEFORE_TITLE.exec(plain)?.[0].length ?? 0;
  if (before > 0 && isMostlyCapitals(text.slice(before))) return true;
  const head = text.split(/\s+/).slice(0, 3).join(" ");
  return ANNEX.test(plain) && isMostlyCapitals(head);
}
