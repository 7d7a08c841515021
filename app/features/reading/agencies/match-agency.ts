// A name in a document is found in the directory of its day; what is not found is offered for choosing, never dropped.

import { comparable } from "~/lib/vietnamese-text";
import { editDistance } from "./edit-distance";
import { isAbbreviated, nameKey } from "./name-key";
import { sectors } from "./sectors";

/** A body or a group as the directory has it on the day of the document. */
export type DirectoryEntry = {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | null;
  /** Names that it had before, and those of the bodies that it took over. */
  readonly formerNames?: readonly string[];
  readonly isGroup?: boolean;
};
export type Directory = readonly DirectoryEntry[];

export type AgencyMatch = {
  readonly kind: "exact" | "abbreviation" | "slip" | "old-name" | "group" | "unmatched";
  readonly id: string | null;
  /** Ids that come near, the nearest first; the match itself is not among them. */
  readonly candidates: readonly string[];
};

const MOST_CANDIDATES = 5;
const GROUP_WORDS = /^(?:(?:ubnd|ủy ban nhân dân|chủ tịch ubnd|chủ tịch ủy ban nhân dân)\s+)?(?:các|những|tất cả các)\s/u;

/** The place that a name ends in is left out when the directory is that of one province. */
const PLACE = /\s(tỉnh|thành phố)(?:\s\p{L}+){1,3}$/u;
const withoutPlace = (key: string) => key.replace(PLACE, "");
const wholeKeysOf = ({ name, shortName }: DirectoryEntry) =>
  [name, shortName ?? ""].filter((each) => each !== "").map((each) => nameKey(each));

// The committee of a province is not that of the city that bears its name.
function namesSamePlace(a: string, b: string): boolean {
  const [own, other] = [PLACE.exec(a)?.[1], PLACE.exec(b)?.[1]];
  return own === undefined || other === undefined || own === other;
}

const keysOf = ({ name, shortName }: DirectoryEntry) =>
  [name, shortName ?? ""].filter((each) => each !== "").map((each) => withoutPlace(nameKey(each)));

// What a group is made of, in whatever order and however short ("huyện, thành, thị") its words stand.
const MEMBERS: readonly (readonly [string, RegExp])[] = [
  ["huyện", /huyện/u],
  ["thị xã", /thị(?!\s+trấn)/u],
  ["thành phố", /(?<!\p{L})thành(?!\s+viên)/u],
  ["thị trấn", /thị trấn/u],
  ["xã", /(?<!thị\s)(?<!\p{L})xã(?!\s+hội)/u],
  ["phường", /phường/u],
  ["quận", /quận/u],
  ["đặc khu", /đặc khu/u],
  ["sở", /(?<!\p{L})sở(?!\p{L})/u],
  ["ban", /(?<!\p{L})ban(?!\s+chỉ đạo)(?!\p{L})/u],
  ["ngành", /(?<!liên )ngành/u],
  ["đoàn thể", /đoàn thể/u],
  ["thành viên", /thành viên/u],
  ["trường", /(?<!\p{L})trường/u],
];

function groupKey(name: string): string {
  const plain = comparable(name)
    .replace(/\([^)]*\)/g, " ")
    .replace(/ủy ban nhân dân|ubnd/gu, " ");
  return MEMBERS.filter(([, shape]) => shape.test(plain))
    .map(([member]) => member)
    .join(", ");
}

function successorsOf(words: string): string[] {
  const key = withoutPlace(nameKey(words));
  return sectors.flatMap(({ name, followedBy = [] }) => {
    const head = /^\p{L}+/u.exec(key)?.[0] ?? "";
    return key === nameKey(`${head} ${name}`) ? followedBy.map((each) => nameKey(`${head} ${each}`)) : [];
  });
}

/** Finds the body that a document names; slips of one letter in twelve are forgiven when only one body comes so near. */
export function matchAgency(words: string, directory: Directory): AgencyMatch {
  const whole = nameKey(words);
  const key = withoutPlace(whole);
  const bodies = directory.filter(({ isGroup }) => !isGroup);
  const isSame = (own: string) => withoutPlace(own) === key && namesSamePlace(own, whole);
  const hit =
    directory.find((entry) => comparable(entry.name) === comparable(words)) ??
    bodies.find((entry) => wholeKeysOf(entry).includes(whole)) ??
    bodies.find((entry) => wholeKeysOf(entry).some(isSame));
  const near = nearest(key, directory);
  if (hit)
    return {
      kind: hit.isGroup ? "group" : isAbbreviated(words) ? "abbreviation" : "exact",
      id: hit.id,
      candidates: others(near, hit.id),
    };
  if (GROUP_WORDS.test(comparable(words))) return groupMatch(words, directory);
  const former = directory.find((entry) => (entry.formerNames ?? []).some((name) => withoutPlace(nameKey(name)) === key));
  if (former) return { kind: "old-name", id: former.id, candidates: others(near, former.id) };
  const limit = Math.max(1, Math.floor(key.length / 12));
  const [first, second] = near;
  if (first && first.distance <= limit && (!second || second.distance > first.distance))
    return { kind: "slip", id: first.id, candidates: others(near, first.id) };
  return succeeded(words, directory, near);
}

// A field that others took over in 2025 leads to them; with two of them, somebody chooses.
function succeeded(words: string, directory: Directory, near: readonly Near[]): AgencyMatch {
  const ids = successorsOf(words).flatMap((key) => directory.filter((entry) => keysOf(entry).includes(key)).map(({ id }) => id));
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return { kind: "old-name", id: only, candidates: [] };
  return {
    kind: "unmatched",
    id: null,
    candidates: [...new Set([...ids, ...near.map(({ id }) => id)])].slice(0, MOST_CANDIDATES),
  };
}

function groupMatch(words: string, directory: Directory): AgencyMatch {
  const groups = directory.filter(({ isGroup }) => isGroup);
  const key = groupKey(words);
  const hit = key === "" ? undefined : groups.find(({ name }) => groupKey(name) === key);
  const candidates = groups
    .map(({ id }) => id)
    .filter((id) => id !== hit?.id)
    .slice(0, MOST_CANDIDATES);
  return { kind: hit ? "group" : "unmatched", id: hit?.id ?? null, candidates };
}

type Near = { readonly id: string; readonly distance: number };

function nearest(key: string, directory: Directory): Near[] {
  const limit = Math.max(2, Math.floor(key.length / 4));
  return directory
    .filter(({ isGroup }) => !isGroup)
    .map((entry) => ({ id: entry.id, distance: Math.min(...keysOf(entry).map((each) => editDistance(key, each, limit))) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
}

const others = (near: readonly Near[], id: string) =>
  near
    .map((each) => each.id)
    .filter((each) => each !== id)
    .slice(0, MOST_CANDIDATES);
