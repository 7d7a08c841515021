// A group is known by the kinds that it is made of, in whatever order and however short they stand: "huyện, thành, thị".

import { comparable, tidy } from "~/lib/vietnamese-text";
import type { AgencyMatch, DirectoryEntry } from "./directory";

const MOST_CANDIDATES = 5;
const COMMITTEE = "(?:ubnd|ủy ban nhân dân)";
const WHOSE = "(?:(?:phó )?chủ tịch|giám đốc|thủ trưởng|lãnh đạo|người đứng đầu)";
const GROUP_WORDS = new RegExp(
  `^(?:${WHOSE}\\s+)?(?:${COMMITTEE}\\s+)?(?:(?:tất cả )?các\\s|những\\s|cấp\\s(?:xã|huyện)$|(?:xã|phường|huyện|quận|thị xã|sở|ban)\\s*,\\s)`,
  "u",
);

const MEMBERS: readonly (readonly [string, RegExp])[] = [
  ["huyện", /huyện/u],
  ["thị xã", /thị(?!\s+trấn)/u],
  ["thành phố", /(?<!\p{L})thành(?!\s+(?:viên|đoàn|ủy|phần|lập))/u],
  ["thị trấn", /thị trấn/u],
  ["xã", /(?<!thị\s|tác\s)(?<!\p{L})xã(?!\s+hội)/u],
  ["phường", /phường/u],
  ["quận", /quận/u],
  ["đặc khu", /đặc khu/u],
  ["sở", /(?<!\p{L})(?<!cơ )sở(?!\p{L})/u],
  ["ban", /(?<!\p{L})ban(?!\s+(?:chỉ đạo|chỉ huy|quản lý|đảng))(?!\p{L})/u],
  ["ngành", /(?<!liên )ngành/u],
  ["đoàn thể", /đoàn thể/u],
  ["thành viên", /thành viên/u],
  ["trường", /(?<!\p{L})trường/u],
];
// What may stand beside the kinds without making the group smaller.
const BESIDE = new RegExp(
  `\\([^)]*\\)|${WHOSE}|${COMMITTEE}|các|tất cả|những|thị xã|thành phố|thị trấn|đặc khu|đoàn thể|thành viên|(?:thuộc|của|trên địa bàn|cấp) tỉnh|tỉnh|(?:có )?liên quan|trực thuộc|cấp (?:xã|huyện)|huyện|xã|phường|quận|sở|ban|ngành|thành|thị|trường|và|[,;.]`,
  "gu",
);
// A level stands for all places of it.
const LEVELS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/cấp xã$/u, ["xã", "phường"]],
  [/cấp huyện$/u, ["huyện", "thành phố"]],
];

/** Whether words name several bodies at once: "các sở, ngành", "UBND xã, phường". */
export const namesGroup = (words: string) => GROUP_WORDS.test(comparable(words));

function membersOf(name: string): readonly string[] {
  const plain = comparable(name)
    .replace(/\([^)]*\)/gu, " ")
    .replace(/ủy ban nhân dân|ubnd/gu, " ")
    .replace(/(?:thuộc|của|trên địa bàn|cấp) (?:tỉnh|thành phố)/gu, " ");
  const level = LEVELS.find(([shape]) => shape.test(plain.trim()));
  return level?.[1] ?? MEMBERS.filter(([, shape]) => shape.test(plain)).map(([member]) => member);
}

const saysMore = (words: string) => tidy(comparable(words).replace(BESIDE, " ")) !== "";

/** The group of a directory that words mean; the only one that holds all that they name where none is just that. */
export function groupMatch(words: string, groups: readonly DirectoryEntry[]): AgencyMatch {
  const asked = membersOf(words);
  const made = groups.map((group) => ({ group, members: membersOf(group.name) }));
  const same = made.find(({ members }) => asked.length > 0 && members.join() === asked.join())?.group;
  const wider = made.filter(({ members }) => asked.length > 1 && asked.every((member) => members.includes(member)));
  const hit = same ?? (wider.length === 1 ? wider[0]?.group : undefined);
  const candidates = groups
    .map(({ id }) => id)
    .filter((id) => id !== hit?.id)
    .slice(0, MOST_CANDIDATES);
  if (hit === undefined) return { kind: "unmatched", id: null, candidates };
  return { kind: same && !saysMore(words) ? "group" : "near", id: hit.id, candidates };
}
