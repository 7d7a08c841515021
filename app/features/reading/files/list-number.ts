// How word processors write the number of a paragraph.

/** The formats that lists of office programs know; any other is written in Arabic figures. */
export type NumberFormat =
  | "decimal"
  | "decimalZero"
  | "upperRoman"
  | "lowerRoman"
  | "upperLetter"
  | "lowerLetter"
  | "bullet"
  | "none";

const romans: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let left = value;
  return romans
    .map(([worth, sign]) => {
      const times = Math.floor(left / worth);
      left -= times * worth;
      return sign.repeat(times);
    })
    .join("");
}

// After z come aa, bb, cc: Word repeats the letter. It knows no đ.
const letter = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));

/** A number in a format: 4 as "4", "04", "IV", "iv", "D", "d". Values outside 1 to 30,000 are written in figures. */
export function listNumber(value: number, format: NumberFormat): string {
  if (format === "bullet" || format === "none") return "";
  const isPlain = value < 1 || value > 30_000;
  if (isPlain || format === "decimal") return String(value);
  if (format === "decimalZero") return String(value).padStart(2, "0");
  const small = format.endsWith("Roman") ? roman(value) : letter(value);
  return format.startsWith("upper") ? small.toUpperCase() : small;
}

/** A bullet as it would be typed: fonts of signs draw "-", "+" and dots with codes of their own. */
export function bulletSign(sign: string): string {
  const code = sign.trim().codePointAt(0) ?? 0;
  const ascii = code >= 0xf020 && code <= 0xf07e ? String.fromCharCode(code - 0xf000) : sign.trim();
  if (/^[-+*]$/.test(ascii)) return ascii;
  return /^[\u2010-\u2015\u2212]$/.test(ascii) ? "-" : "•";
}
