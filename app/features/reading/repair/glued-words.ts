// Web pages lose blanks between words: "cơquan", "củaGiám đốc", "PHÁTTRIỂN". Two syllables in one word are parted where only one seam fits.

import { isSyllable } from "./vietnamese-share";

const LONG_WORD = /\p{L}{6,14}/gu;
// "UBNDtỉnh", "Tổ chứcHĐND".
const BESIDE_LETTERS =
  /(?<=(?<!\p{L})(?:UBND|HĐND|MTTQ|BHXH))(?=(?:các|tỉnh|huyện|xã|phường|quận|thị|thành|cấp|đặc)(?!\p{L}))|(?<=\p{Ll}{2})(?=(?:UBND|HĐND)(?!\p{L}))/gu;

const begins = (right: string) => /^[bcdđghklmnpqrstvx]/iu.test(right);
const isSeamOfCase = (left: string, right: string) => /\p{Ll}$/u.test(left) && /^\p{Lu}/u.test(right);
const isOneCase = (word: string) => word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase();

function parted(word: string): string {
  if (!/[^A-Za-z]/.test(word) || isSyllable(word)) return word;
  const seams = Array.from({ length: word.length - 3 }, (_, index) => [word.slice(0, index + 2), word.slice(index + 2)] as const);
  const fitting = seams.filter(([left, right]) => isSyllable(left) && isSyllable(right));
  const atCapital = fitting.find(([left, right]) => isSeamOfCase(left, right));
  if (atCapital) return atCapital.join(" ");
  const [only, another] = fitting;
  return only !== undefined && another === undefined && begins(only[1]) && isOneCase(word) ? only.join(" ") : word;
}

/** The text with a blank between two words that a page has glued together; where more than one seam fits they stay. */
export const withoutGlue = (text: string) => text.replace(BESIDE_LETTERS, " ").replace(LONG_WORD, parted);
