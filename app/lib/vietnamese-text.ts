/** Vietnamese text for machines: one normal form, search without accents, the order of the dictionary. */
import { remembered } from "./remembered";

const ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
// The order of tones in Vietnamese dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** The text in NFC, with runs of white space as one blank and none at the ends. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** The text with a capital first letter, for a title. */
export function beginUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text for searching: lower case, without accents, đ as d. */
export function foldForSearch(text: string): string {
  return tidy(text).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}

/** A pattern for SQL `like … escape '\'` that finds the folded text anywhere. */
export function searchPattern(text: string): string {
  return `%${foldForSearch(text).replace(/[\\%_]/g, "\\$&")}%`;
}

function letterAndTone(letter: string): { weight: string; tone: number } {
  const marks = letter.normalize("NFD");
  const tone = TONES.findIndex((mark, index) => index > 0 && marks.includes(mark));
  const bare = tone < 0 ? letter : marks.replace(TONES[tone] as string, "").normalize("NFC");
  const place = ALPHABET.indexOf(bare);
  return { weight: place < 0 ? bare : String.fromCharCode(0x61 + place), tone: Math.max(tone, 0) };
}

/**
 * A key whose byte order is the order of a Vietnamese dictionary: letters first (ă after a, đ after d),
 * tones only between words with the same letters; numbers by value.
 */
export function sortKey(text: string): string {
  const letters = [...tidy(text).toLowerCase()].map(letterAndTone);
  const weights = letters.map((letter) => letter.weight).join("");
  const numbered = weights.replace(/\d+/g, (digits) => digits.padStart(8, "0"));
  return `${numbered}\u0001${letters.map((letter) => letter.tone).join("")}`;
}

const OLD_TONES: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};
const OLD_TONE = /(?:(?<!q)o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;
const UNLIKE = /[–—−‐‑“”„\u00a0]/;

/**
 * The text for comparing words: lower case, one place for the tone (hoà as hòa, uỷ as ủy), one kind of dash and quote.
 * The text must be NFC; every letter keeps its place, so that a place in one is the same place in the other.
 */
export const comparable = remembered((text) => {
  const small = text.toLowerCase().replace(OLD_TONE, (old) => OLD_TONES[old] ?? old);
  if (!UNLIKE.test(small)) return small;
  return small
    .replace(/[–—−‐‑]/g, "-")
    .replace(/[“”„]/g, '"')
    .replace(/\u00a0/g, " ");
});

// đ is a letter of its own in Unicode; here it is d with a stroke.
const marksOf = (letter: string) => [...letter.replace("đ", "d\u0335").normalize("NFD")];

/** Whether `typed` is `full` as it is typed in haste: some or all accents are left out, in upper or lower case; none is another one. */
export function leavesOutAccents(typed: string, full: string): boolean {
  const [letters, whole] = [[...comparable(tidy(typed))], [...comparable(tidy(full))]];
  if (letters.length !== whole.length) return false;
  return letters.every((letter, index) => {
    const marks = marksOf(whole[index] ?? "");
    return marksOf(letter).every((mark) => marks.includes(mark));
  });
}

/** Whether a text holds words as whole words, however they are typed: "15/6/2026" does not hold "5/6/2026". Nothing holds "". */
export function holdsWords(text: string, words: string): boolean {
  const [whole, part] = [comparable(tidy(text)), comparable(tidy(words))];
  if (part === "") return false;
  const goesOn = (letter: string) => /[\p{L}\p{N}]/u.test(letter);
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const [before, after] = [whole.charAt(at - 1), whole.charAt(at + part.length)];
    if (!(goesOn(before) && goesOn(part.charAt(0))) && !(goesOn(after) && goesOn(part.charAt(part.length - 1)))) return true;
  }
  return false;
}
