// A name in a document is found in the directory of its day; what is not found is offered for choosing, never dropped.

import type { AgencyMatch, Directory, DirectoryEntry } from "./directory";
import { type DirectoryKeys, directoryKeys, formerlyUnder, standingUnder, standingUnderKey } from "./directory-keys";
import { editDistance } from "./edit-distance";
import { groupMatch, namesGroup } from "./match-group";
import { isAbbreviated, nameKey, wholeKey } from "./name-key";
import { placeIn, samePlace, withoutPlace } from "./place";
import { headedKey, renamedKey } from "./same-body";
import { sectors } from "./sectors";
import { isSlipOf } from "./slip";

const MOST_CANDIDATES = 5;
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
    if (namesGroup(words)) return groupMatch(words, keys.groups);
    return otherwiseNamed(words, keys) ?? slipped(words, keys);
  };
}

/** A body by a name that it had, by whoever stands at its head, by its place alone, or with a place that goes without saying. */
function otherwiseNamed(words: string, keys: DirectoryKeys): AgencyMatch | null {
  const only = (kind: AgencyMatch["kind"], [hit, ...more]: readonly DirectoryEntry[]): AgencyMatch | null =>
    hit && more.length === 0 ? { kind, id: hit.id, candidates: [] } : null;
  const whole = wholeKey(words);
  const under = (key: string | null) => (key === null ? [] : standingUnderKey(keys, key));
  return (
    only("old-name", formerlyUnder(keys, words)) ??
    only("abbreviation", under(headedKey(whole))) ??
    only("abbreviation", keys.byPlace.get(whole) ?? []) ??
    only("abbreviation", under(withoutOwnPlace(whole, keys.places))) ??
    only("old-name", under(renamedKey(whole)))
  );
}

/** "Sở Y tế Hòa An" in the directory of Hòa An; null where the key ends in no place that the directory knows. */
function withoutOwnPlace(key: string, places: ReadonlySet<string>): string | null {
  const place = [...places].find((each) => key.endsWith(` ${each}`));
  const rest = place === undefined ? "" : key.slice(0, -place.length - 1);
  return rest === "" || /\s(?:tỉnh|thành phố|xã|phường|huyện)$/u.test(rest) ? null : rest;
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

type Near = { readonly id: string; readonly distance: number };

// A department is no ministry of the same field, however alike their names are.
const KINDS = /^(?:sở|bộ|phòng|cục|chi cục|vụ|viện|ubnd|ủy ban|hđnd|hội đồng|hội|liên đoàn|công an|trường|trung tâm)(?= )/u;
const kindOf = (key: string) => KINDS.exec(key)?.[0];
const isOther = (kind: string | undefined, other: string | undefined) =>
  kind !== undefined && other !== undefined && kind !== other;

/** The bodies whose names come near, each once, the nearest first. */
function nearest(key: string, { bodies }: DirectoryKeys): Near[] {
  const limit = Math.max(2, Math.floor(key.length / 4));
  const kind = kindOf(key);
  const near = new Map<string, number>();
  for (const { entry, bare } of bodies) {
    const distance = editDistance(key, bare, limit);
    if (distance > limit || isOther(kindOf(bare), kind)) continue;
    near.set(entry.id, Math.min(distance, near.get(entry.id) ?? distance));
  }
  return [...near].map(([id, distance]) => ({ id, distance })).sort((a, b) => a.distance - b.distance);
}

const others = (near: readonly Near[], id: string) =>
  near
    .map((each) => each.id)
    .filter((each) => each !== id)
    .slice(0, MOST_CANDIDATES);
