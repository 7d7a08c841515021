// One body under its many spellings: "Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội tỉnh".

import { comparable, tidy } from "~/lib/vietnamese-text";
import { sectors } from "./sectors";

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ubnd(?!\p{L})/gu, "ủy ban nhân dân"],
  [/(?<!\p{L})(?:ủy ban )?(?:ubmttqvn|ubmttq|ub mttq|mttqvn|mttq)(?!\p{L})/gu, "ủy ban mặt trận tổ quốc"],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, "hội đồng nhân dân"],
  [/(?<!\p{L})(?:bch|bộ ch) ?quân sự|(?<!\p{L})bchqs(?!\p{L})/gu, "bộ chỉ huy quân sự"],
  [/(?<!\p{L})(?:bộ chỉ huy )?(?:bđbp)(?!\p{L})/gu, "bộ chỉ huy bộ đội biên phòng"],
  [/(?<!\p{L})vksnd(?!\p{L})/gu, "viện kiểm sát nhân dân"],
  [/(?<!\p{L})tand(?!\p{L})/gu, "tòa án nhân dân"],
  [/(?<!\p{L})bhxh(?!\p{L})/gu, "bảo hiểm xã hội"],
  [/(?<!\p{L})nhcsxh(?!\p{L})/gu, "ngân hàng chính sách xã hội"],
  [/(?<!\p{L})(?:hội )?lhpn(?!\p{L})/gu, "hội liên hiệp phụ nữ"],
  [/(?<!\p{L})(?:đài )?(?:pt-?th|pttth|pt&th)(?!\p{L})/gu, "đài phát thanh truyền hình"],
  [/(?<!\p{L})lđlđ(?!\p{L})/gu, "liên đoàn lao động"],
  [/(?<!\p{L})ccb(?!\p{L})/gu, "cựu chiến binh"],
  [/(?<!\p{L})vp(?!\p{L})/gu, "văn phòng"],
  [/(?<!\p{L})bcđ(?!\p{L})/gu, "ban chỉ đạo"],
  [/(?<!\p{L})ca tỉnh(?!\p{L})/gu, "công an tỉnh"],
  [/(?<!\p{L})tp\.?\s/gu, "thành phố "],
  [/(?<!\p{L})cục pctnxh(?!\p{L})/gu, "cục phòng chống tệ nạn xã hội"],
];

const bare = (text: string) => tidy(text.replace(/\([^)]*\)/g, " ").replace(/[-–&,.;:/]|(?<!\p{L})và(?!\p{L})/gu, " "));
const shortKey = (short: string) => comparable(short).replace(/[\s\-&,.]|(?<!\p{L})và(?!\p{L})/gu, "");
const ABBREVIATED = new Map(sectors.flatMap(({ name, short }) => short.map((each) => [shortKey(each), name] as const)).reverse());
const HEAD = /^(?<head>sở|bộ|phòng|ngành)\s+(?<rest>.+)$/u;

/** "Sở NN&MT" in full: "sở nông nghiệp và môi trường". */
function expanded(text: string): string {
  const plain = SHORT.reduce((words, [shape, full]) => words.replace(shape, full), tidy(comparable(text)));
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
  return bare(expanded(name)).replace(/mặt trận tổ quốc việt nam/gu, "mặt trận tổ quốc");
}

/** The key of a name without "tỉnh" at its end. */
export function nameKey(name: string): string {
  return wholeKey(name).replace(/\s(?:của )?(?:tỉnh|thành phố)$/u, "");
}

/** Whether the words are shorter than the name that they stand for. */
export function isAbbreviated(words: string): boolean {
  return comparable(words).replace(/\s/g, "").length < expanded(words).replace(/\s/g, "").length;
}
