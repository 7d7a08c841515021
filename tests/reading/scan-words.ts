// What was recognised on a scan, as lines of a text: with it the rules for scans are tried without recognising anew.
import type { Rule } from "~/features/reading/files/page-rules";
import type { SeenLine, SeenWord } from "~/features/reading/files/recognised-line";
import type { SeenPage } from "~/features/reading/files/recognised-pages";

const rounded = (value: number) => String(Math.round(value * 10) / 10);
const numbers = (...values: readonly number[]) => values.map(rounded).join(" ");

const lineText = ({ base, top, bottom, words }: SeenLine) => [
  `line ${numbers(base, top, bottom)}`,
  ...words.map(
    ({ left, right, top, bottom, confidence, text }) => `w ${numbers(left, right, top, bottom, Math.round(confidence))} ${text}`,
  ),
];

/** The pages as text: "page" with its size, its rules ("-" level, "|" upright), its lines with their words as they were seen. */
export function wordsText(pages: readonly SeenPage[]): string {
  const lines = pages.flatMap(({ width, height, rules, seen = [] }) => [
    `page ${numbers(width, height)}`,
    ...rules.map(({ isLevel, at, from, to }) => `${isLevel ? "-" : "|"} ${numbers(at, from, to)}`),
    ...seen.flatMap(lineText),
  ]);
  return `${lines.join("\n")}\n`;
}

type GrowingLine = Omit<SeenLine, "words"> & { readonly words: SeenWord[] };
type Growing = { width: number; height: number; rules: Rule[]; pieces: []; seen: GrowingLine[] };

function addLine(pages: Growing[], line: string): void {
  const [sign = "", ...parts] = line.split(" ");
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = parts.slice(0, 5).map(Number);
  const page = pages.at(-1);
  if (sign === "page") pages.push({ width: one, height: two, rules: [], pieces: [], seen: [] });
  else if (sign === "line") page?.seen.push({ base: one, top: two, bottom: three, words: [] });
  else if (sign === "w") {
    const text = parts.slice(5).join(" ");
    page?.seen.at(-1)?.words.push({ text, left: one, right: two, top: three, bottom: four, confidence: five });
  } else page?.rules.push({ isLevel: sign === "-", at: one, from: two, to: three });
}

/** The pages that `wordsText` wrote down. */
export function pagesOfWords(text: string): SeenPage[] {
  const pages: Growing[] = [];
  for (const line of text.trimEnd().split("\n")) addLine(pages, line);
  return pages;
}
