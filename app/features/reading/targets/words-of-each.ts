// Several measures share a sentence: each takes the words up to the next, and those that they have in common.

import { comparable } from "~/lib/vietnamese-text";
import { beginsWithVerb } from "../agencies/duty-verbs";
import type { Measure } from "./measure";

const LONGEST_VERB = 30;
const MAKES = /^(?:trồng|xây|đào|khoan|dựng|sửa|mua|kết nạp|thu hút|mỗi)\s/iu;
const JOINT = /^[\s,;.]*(?:(?:và|trong đó)\s+)?/iu;
// The first two words behind a share name who or what is counted.
const COUNTED = /^[^%]{0,40}%\s*(?:số\s+)?(?<counted>\p{L}+\s\p{L}+)/u;

/** The words of every measure of a sentence, in their order. @param measures as they were found in `text` */
export function wordsOfEach(text: string, measures: readonly Measure[]): string[] {
  const parts = measures.map(({ from }, index) => text.slice(from, measures[index + 1]?.from).replace(JOINT, ""));
  const [first] = measures;
  const verb = first ? sharedVerb(text.slice(first.from, first.at)) : "";
  return parts.map((part, index) => {
    const begun = index > 0 && verb !== "" && /^\d/u.test(part) ? `${verb} ${part}` : part;
    return `${begun.replace(/[\s,]+(?:và)?\s*$/u, "")}${predicateOf(part, parts[index + 1])}`;
  });
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
