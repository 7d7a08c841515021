/** Plain texts as a printer puts them on pages: one letter, lines from the left, broken where the page ends. */
import type { Piece } from "~/features/reading/files/page-lines";
import type { PrintedPage } from "~/features/reading/files/printed-blocks";

const [left, top, size, pitch] = [57, 65, 10, 11.4];
const letter = 6;
const step = 35.45;
const nearly = 0.01;

export type Paper = { readonly columns: number; readonly lines: number };

type Placed = { readonly text: string; readonly left: number };

const pieceOf = ({ text, left: place }: Placed, base: number): Piece => ({
  text,
  left: place,
  right: place + text.trimEnd().length * letter,
  firstWord: (/^[^ ]*/.exec(text)?.[0].length ?? 0) * letter,
  blank: letter,
  font: "LiberationMono",
  base,
  size,
  isBold: false,
  isItalic: false,
});

/** The lines on which one line of the text is printed: tabs lead to the next stop, words that have no room go below. */
function printedLines(line: string, right: number): Placed[][] {
  const lines: Placed[][] = [[]];
  let at = left;
  const goBelow = () => {
    lines.push([]);
    at = left;
  };
  const parts = line.replace(/\s+$/u, "").match(/\t|[^\s]+| +/gu) ?? [];
  for (const [index, part] of parts.entries()) {
    const stop = left + (Math.floor((at - left) / step + nearly) + 1) * step;
    const isTab = part === "\t";
    const behind = isTab ? (parts[index + 1]?.trim().length ?? 0) * letter : 0;
    if (isTab ? stop + behind > right + nearly : part.trim() !== "" && at + part.length * letter > right + nearly) goBelow();
    if (isTab) {
      at = left + (Math.floor((at - left) / step + nearly) + 1) * step;
      continue;
    }
    const row = lines.at(-1) ?? [];
    const last = row.at(-1);
    if (last && Math.abs(last.left + last.text.length * letter - at) < nearly)
      row[row.length - 1] = { ...last, text: last.text + part };
    else if (part.trim() !== "") row.push({ text: part, left: at });
    at += part.length * letter;
  }
  return lines;
}

/** The pages on which a text is printed. Blank lines and tabs at the end of lines leave no trace. */
export function printedText(text: string, { columns, lines: most }: Paper): PrintedPage[] {
  const right = left + columns * letter;
  const rows = text.split("\n").flatMap((line) => printedLines(line.replace(/\u00a0/g, " "), right));
  return Array.from({ length: Math.ceil(rows.length / most) }, (_each, page) => ({
    width: 595,
    height: 842,
    rules: [],
    pieces: rows
      .slice(page * most, (page + 1) * most)
      .flatMap((row, at) => row.map((placed) => pieceOf(placed, top + at * pitch))),
  }));
}
