// What the look of one line of plain text says about where paragraphs begin and end.

const numbered =
  /^(?:[IVXLC]{1,7}[.)]|\d{1,3}(?:\.\d{1,3}){0,4}[.)]|\d{1,2}(?:\.\d{1,2}){1,4}|\(\d{1,2}\)|\([ivx]{1,5}\)|[a-zđ][.)]|[a-zđ]{2}\)|[A-ZĐ][.)]|\d{1,2}-(?=\s\p{Lu}))(?=\s)/u;
const named =
  /^(?:Điều|Chương|Mục|Phần|Phụ lục|Khoản)\s+(?:\d{1,3}|[IVXLC]{1,6})\b|^(?:Phần|Chương) thứ (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy)(?!\p{L})|^(?:ĐIỀU|CHƯƠNG|MỤC|PHẦN|PHỤ LỤC)\b/u;
const bullet = /^(?:[-+*•●○▪■◦–]\s?(?=[\p{L}\p{N}(“"])|\.-\s?)/u;

/** Whether a line begins with a typed number, letter or bullet, or names an article or annex. */
export function beginsItem(line: string): boolean {
  return numbered.test(line) || named.test(line) || bullet.test(line);
}

/** Whether a line holds only the number of the words below it: "1.", "b)". */
export const isNumberAlone = (line: string) => /^(?:\d{1,2}|[IVX]{1,5}|[a-zđ])[.)]$/u.test(line);

/** Whether a line is in capitals: headings, letterheads, the lines of a signature. */
export function isCapitals(line: string): boolean {
  return !/\p{Ll}/u.test(line) && /\p{Lu}/u.test(line);
}

// The last words say how a paragraph ends, however long it is.
const endLength = 40;

/** Whether a sentence or a member of a list ends here. */
export function endsSentence(text: string): boolean {
  const line = text.slice(-endLength);
  return /[.;:!?…][)”"'’\]]*$/u.test(line) && !/\b(?:TM|KT|TL|TUQ|Q|TS|PGS|GS|ThS)\.$/u.test(line);
}

/** Whether a bracket is still open; the one of "a)" closes none. */
export function isOpen(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[()]/g)) depth = sign === "(" ? depth + 1 : Math.max(0, depth - 1);
  return depth > 0;
}

/** Whether a line is a page number: "12", "- 12 -", "Trang 12/30". */
export function pageNumber(line: string): number | null {
  const [, number] = /^(?:[-–—]\s*)?(?:trang\s*)?(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?$/iu.exec(line) ?? [];
  return number === undefined ? null : Number(number);
}

/** Whether a line is only drawn: "-------", "_____", "* * *". */
export function isRule(line: string): boolean {
  return /^(?:[-–—_=.*~\s]{3,}|[*•]\s*)$/u.test(line) && !/^\.{3}$/.test(line);
}
