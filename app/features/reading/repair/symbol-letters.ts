// Fonts of signs (Symbol, Wingdings) draw pictures for codes that mean nothing by themselves: Word keeps them from U+F000 on.

const meant: Readonly<Record<number, string>> = {
  45: "-",
  163: "≤",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  185: "≠",
};

// A box that is ticked is what "x" in a cell says.
const ticked = new Set([0xfb, 0xfc, 0xfd, 0xfe]);

/** What a sign of such a font says; a bullet where it says nothing. `code` may be given with or without 0xF000. */
export function symbolLetter(code: number, font = ""): string {
  const low = code & 0xff;
  if (/^wingdings/i.test(font)) return ticked.has(low) ? "x" : "•";
  return meant[low] ?? "•";
}

/** A text in which signs of such fonts stand between letters; bullets only where a line begins. */
export function withoutSymbols(text: string): string {
  if (!/[\uf000-\uf0ff]/.test(text)) return text;
  return text
    .replace(/^(\s*)[\uf000-\uf0ff]\s*(?=\S)/gmu, (whole, before: string) => {
      const sign = symbolLetter(whole.trim().charCodeAt(0));
      return `${before}${sign === "•" ? "-" : sign} `;
    })
    .replace(/[\uf000-\uf0ff]/gu, (sign) => symbolLetter(sign.charCodeAt(0)).replace("•", " "));
}
