// "Có 108 cơ sở, trong đó có 74 …; 13 …; 18 loại hình khác": the parts in a sentence are held against its total.

import { formatNumber, parseVietnameseNumber } from "~/lib/number-format";
import { comparable } from "~/lib/vietnamese-text";
import type { ProblemRead } from "../document-reading";
import { sourceOf } from "../outline/entry-text";
import { allEntries, type Entry } from "../outline/tree";

const WHOLE =
  /(?<![\d/.,])(?<total>\d{1,3}(?:\.\d{3})+|\d+)\s+(?<unit>[^\d;:.()]{2,120}?)\s*[,;(]?\s*(?:trong đó|bao gồm|gồm)(?:\s+có)?\s*:?\s*(?<parts>[^.]*(?:\.(?!\s|$)[^.]*)*)/u;
const PART = /(?<![\d/.,%-])(?<value>\d{1,3}(?:\.\d{3})+|\d+)(?!\s*%|[\d/]|\s*(?:tuổi|tháng|năm|ngày))\s+(?=\p{L})/gu;

const numberIn = (text: string) => {
  const read = parseVietnameseNumber(text.replace(/^0+(?=\d)/, ""));
  return read.ok ? read.value : null;
};

function problemIn(entry: Entry): ProblemRead[] {
  const plain = comparable(entry.text).replace(/\([^)]*\)/g, " ");
  const match = WHOLE.exec(plain);
  const total = numberIn(match?.groups?.total ?? "");
  const words = match?.groups?.parts ?? "";
  const parts = [...words.matchAll(PART)].map(({ groups }) => numberIn(groups?.value ?? "")).filter((value) => value !== null);
  if (total === null || parts.length < 2 || !/khác(?!\p{L})|còn lại/u.test(words)) return [];
  const sum = parts.reduce((all, value) => all + value, 0);
  if (sum === total) return [];
  const terms = parts.map((value) => formatNumber(value)).join(" + ");
  const message = `Câu ghi tổng là ${formatNumber(total)} nhưng ${terms} = ${formatNumber(sum)}. Kiểm tra lại số liệu.`;
  return [{ code: "breakdown-mismatch", message, source: sourceOf(entry) }];
}

/** Every sentence whose parts, with "khác" among them, do not make up its total. */
export function sumProblems(entries: readonly Entry[]): ProblemRead[] {
  return allEntries(entries).flatMap(problemIn);
}
