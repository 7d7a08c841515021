// A name in a document is found in the directory of its day; what is not found is offered for choosing, never dropped.

import { comparable } from "~/lib/vietnamese-text";
import type { Directory, DirectoryEntry } from "./directory";
import { type DirectoryKeys, directoryKeys, formerlyUnder, standingUnder } from "./directory-keys";
import { editDistance } from "./edit-distance";
import { isAbbreviated, nameKey, wholeKey } from "./name-key";
import { placeIn, samePlace, withoutPlace } from "./place";
import { sectors } from "./sectors";
import { isSlipOf } from "./slip";

export type AgencyMatch = {
  readonly kind: "exact" | "abbreviation" | "slip" | "old-name" | "group" | "unmatched";
  readonly id: string | null;
  /** Ids that come near where the match is not certain, the nearest first; the match itself is not among them. */
  readonly candidates: readonly string[];
};

const MOST_CANDIDATES = 5;
const GROUP_WORDS = /^(?:(?:ubnd|ủy ban nhân dân|chủ tịch ubnd|chủ tịch ủy ban nhân dân)\s+)?(?:các|những|tất cả các)\s/u;

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
  const head = /^\p{L}+/u.exec(key)?.[0] ?? "";
  return sectors.flatMap(({ name, followedBy = [] }) =>
    followedBy.length > 0 && key === nameKey(`${head} ${name}`) ? followedBy.map((each) => nameKey(`${head} ${each}`)) : [],
  );
}

/** Finds the bodies of a directory that a document names, each by its words. */
export type MatchAgency = (words: string) => AgencyMatch;

/** Whether words name a place, a province or a city, that no body of the directory stands in. */
export function isElsewhere(words: string, directory: Directory): boolean {
  const { name } = placeIn(wholeKey(words));
  const { places } = directoryKeys(directory);
  return name !== null && places.size > 0 && !places.has(name);
}

/** Looks names up in a directory, whose keys are worked out once; a slip in a word of the trade is forgiven when it leads to one body. */
export function agencyMatcher(directory: Directory): MatchAgency {
  const keys = directoryKeys(directory);
  return (words) => {
    const [hit, ...alike] = standingUnder(keys, words);
    if (hit && alike.length > 0) return { kind: "unmatched", id: null, candidates: idsOf([hit, ...alike]) };
    if (hit) return { kind: hit.isGroup ? "group" : isAbbreviated(words) ? "abbreviation" : "exact", id: hit.id, candidates: [] };
    if (GROUP_WORDS.test(comparable(words))) return groupMatch(words, keys);
    const [former, ...more] = formerlyUnder(keys, words);
    if (former && more.length === 0) return { kind: "old-name", id: former.id, candidates: [] };
    return slipped(words, keys);
  };
}

function slipped(words: string, keys: DirectoryKeys): AgencyMatch {
  const whole = wholeKey(words);
  const [key, place] = [withoutPlace(whole), placeIn(whole)];
  const near = nearest(key, keys);
  const meant = keys.bodies.filter((body) => samePlace(body.place, place, keys.places) > 0 && isSlipOf(key, body.bare));
  const [only, ...more] = idsOf(meant.map(({ entry }) => entry));
  if (only !== undefined && more.length === 0) return { kind: "slip", id: only, candidates: others(near, only) };
  return succeeded(words, keys, near);
}

const idsOf = (entries: readonly DirectoryEntry[]) => [...new Set(entries.map(({ id }) => id))].slice(0, MOST_CANDIDATES);

// A field that others took over in 2025 leads to them; with two of them, somebody chooses.
function succeeded(words: string, { byBareKey }: DirectoryKeys, near: readonly Near[]): AgencyMatch {
  const ids = [...new Set(successorsOf(words).flatMap((key) => (byBareKey.get(key) ?? []).map(({ entry }) => entry.id)))];
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return { kind: "old-name", id: only, candidates: [] };
  return {
    kind: "unmatched",
    id: null,
    candidates: [...new Set([...ids, ...near.map(({ id }) => id)])].slice(0, MOST_CANDIDATES),
  };
}

function groupMatch(words: string, { groups }: DirectoryKeys): AgencyMatch {
  const key = groupKey(words);
  const hit = key === "" ? undefined : groups.find(({ name }) => groupKey(name) === key);
  const candidates = groups
    .map(({ id }) => id)
    .filter((id) => id !== hit?.id)
    .slice(0, MOST_CANDIDATES);
  return { kind: hit ? "group" : "unmatched", id: hit?.id ?? null, candidates };
}

type Near = { readonly id: string; readonly distance: number };

/** The bodies whose names come near, each once, the nearest first. */
function nearest(key: string, { bodies }: DirectoryKeys): Near[] {
  const limit = Math.max(2, Math.floor(key.length / 4));
  const near = new Map<string, number>();
  for (const { entry, bare } of bodies) {
    const distance = editDistance(key, bare, limit);
    if (distance <= limit) near.set(entry.id, Math.min(distance, near.get(entry.id) ?? distance));
  }
  return [...near].map(([id, distance]) => ({ id, distance })).sort((a, b) => a.distance - b.distance);
}

const others = (near: readonly Near[], id: string) =>
  near
    .map((each) => each.id)
    .filter((each) => each !== id)
    .slice(0, MOST_CANDIDATES);
