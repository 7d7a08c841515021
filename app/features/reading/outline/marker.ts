// Headings are numbered Phần, Chương, Mục, Điều, A, I, 1, 1.1, a), (1), and points begin with -, + or *.

export type MarkerKind = "part" | "article" | "upper" | "roman" | "decimal" | "letter" | "bracket" | "dash" | "plus" | "star";

export type Marker = {
  readonly kind: MarkerKind;
  /** Markers of one list share their style: "1." and "2.", but not "1.1" or "1)". */
  readonly style: string;
  /** Its place in the list, from 1; null for points without numbers. */
  readonly number: number | null;
  /** As it is named in a path: "III", "1.1", "đ", "Điều 2", "-". */
  readonly code: string;
};

export type Marked = { readonly marker: Marker | null; readonly text: string };

// The letters that lists of points use; some typists also use those of the whole alphabet.
const LETTERS = "abcdđeghiklmnopqrstuvxy";
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The value of a Roman numeral below 40; null when it is not one. */
export function romanValue(text: string): number | null {
  const lower = text.toLowerCase();
  if (!/^x{0,3}(ix|iv|v?i{0,3})$/.test(lower) || lower === "") return null;
  const values = [...lower].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

// Letters of other alphabets, each behind the one that it follows: e), f), g).
const FOREIGN: Readonly<Record<string, string>> = { f: "e", j: "i", w: "v", z: "y" };

/** The place of a letter among the points a), b), c), d), đ), e), g) …, from 1; half a place further for f, j, w and z. */
export function letterPlace(letter: string): number {
  const before = FOREIGN[letter];
  return before === undefined ? LETTERS.indexOf(letter) + 1 : LETTERS.indexOf(before) + 1.5;
}

const ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
/** The Roman numerals of headings, from 1 to 10. */
export const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** The letter at a place among the points of a list. */
export const letterAt = (place: number) => LETTERS[place - 1] ?? "";
/** The Roman numeral of a number up to ten. */
export const romanAt = (number: number) => ROMANS[number - 1];

type Pattern = { readonly shape: RegExp; read(parts: readonly string[]): Marker | null };

const numbered = (kind: MarkerKind, style: string, number: number | null, code: string): Marker | null =>
  number === null || number === 0 ? null : { kind, style, number, code };
const placeOf = (numeral: string) => romanValue(numeral) ?? (Number.parseInt(numeral, 10) || null);

const patterns: readonly Pattern[] = [
  {
    shape: /^(phần|chương|mục)\s+(?:thứ\s+)?([ivx]+|\d{1,2})(?:\s*[.:\-–]\s*|\s+(?=\p{Lu})|$)/iu,
    read: ([, word = "", numeral = ""]) =>
      numbered("part", word.toLowerCase(), placeOf(numeral), `${capital(word)} ${numeral.toUpperCase()}`),
  },
  {
    shape: new RegExp(`^(phần|chương)\\s+thứ\\s+(${ORDINALS.join("|")})(?:\\s*[.:\\-–]\\s*|\\s+(?=\\p{L})|$)`, "iu"),
    read: ([, word = "", ordinal = ""]) => {
      const at = ORDINALS.indexOf(ordinal.toLowerCase());
      return numbered("part", word.toLowerCase(), at + 1, `${capital(word)} ${ROMANS[at]}`);
    },
  },
  {
    shape: /^(điều)\s+(\d{1,3})(?:\s*[.:](?:\s+|$)|\s+(?=\p{Lu})|$)/iu,
    read: ([, , digits = ""]) => numbered("article", "điều", Number(digits), `Điều ${digits}`),
  },
  {
    shape: /^(?!V\/[Vv])([IVX]{1,6})\s*(?:[.)/]\s*|[-–]\s+)(?=[^\s.])/u,
    read: ([, numeral = ""]) => numbered("roman", "I", romanValue(numeral), numeral),
  },
  {
    // "2.2. 100% hộ dân …" is numbered, "2.2 100" and "2.2.100" are figures.
    shape: /^(\d{1,2}(?:\.\d{1,2}){1,4})(?:\s*[.)]\s+(?=\d)|(?:\s*[.)]\s*|\s+)(?=[^\s\d%]))/u,
    read: ([, code = ""]) => numbered("decimal", `1${".1".repeat(code.split(".").length - 1)}`, lastNumber(code), code),
  },
  {
    shape: /^(\d{1,2})\s*([.)])(?:\s*(?=[^\s\d])|\s+(?=\d))/u,
    read: ([, digits = "", sign = ""]) => numbered("decimal", `1${sign}`, Number(digits), digits),
  },
  {
    shape: /^(\d{1,2})\s*[/\-–]\s+(?=\p{Lu})/u,
    read: ([, digits = ""]) => numbered("decimal", "1.", Number(digits), digits),
  },
  {
    shape: /^([a-zđ])\s*([).])\s*(?=[^\s.])/u,
    read: ([, letter = "", sign = ""]) => numbered("letter", `a${sign}`, letterPlace(letter), letter),
  },
  {
    shape: /^\((\d{1,2})\)\s*[.:]?\s*/u,
    read: ([, digits = ""]) => numbered("bracket", "(1)", Number(digits), `(${digits})`),
  },
  {
    shape: /^\(([ivx]{1,5})\)\s*/u,
    read: ([, numeral = ""]) => numbered("bracket", "(i)", romanValue(numeral), `(${numeral})`),
  },
  {
    shape: /^([A-HK-UĐ])\s*[.)]\s+(?=\S)/u,
    read: ([, letter = ""]) => numbered("upper", "A", letterPlace(letter.toLowerCase()), letter),
  },
  { shape: /^\.?\s*[-–—−]\s*(?=[^\s\-–—−\d]|\d+[^\d])/u, read: () => point("dash", "-") },
  { shape: /^\+\s*(?=\S)/u, read: () => point("plus", "+") },
  { shape: /^[*•●▪◦○■□\uf0b7]\s*(?=[^\s*])/u, read: () => point("star", "*") },
];

const point = (kind: MarkerKind, code: string): Marker => ({ kind, style: code, number: null, code });
const lastNumber = (code: string) => Number(code.split(".").at(-1));
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

// Dust on a scan is recognised as dots before the words.
const withoutDust = (text: string) => text.trim().replace(/^\.{1,3}\s+(?=\p{Lu})/u, "");

/** Takes the number or point off the beginning of a line; `drawn` is the one that the word processor draws before it. */
export function takeMarker(text: string, drawn: string | null = null): Marked {
  const whole = drawn === null ? text : `${drawn} ${text}`;
  for (const { shape, read } of patterns) {
    const found = shape.exec(whole);
    const marker = found && read(found);
    if (marker) return { marker, text: withoutDust(whole.slice(found[0].length)) };
  }
  return { marker: null, text: withoutDust(whole) };
}

/** Whether the marker counts or only begins a point. */
export function isPoint(marker: Marker | null): boolean {
  return marker !== null && marker.number === null;
}
