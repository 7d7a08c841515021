// By when a target is to be reached: each year, or by the day, month, quarter or year that its words name.

import { comparable } from "~/lib/vietnamese-text";
import { lastDayOf, leadsBefore } from "../deadlines/last-day";
import type { Horizon } from "../document-reading";
import { dayOf } from "../identity/written-day";
import { romanValue } from "../outline/marker";
import type { Measure } from "./measure";

const BY = String.raw`(?<lead>(?<!tính |số liệu |so với )(?:trước|đến|tới|trong|hết|xong|chậm nhất|vào|cuối)(?:\s+(?:hết|cuối|là|trong))*)\s+`;
const IN_YEAR = String.raw`\s*(?:/|-|,?\s*năm\s+)\s*(?<of>20\d{2})`;
// "Trước ngày 15/7/2020", "đến hết tháng 6 năm 2026", "trong quý III/2026": with their year, or they say nothing of a horizon.
const NEAR = new RegExp(
  `${BY}(?:(?:ngày\\s+)?(?<d>\\d{1,2})(?:/|\\s+tháng\\s+)(?<m>\\d{1,2})|tháng\\s+(?<month>\\d{1,2})|quý\\s+(?<quarter>iv|i{1,3}|[1-4]))${IN_YEAR}`,
  "gu",
);
const PHRASE =
  /(?:đến|tới)(?: hết| cuối)?(?: năm)? (?<by>20\d{2})|giai đoạn 20\d{2}\s*(?:-|đến)\s*(?<end>20\d{2})|(?<each>(?:hằng|hàng|mỗi) năm)|(?<lead>(?:trước|trong|hết|cuối|vào) )?năm (?<year>20\d{2})/gu;

type Found = { readonly at: number; readonly horizon: Horizon };

function nearPhrasesIn(plain: string): (Found & { readonly end: number })[] {
  return [...plain.matchAll(NEAR)].flatMap(
    ({ 0: words, index, groups: { lead = "", d, m, month, quarter = "", of = "" } = {} }) => {
      const span = month
        ? ({ kind: "month", number: Number(month), year: Number(of) } as const)
        : ({ kind: "quarter", number: romanValue(quarter) ?? Number(quarter), year: Number(of) } as const);
      const by = d && m ? dayOf(of, m, d) : lastDayOf(span, leadsBefore(lead));
      return by === null ? [] : [{ at: index, end: index + words.length, horizon: { by } }];
    },
  );
}

/** The words of a day that no calendar has ("trước ngày 31/6/2026"); null when a sentence names none such. */
export function impossibleDayIn(text: string): string | null {
  const all = [...comparable(text).matchAll(NEAR)];
  const wrong = all.find(({ groups: { d, m, of = "" } = {} }) => d && m && dayOf(of, m, d) === null);
  return wrong === undefined ? null : text.slice(wrong.index, wrong.index + wrong[0].length).trim();
}

function phrasesIn(text: string): Found[] {
  const plain = comparable(text);
  const near = nearPhrasesIn(plain);
  // "Quý III năm 2026" is not all of 2026.
  const isCovered = ({ at }: Found) => near.some((each) => each.at <= at && at < each.end);
  return [...near, ...yearPhrasesIn(plain).filter((each) => !isCovered(each))].sort((a, b) => a.at - b.at);
}

// "Từ 72% năm 2026 lên 85% năm 2027": the first year is that of where it begins.
const BASE_YEAR = /^(?:(?:trước|trong|hết|cuối|vào) )?năm 20\d{2}\)?,? (?:nâng )?(?:lên|xuống)(?!\p{L})/u;

function yearPhrasesIn(plain: string): Found[] {
  return [...plain.matchAll(PHRASE)].flatMap(({ index, groups }): Found[] => {
    if (groups?.each) return [{ at: index, horizon: { each: "year" } }];
    const isCompared = /so (?:với|sánh)[^,;%]*$/u.test(plain.slice(0, index));
    const year = groups?.by ?? groups?.end ?? groups?.year;
    if (isCompared || BASE_YEAR.test(plain.slice(index)) || year === undefined) return [];
    const by = lastDayOf({ kind: "year", number: 1, year: Number(year) }, leadsBefore(groups?.lead ?? ""));
    return by === null ? [] : [{ at: index, horizon: { by } }];
  });
}

/** The horizon that words name; null when they name none. A year of many ("đến năm 2030") stands before "each year". */
export function horizonIn(text: string): Horizon | null {
  const phrases = phrasesIn(text).map(({ horizon }) => horizon);
  return phrases.find((horizon) => "by" in horizon) ?? phrases[0] ?? null;
}

/** The horizon of each measure of a sentence: the words before it, or else those behind it. */
export function horizonsOf(text: string, measures: readonly Measure[]): (Horizon | null)[] {
  const phrases = phrasesIn(text);
  const isBefore = phrases.some(({ at }) => at < (measures[0]?.at ?? 0));
  // "Duy trì 96 xã; phấn đấu đến năm 2018 có 105 xã": a year right before a later goal is that goal's alone.
  const isRightBefore = (phrase: Found, { at }: Measure) =>
    phrase.at < at && !/[,;\d]|\svà\s/u.test(text.slice(phrase.at, at).replace(/20\d{2}/u, ""));
  const owned = measures.map((measure, index) =>
    phrases.findLast((phrase) => phrase.at > (measures[index - 1]?.at ?? -1) && isRightBefore(phrase, measure)),
  );
  return measures.map(({ at, isYearly }, index) => {
    if (isYearly) return { each: "year" };
    if (isBefore) return horizonBefore(phrases, text, at);
    const own = owned[index];
    if (own !== undefined) return own.horizon;
    const next = measures[index + 1]?.at ?? text.length;
    const behind = phrases.find((phrase) => phrase.at > at && !owned.includes(phrase));
    // "Đạt 50%, phấn đấu đạt 75% vào năm 2025": the year is that of the second goal alone.
    const isOfAnother = behind !== undefined && behind.at > next && /phấn đấu/u.test(comparable(text.slice(at, behind.at)));
    return isOfAnother ? null : (behind?.horizon ?? null);
  });
}

// "Tăng 10 - 13%/năm. Trong đó nông sản đạt 395 triệu USD": what returns is said for its own sentence alone.
function horizonBefore(phrases: readonly Found[], text: string, at: number): Horizon | null {
  const before = phrases.filter((phrase) => phrase.at < at);
  const isOfSentence = (phrase: Found) => !/[\p{L})%]\.\s/u.test(text.slice(phrase.at, at));
  return (before.findLast((phrase) => "by" in phrase.horizon || isOfSentence(phrase)) ?? before.at(-1))?.horizon ?? null;
}
