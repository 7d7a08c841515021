// What recognising does to the shape of words: blanks that it misses, marks that it sees in dust. Only for recognised text.
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const onset = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?";
const nucleus =
  "(?:oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|iêu|yêu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uo|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])";
const syllable = new RegExp(`^${onset}${nucleus}(?:ch|ng|nh|[cmnpt])?$`);

import { ROMANS } from "../outline/marker";

/** Whether letters can be one Vietnamese syllable: one tone at most, and an order of sounds that the language has. */
function isSyllable(letters: string): boolean {
  const parts = letters.toLowerCase().normalize("NFD");
  if ((parts.match(tones) ?? []).length > 1) return false;
  return syllable.test(parts.replace(tones, "").normalize("NFC"));
}

const longest = 7;
const mostLetters = 40;

/** The fewest syllables of two letters and more that make up the letters; null when there are none. */
function syllablesOf(letters: string): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let from = Math.max(0, end - longest); from <= end - 2; from++) {
      const [before, last] = [best[from], letters.slice(from, end)];
      if (!before || !isSyllable(last)) continue;
      if (!best[end] || before.length + 1 < (best[end] as string[]).length) best[end] = [...before, last];
    }
  }
  return best[letters.length] ?? null;
}

// Only words with Vietnamese letters: "online" may be two syllables as well.
function partedLetters(letters: string): string {
  const isPlain = /^[a-z]*$/i.test(letters);
  if (isPlain || letters.length > mostLetters || isSyllable(letters)) return letters;
  return syllablesOf(letters)?.join(" ") ?? letters;
}

const kinds = "KH|QĐ|BC|CTr|CV|TB|TTr|NQ|CT|NĐ|ĐA|PA";
// The slanted stroke before a kind is thin: "145BC-UBND", "31)KH-UBND".
const symbol = new RegExp(`^(Số:)?(\\d{1,5})[)|l!;:]?(?=(?:${kinds})-[A-ZĐ])`);

