// What converters and web pages leave between the words of a document: marks, look-alike signs, blanks that are none.
import { withoutGlue } from "./glued-words";
import { withoutSymbols } from "./symbol-letters";

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "-",
  mdash: "-",
};

function entity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? whole;
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : " ";
}

const withoutEntities = (text: string) =>
  text
    .replace(/&(?:amp;)+/gi, "&")
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp|ndash|mdash));/gi, entity);

const tags = /<\/?(?:i|b|u|em|strong|sup|sub|span|font|p|br|div)(?:\s[^<>]*)?\/?>/gi;

const signs: readonly (readonly [RegExp, string])[] = [
  // Zero-width signs, soft hyphens, marks of direction, and what cannot be shown.
  [/\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/gu, ""],
  // Control characters, but for those that end a line, a page or a column.
  [/[^\P{Cc}\t\n\f\r]/gu, ""],
  // Line breaks that a converter wrote out as letters.
  [/(?:\\r\\n)+/g, " "],
  [/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu, " "],
  [/[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/gu, "-"],
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4]/gu, "'"],
  [/[\u201e\u201f\u2033]/gu, '"'],
  // Letters of another language that old converters took for "ư" and "Ư".
  [/\u01a3/g, "ư"],
  [/\u01a2/g, "Ư"],
  // "1O7/KH-UBND", "năm 2O19": a letter between figures was seen for one.
  [/(?<=\d)[Oo](?=\d)/gu, "0"],
  [/(?<=\d)l(?=\d)/gu, "1"],
  // Markdown: the marks of a heading, bold, and italics that cling to their words; a lone "*" or "_" before a blank is a bullet or a typed rule.
  [/^#{1,6}(?:\s+|$)/gmu, ""],
  [/\*{2,}/g, ""],
  // "*a) *Trồng cây": italics that hold nothing but the number of a point.
  [/^\*((?:[a-zđ]|\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})[.)])\s*\*\s*/gmu, "$1 "],
  [/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\p{L}\p{N}*])/gu, "$1"],
  [/_{2,}/g, " "],
  [/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]*[^\s_])_(?![\p{L}\p{N}_])/gu, "$1"],
  [/(?<![^\s])\|(?![^\s])|^\||\|$/gmu, " "],
];

const onePass = (text: string) =>
  signs
    .reduce((rest, [pattern, sign]) => rest.replace(pattern, sign), withoutSymbols(withoutEntities(text).replace(tags, "")))
    .normalize("NFC")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();

// Most lines hold nothing of all this; they are told at once.
const odd = /[^\p{L}\p{N} .,;:!?()"'%/+-]| {2}|^ | $|\d[Ool]\d|[\u01a2\u01a3]/u;

/**
 * One line or paragraph with its words as a person reads them: NFC, plain blanks, dashes and quotes, no marks of a converter.
 * Line breaks stay; blanks around them go. Repairing twice changes nothing more.
 */
export function repairWords(text: string): string {
  if (!odd.test(text)) return withoutGlue(text.normalize("NFC"));
  const repaired = withoutGlue(onePass(text));
  // One repair can lay bare the next ("&amp;nbsp;"); each shortens the text or changes a sign for good.
  return repaired === text ? text : repairWords(repaired);
}
