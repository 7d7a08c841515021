// The goal of a target as its own sentence says it: "trên 60%" is more than "ít nhất 60%", and "giảm 10%" goes down.

import type { Text } from "~/lib/i18n/text";
import { formatNumber, parseVietnameseNumber } from "~/lib/number-format";
import { comparable, tidy } from "~/lib/vietnamese-text";
import type { Comparator, TargetFacts } from "./target";

const signs: Readonly<Record<Comparator, Text>> = {
  ">=": { vi: "ít nhất", en: "at least" },
  "=": { vi: "đúng", en: "exactly" },
  "<=": { vi: "nhiều nhất", en: "at most" },
};

/** The word for a comparator ("ít nhất"). */
export function comparatorWord(comparator: Comparator): Text {
  return signs[comparator];
}

const changes: Readonly<Record<string, Text>> = {
  giảm: { vi: "giảm", en: "down by" },
  tăng: { vi: "tăng", en: "up by" },
};
const strict: Readonly<Partial<Record<Comparator, Text>>> = {
  ">=": { vi: "trên", en: "more than" },
  "<=": { vi: "dưới", en: "less than" },
};

const STRICT = { ">=": "trên|hơn|vượt|cao hơn", "=": "", "<=": "dưới|thấp hơn" } as const;
const BEFORE = {
  change: /(?<!\p{L})(?<change>giảm|tăng)(?:\s+(?:thêm|ít nhất|tối thiểu|tối đa|bình quân|khoảng|trên|hơn|không dưới|từ))*\s*$/u,
  strict: (comparator: Comparator) => new RegExp(`(?<!\\p{L}|không )(?:${STRICT[comparator] || "(?!)"})\\s*$`, "u"),
} as const;

/** What stands before the figure of the goal in the text of a target; "" where the figure is not in it. */
function wordsBefore(text: string, value: number): string {
  const plain = comparable(tidy(text));
  for (const { 0: figure, index } of plain.matchAll(/\d+(?:[.,]\d+)*/gu)) {
    const read = parseVietnameseNumber(figure);
    if (read.ok && read.value === value) return plain.slice(0, index);
  }
  return "";
}

function signOf(comparator: Comparator, value: number, text: string): Text {
  const before = wordsBefore(text, value);
  const change = changes[BEFORE.change.exec(before)?.groups?.change ?? ""];
  const sign = (BEFORE.strict(comparator).test(before) ? strict[comparator] : undefined) ?? signs[comparator];
  return change === undefined ? sign : { vi: `${change.vi} ${sign.vi}`, en: `${change.en} ${sign.en}` };
}

/**
 * The goal in words: "ít nhất 323/460 xã", "100%" (more than all there is not), and as the text of the target says it "trên 60%",
 * "giảm ít nhất 10%"; null when the document names none.
 */
export function goalWords({
  comparator,
  value,
  ofValue,
  unit,
  text,
}: Pick<TargetFacts, "comparator" | "value" | "ofValue" | "unit" | "text">): Text | null {
  if (comparator === null || value === null) return null;
  const figure = ofValue === null ? formatNumber(value) : `${formatNumber(value)}/${formatNumber(ofValue)}`;
  const amount = unit === "%" ? `${figure}%` : `${figure} ${unit}`.trim();
  const isAll = comparator === ">=" && (ofValue === null ? unit === "%" && value === 100 : value === ofValue);
  if (isAll) return { vi: amount, en: amount };
  const sign = signOf(comparator, value, text);
  return { vi: `${sign.vi} ${amount}`, en: `${sign.en} ${amount}` };
}
