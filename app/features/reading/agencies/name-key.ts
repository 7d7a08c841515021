// One body under its many spellings: "Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội tỉnh".

import { comparable, tidy } from "~/lib/vietnamese-text";
import { sameKey } from "./same-body";
import { sectors } from "./sectors";
import { inFull } from "./short-forms";

const bare = (text: string) => tidy(text.replace(/\([^)]*\)/g, " ").replace(/[-–&,.;:/]|(?<!\p{L})và(?!\p{L})/gu, " "));
const shortKey = (short: string) => comparable(short).replace(/[\s\-&,.]|(?<!\p{L})và(?!\p{L})/gu, "");
const ABBREVIATED = new Map(sectors.flatMap(({ name, short }) => short.map((each) => [shortKey(each), name] as const)).reverse());
const HEAD = /^(?<head>sở|bộ|phòng|ngành)\s+(?<rest>.+)$/u;

/** "Sở NN&MT" in full: "sở nông nghiệp và môi trường". */
function expanded(text: string): string {
  const plain = tidy(inFull(tidy(comparable(text))));
  const match = HEAD.exec(plain);
  if (!match?.groups) return plain;
  const { head = "", rest = "" } = match.groups;
  const words = rest.split(" ");
  for (let count = Math.min(words.length, 4); count > 0; count -= 1) {
    const sector = ABBREVIATED.get(shortKey(words.slice(0, count).join(" ")));
    if (sector) return [head, comparable(sector), ...words.slice(count)].join(" ");
  }
  return plain;
}

/** What all spellings of one name have in common: in full, in small letters, without marks. */
export function wholeKey(name: string): string {
  return sameKey(bare(expanded(name)));
}

/** The key of a name without "tỉnh" at its end. */
export function nameKey(name: string): string {
  return wholeKey(name).replace(/\s(?:của )?(?:tỉnh|thành phố)$/u, "");
}

/** Whether the words are shorter than the name that they stand for. */
export function isAbbreviated(words: string): boolean {
  return comparable(words).replace(/\s/g, "").length < expanded(words).replace(/\s/g, "").length;
}
