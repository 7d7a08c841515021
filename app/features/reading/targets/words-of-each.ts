// Several measures share a sentence: each takes the words up to the next, and those that they have in common.

import { comparable } from "~/lib/vietnamese-text";
import { beginsWithVerb } from "../agencies/duty-verbs";
import type { Measure } from "./measure";

const LONGEST_VERB = 30;
const MAKES = /^(?:trồng|xây|đào|khoan|dựng|sửa|mua|kết nạp|thu hút|mỗi)\s/iu;
const JOINT = /^[\s,;.]*(?:(?:và|trong đó)\s+)?/iu;
// The first two words behind a share name who or what is counted.
const COUNTED = /^[^%]{0,40}%\s*(?:số\s+)?(?<counted>\p{L}+\s\p{L}+)/u;

const OF_WHICH = /[\s,;]+trong đó\s[^\d]*$/iu;
const IN_EACH = /,\s+mỗi\s+\p{L}+(?:\s\p{L}+)?\s*$/iu;

// "…, trong đó khách quốc tế chiếm 15%": of what a share is counted stands before it, and behind "trong đó" or ", mỗi tổ".
function beginningsOf(text: string, measures: readonly Measure[]): number[] {
  return measures.map(({ from }, index) => {
    const before = measures[index - 1]?.at ?? from;
    const told = text.slice(before, from);
    const ofWhich = OF_WHICH.exec(told) ?? IN_EACH.exec(told);
    return ofWhich === null ? from : before + ofWhich.index;
  });
}

/** The words of every measure of a sentence, in their order. @param measures as they were found in `text` */
export function wordsOfEach(text: string, measures: readonly Measure[]): string[] {
  const begins = beginningsOf(text, measures);
  const parts = begins.map((from, index) => text.slice(from, begins[index + 1]).replace(JOINT, ""));
  const [first] = measures;
  const verb = first ? sharedVerb(text.slice(first.from, first.at)) : "";
  const whole = withSubjects(parts);
  return whole.map((part, index) => {
    const begun = index > 0 && verb !== "" && /^\d/u.test(part) ? `${verb} ${part}` : part;
    return `${begun.replace(/[\s,]+(?:và)?\s*$/u, "")}${predicateOf(part, whole[index + 1])}`;
  });
}

const SHARE = String.raw`[^\d%]{0,20}\d[\d.,]*\s*%`;
const BY_YEAR = String.raw`(?:(?:vào|đến|tới|trong)\s+)?(?:(?:cuối|hết)\s+)?năm\s+\d{4}`;
const BARE_SHARE = new RegExp(String.raw`^(?<share>${SHARE})\s+(?<when>${BY_YEAR})[\s.;,]*$`, "iu");
const SHARE_OF = new RegExp(
  String.raw`^${SHARE}\s+(?<whom>(?!năm\s|vào\s|đến\s)\p{L}.{3,}?)(?:,?\s+${BY_YEAR})?[\s.;,]*(?:và\s*)?$`,
  "iu",
);

// "Trên 60% trẻ em biết bơi vào năm 2025 và trên 70% vào năm 2030": of whom is said once for both.
function withSubjects(parts: readonly string[]): string[] {
  const whole: string[] = [];
  for (const part of parts) {
    const { share, when } = BARE_SHARE.exec(part)?.groups ?? {};
    const whom = share === undefined ? undefined : SHARE_OF.exec(whole.at(-1) ?? "")?.groups?.whom;
    whole.push(whom === undefined ? part : `${share} ${whom} ${when}`);
  }
  return whole;
}

// "Xây dựng mới 03 tổ liên gia và 02 điểm chữa cháy": what is done is said once for both.
function sharedVerb(before: string): string {
  const words = before.trim();
  return words.length <= LONGEST_VERB && (beginsWithVerb(words) || MAKES.test(words)) && !/[,;:.]/u.test(words) ? words : "";
}

// "80% cán bộ cấp tỉnh và 60% cán bộ cấp xã được tập huấn": what both are to reach is said behind the second.
function predicateOf(part: string, next: string | undefined): string {
  const counted = COUNTED.exec(comparable(part))?.groups?.counted;
  if (next === undefined || counted === undefined || COUNTED.exec(comparable(next))?.groups?.counted !== counted) return "";
  if (/(?<!\p{L})(?:được|đạt|bị|có)\s/u.test(comparable(part)) || !/(?:,|\svà)\s*$/u.test(part)) return "";
  const reached = comparable(next).search(/(?<!\p{L})được\s/u);
  return reached < 0 ? "" : ` ${next.slice(reached)}`;
}
