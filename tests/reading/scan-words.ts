// What was recognised on a scan, as lines of a text: with it the rules for scans are tried without recognising anew.
import type { Piece } from "~/features/reading/files/page-lines";
import type { Rule } from "~/features/reading/files/page-rules";
import type { PrintedPage } from "~/features/reading/files/printed-blocks";

const rounded = (value: number) => String(Math.round(value * 10) / 10);
const numbers = (...values: readonly number[]) => values.map(rounded).join(" ");

/** The pages as text: "page" with its size, its rules ("-" level, "|" upright), its words ("?" where one is doubtful). */
export function wordsText(pages: readonly PrintedPage[]): string {
  const lines = pages.flatMap(({ width, height, rules, pieces }) => [
    `page ${numbers(width, height)}`,
    ...rules.map(({ isLevel, at, from, to }) => `${isLevel ? "-" : "|"} ${numbers(at, from, to)}`),
    ...pieces.map(
      ({ left, right, base, size, isDoubtful, text }) =>
        `${isDoubtful ? "?" : "w"} ${numbers(left, right, base, size)} ${text.trim()}`,
    ),
  ]);
  return `${lines.join("\n")}\n`;
}

type Growing = { width: number; height: number; rules: Rule[]; pieces: Piece[] };

function addLine(pages: Growing[], line: string): void {
  const [sign = "", ...parts] = line.split(" ");
  const [one = 0, two = 0, three = 0, four = 0] = parts.slice(0, 4).map(Number);
  const page = pages.at(-1);
  if (sign === "page") pages.push({ width: one, height: two, rules: [], pieces: [] });
  else if (sign === "-" || sign === "|") page?.rules.push({ isLevel: sign === "-", at: one, from: two, to: three });
  else
    page?.pieces.push({
      text: `${parts.slice(4).join(" ")} `,
      left: one,
      right: two,
      base: three,
      size: four,
      isBold: false,
      isItalic: false,
      isDoubtful: sign === "?",
    });
}

/** The pages that `wordsText` wrote down. */
export function pagesOfWords(text: string): PrintedPage[] {
  const pages: Growing[] = [];
  for (const line of text.trimEnd().split("\n")) addLine(pages, line);
  return pages;
}