/** A recognised word with the blanks that were missed. */
export function partedWord(word: string): string {
  return word
    .replace(/\p{Lu}{2,}[.:]\p{Lu}{2,}/gu, (both) => both.replace(/[.:]/, /^(?:TM|KT|TL|TUQ|Q)\./.test(both) ? ". " : " "))
    .replace(/(?<=\p{L})[.:·-]{2,}(?=\p{L})/gu, " ")
    .replace(/(?<=\p{L}),(?=\p{L})/gu, ", ")
    .replace(/^(số|ngày|tháng|năm)[.,](?=\d)/iu, "$1 ")
    .replace(symbol, (_all, label: string | undefined, number: string) => `${label ? `${label} ` : ""}${number}/`)
    .replace(/(\p{Ll})(?=\p{Lu}{2}|\p{Lu}\p{Ll}|Y$)/gu, "$1 ")
    .replace(/^[.,'`:;]*([-–+])(?=\p{L}{2})/u, "$1 ")
    .replace(/(\d)(?=(?:năm|tháng|ngày|xã|huyện|tỉnh)(?!\p{L}))/gu, "$1 ")
    .replace(/\p{L}+/gu, partedLetters);
}

// With what the headings of office papers begin, when their Roman number is not seen as one: "HLNHIỆM VỤ" is "III. NHIỆM VỤ".
const headings =
  "MỤC|NHIỆM|CHỈ|TỔ|KẾT|GIẢI|KINH|NỘI|QUAN|PHƯƠNG|ĐỐI|THỜI|TỒN|YÊU|ĐÁNH|ĐẶC|KHÓ|THUẬN|BÀI|ĐỀ|KIẾN|NGUYÊN|PHẠM|CÔNG|TÌNH|CÁC|MỘT";
const capitalHeading = new RegExp(`^([IVXLHUl|\\]f]{1,5})[.,]?(${headings})$`);
const heading = new RegExp(`^(?:${headings})$`);
const likeRoman = /^[IVXLHUl|\]f]{1,5}[.,]?$/;
// Strokes alone: how many they are tells their width better than their letters.
const strokesAlone = /^[.,'"]?[ILHUlRr1|\]!f]{1,4}[.,]?$/;
const likeNumber = /^(?:(\d{1,2})|[ÌÍ\]l|])[.,]?$/;
const sentenceBegins = /^\p{Lu}\p{Ll}|^(?:UBND|HĐND|MTTQ)/u;
const likeFiledCopy = /^(- ?)?[LE]\p{L}{0,2}u:?$/u;

const asRoman = (signs: string) =>
  `${signs
    .replace(/[.,]$/, "")
    .replace(/[HU]/g, "II")
    .replace(/[Ll|\]f]/g, "I")}.`;

/** "I.", "II." or "III." by how many times as wide as high the word is. */
const romanOfWidth = (shape: number) => `${"I".repeat(shape < 0.95 ? 1 : shape < 1.5 ? 2 : 3)}.`;

// A word in capitals that is no abbreviation, or one that begins a sentence behind a point.
const isAboveHeading = (first: string, next: string) =>
  heading.test(next) ||
  (!/\d/.test(first) && next.length > 1 && next === next.toUpperCase() && isSyllable(next.replace(/[,:]$/, ""))) ||
  (/^[IL][ILl|]{1,2}\.$/.test(first) && sentenceBegins.test(next));

/** The number that a line begins with, by what follows it; null when it begins with none. */
function typedNumber(first: string, next: string, shape: number | null): string | null {
  const [, strokes, word] = capitalHeading.exec(first) ?? [];
  if (strokes && word) return `${asRoman(strokes)} ${word}`;
  if (shape !== null && strokesAlone.test(first) && isAboveHeading(first, next)) return romanOfWidth(shape);
  if (likeRoman.test(first) && heading.test(next)) return asRoman(first);
  const number = sentenceBegins.test(next) ? likeNumber.exec(first) : null;
  return number && `${number[1] ?? "1"}.`;
}

function typedFirst(first: string, next: string, shape: number | null): string {
  const number = typedNumber(first, next, shape);
  if (number !== null) return number;
  const [copy, dash = ""] = likeFiledCopy.exec(first) ?? [];
  if (copy !== undefined && /^V[TỊI]/u.test(next)) return `${dash && "- "}Lưu:`;
  return (
    first
      .replace(/^(\d{1,2}|[a-zđ])[)]['"‘’`.,]+$/u, "$1)")
      .replace(/^T[ÍÌĨ]NH$/u, "TỈNH")
      // A seal lies over the beginning of the signature: "1M. ỦY BAN NHÂN DÂN", "K1. CHỦ TỊCH".
      .replace(/^[1Il|](?=(?:M|UQ)\.$)/u, /^\p{Lu}{2}/u.test(next) ? "T" : "$&")
      .replace(/^K[1Il|]\.$/u, /^\p{Lu}{2}/u.test(next) ? "KT." : "$&")
      .replace(/^S[^\p{L}\d]?ố:$/u, "Số:")
  );
}

/**
 * The words of a recognised line, whose first is put as it was typed: its number, its letter, or how a letterhead begins. `shape`
 * is how many times as wide as high the first is; null when nobody knows.
 */
export function typedBeginning([first, ...rest]: readonly string[], shape: number | null = null): string[] {
  return first === undefined ? [] : [typedFirst(first, rest[0] ?? "", shape), ...rest];
}

/** How many times as wide as high "11" and "1.1" are at most; what is wider is "111". */
const [twoOnes, pointed] = [1.35, 1.75];

/** A figure that stands alone in its cell, without dust before it; of ones side by side the width tells what stands between them. */
export const typedFigure = (text: string, shape: number) =>
  (/^1\d$/.test(text) && shape > twoOnes ? (text === "11" && shape > pointed ? "111" : `1.${text.slice(1)}`) : text).replace(
    /^["'“‘.,:;]*(\d{1,3})[\]|"'”’:;]*$/u,
    "$1",
  );

const asStrokes = (seen: string) => seen.replace(/[1l|]/g, "I");

/**
 * The words of a recognised line; the strokes after "Quý" are the quarter that they are: "Quý 11/2026" is the second. Strokes before
 * a year are one wherever they stand, but for figures, which are a month.
 */
export function typedQuarters(words: readonly string[]): string[] {
  return words.map((word, at) =>
    /^quý$/iu.test(words[at - 1] ?? "")
      ? word.replace(/^(?:[1l|I]{2,3}|[l|]|[1l|]V)(?!\d)/, asStrokes).replace(/^(I{1,3}|IV)(?=20\d\d)/, "$1/")
      : word
          .replace(/^([Il|]{0,2})U(?=20\d\d)/, (_all, seen: string) => `${asStrokes(seen)}I/`)
          .replace(/^(?=1*[Il|])[1Il|]{1,3}(?=\/20\d\d)/, asStrokes),
  );
}

/** The words of a recognised line without the dust between "ngày" and its figures. */
export const typedDates = (words: readonly string[]) =>
  words.map((word, at) => (/^\d/.test(words[at + 1] ?? "") ? word.replace(/^(số|ngày|tháng|năm)[.,:;]$/iu, "$1") : word));

/** The Roman number of a heading or a group, from 1 to 10. */
export const romanNumber = (value: number) => ROMANS[value - 1] ?? String(value);
export const isRomanNumber = (text: string) => ROMANS.includes(text.replace(/\.$/, ""));

/** The numbers with which lines begin: "I." right before "2." is "1."; a heading in capitals may have lost its first point. */
export const onesInOrder = (numbers: readonly { readonly text: string; readonly isHeading: boolean }[]): string[] =>
  numbers.map(({ text, isHeading }, at) => (text === "I." && !isHeading && numbers[at + 1]?.text === "2." ? "1." : text));

/** A number above a heading, as it was recognised. */
export type HeadingNumber = { readonly text: string; readonly isDoubtful: boolean };

/**
 * Roman numbers of headings from the first to the last. One that was not surely recognised and does not follow the one before it
 * is the next one, unless it is the first of a new count.
 */
export function romansInOrder(numbers: readonly HeadingNumber[]): string[] {
  const values: number[] = [];
  for (const [at, { text, isDoubtful }] of numbers.entries()) {
    const [seen, next] = [ROMANS.indexOf(text.replace(/\.$/, "")), (values[at - 1] ?? -1) + 1];
    values.push(isDoubtful && seen !== next && seen !== 0 && next < ROMANS.length ? next : seen);
  }
  return values.map((value) => `${ROMANS[value]}.`);
}
