// "Có 108 cơ sở, trong đó có 74 …; 13 …; 18 loại hình khác", "1.032 học sinh, gồm 352 học sinh khối 10, …": the parts in a sentence are held against its total.

import { formatNumber, parseVietnameseNumber } from "~/lib/number-format";
import { comparable } from "~/lib/vietnamese-text";
import type { ProblemRead } from "../document-reading";
import { isOfBothSexes } from "../forms/parts-without-word";
import { sourceOf } from "../outline/entry-text";
import { allEntries, type Entry } from "../outline/tree";

const WHOLE =
  /(?<![\d/.,])(?<total>\d{1,3}(?:\.\d{3})+|\d+)\s+(?<unit>[^\d;:.()]{2,120}?)\s*[,;(]?\s*(?<opening>trong đó|bao gồm|gồm)(?:\s+có)?\s*:?\s*(?<parts>[^.]*(?:\.(?!\s|$)[^.]*)*)/u;
const PART =
  /(?<!khối\s|lớp\s|cấp\s|loại\s|mức\s|số\s|khóa\s)(?<![\d/.,%-])(?<value>\d{1,3}(?:\.\d{3})+|\d+)(?!\s*%|[\d/]|\s*(?:tuổi|tháng|năm|ngày))\s+(?=\p{L})/gu;

const numberIn = (text: string) => {
  const read = parseVietnameseNumber(text.replace(/^0+(?=\d)/, ""));
  return read.ok ? read.value : null;
};

const amountsIn = (words: string) =>
  [...words.matchAll(PART)].map(({ groups }) => numberIn(groups?.value ?? "")).filter((value) => value !== null);

// "18 loại hình khác", "chi khác 350 triệu đồng", "còn lại 18 hộ": the rest with its figure; "và các đối tượng khác" has none,
// "với ngành khác" is no rest.
const NOT_OF_OTHERS = "(?!(?:với|của|cho|tại|ở|từ|do|bởi|sang|đến|về)\\s)";
const REST = new RegExp(
  [
    `^(?:có |là )?\\d[\\d.]*\\s(?:${NOT_OF_OTHERS}\\p{L}+\\s)*(?:khác|còn lại)$`,
    `^(?:${NOT_OF_OTHERS}\\p{L}+\\s)+khác(?: là)?\\s\\d`,
    "^(?:số )?còn lại(?:,? (?:là|có|gồm))?\\s\\d",
    "^\\d[\\d.]*\\s.*còn lại$",
  ].join("|"),
  "u",
);
const namesRest = (parts: string) => parts.split(/[,;]\s+|\svà\s/u).some((part) => REST.test(part.trim()));

/** The words that name all the parts: those after "gồm" that count like the total, or those with the rest among them. */
function allParts({ unit = "", opening = "", parts = "" }: Readonly<Record<string, string | undefined>>): string | null {
  const counted = unit.split(" ").slice(0, 2).join(" ");
  const clause = parts.split(";")[0] ?? "";
  if (/gồm/u.test(opening) && clause.split(/,| và /u).every((part) => part.includes(counted))) return clause;
  return namesRest(parts) || isOfBothSexes(clause.split(/,\s| và /u)) ? parts : null;
}

// Ground, lengths, weights and money have no part twice; people are counted by more than one mark.
const QUANTITY = /^(?:ha|km2?|m[23]?|tấn|tạ|kg|lít|(?:nghìn |triệu |tỷ )?đồng|(?:nghìn|triệu|tỷ))(?![\p{L}\d])/u;

/** The parts behind "trong đó" that are measured like the total, where all of them have one measure. */
function measuredParts({ unit = "", parts = "" }: Readonly<Record<string, string | undefined>>): readonly number[] {
  const measure = QUANTITY.exec(unit)?.[0];
  if (measure === undefined) return [];
  const clause = parts.split(";")[0] ?? "";
  const named = [...clause.matchAll(PART)];
  const areAlike = named.every((part) => clause.slice(part.index + part[0].length).startsWith(measure));
  return areAlike ? amountsIn(clause) : [];
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((all, value) => all + value, 0);

/** Parts that contradict their total: all of them make up something else, or some of them already more. */
function contradicting(total: number, groups: Readonly<Record<string, string | undefined>>): readonly number[] {
  const all = amountsIn(allParts(groups) ?? "");
  if (all.length >= 2) return sumOf(all) === total ? [] : all;
  const some = measuredParts(groups);
  return some.length >= 2 && sumOf(some) > total ? some : [];
}

function problemIn(entry: Entry): ProblemRead[] {
  const match = WHOLE.exec(comparable(entry.text).replace(/\([^)]*\)/g, " "));
  const total = numberIn(match?.groups?.total ?? "");
  const amounts = total === null ? [] : contradicting(total, match?.groups ?? {});
  if (total === null || amounts.length === 0) return [];
  const sum = sumOf(amounts);
  const terms = amounts.map((value) => formatNumber(value)).join(" + ");
  const message = `Câu ghi tổng là ${formatNumber(total)} nhưng ${terms} = ${formatNumber(sum)}. Kiểm tra lại số liệu.`;
  return [{ code: "breakdown-mismatch", message, source: sourceOf(entry) }];
}

/** Every sentence whose parts, with "khác" among them, do not make up its total, or are more than it. */
export function sumProblems(entries: readonly Entry[]): ProblemRead[] {
  return allEntries(entries).flatMap(problemIn);
}
