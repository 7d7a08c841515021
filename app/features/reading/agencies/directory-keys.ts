// The names of a directory as they are looked up, worked out once for all the phrases of a document.

import { groupBy } from "~/lib/group-by";
import { comparable } from "~/lib/vietnamese-text";
import type { Directory, DirectoryEntry } from "./directory";
import { wholeKey } from "./name-key";
import { type Place, placeIn, samePlace, withoutPlace } from "./place";

/** A key under which a body stands, and the place that its name gives. */
type Keyed = { readonly entry: DirectoryEntry; readonly bare: string; readonly place: Place };

export type DirectoryKeys = {
  /** Bodies and groups under the very name. */
  readonly byName: ReadonlyMap<string, DirectoryEntry>;
  /** All bodies under a key without its place, in the order of the directory. */
  readonly byBareKey: ReadonlyMap<string, readonly Keyed[]>;
  readonly byFormerKey: ReadonlyMap<string, readonly Keyed[]>;
  /** Committees by their keys without the kind of their place: "UBND Hòa Lâm". */
  readonly byPlace: ReadonlyMap<string, readonly DirectoryEntry[]>;
  /** The places that the names of the bodies give. */
  readonly places: ReadonlySet<string>;
  readonly bodies: readonly Keyed[];
  readonly groups: readonly DirectoryEntry[];
};

function keyed(entry: DirectoryEntry, names: readonly (string | null | undefined)[]): Keyed[] {
  return names
    .filter((name) => typeof name === "string" && name !== "")
    .map((name) => wholeKey(name as string))
    .map((whole) => ({ entry, bare: withoutPlace(whole), place: placeIn(whole) }));
}

/** The first of several stands; a directory may hold a name twice. */
function firstBy<Each>(all: readonly Each[], keyOf: (each: Each) => string, entryOf: (each: Each) => DirectoryEntry) {
  return new Map([...all].reverse().map((each) => [keyOf(each), entryOf(each)]));
}

export function directoryKeys(directory: Directory): DirectoryKeys {
  const bodies = directory.filter(({ isGroup }) => !isGroup).flatMap((entry) => keyed(entry, [entry.name, entry.shortName]));
  const former = directory.flatMap((entry) => keyed(entry, entry.formerNames ?? []));
  return {
    byName: firstBy(
      directory,
      ({ name }) => comparable(name),
      (entry) => entry,
    ),
    byBareKey: groupBy(bodies, ({ bare }) => bare),
    byFormerKey: groupBy(former, ({ bare }) => bare),
    byPlace: committeesByPlace(bodies),
    places: new Set(bodies.flatMap(({ place }) => place.name ?? [])),
    bodies,
    groups: directory.filter(({ isGroup }) => isGroup),
  };
}

const KIND_OF_PLACE = /^(ủy ban nhân dân) (?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)(?= \p{L})/u;

function committeesByPlace(bodies: readonly Keyed[]): Map<string, DirectoryEntry[]> {
  const committees = bodies.filter(({ bare }) => KIND_OF_PLACE.test(bare));
  const byKey = groupBy(committees, ({ bare }) => bare.replace(KIND_OF_PLACE, "$1"));
  return new Map([...byKey].map(([key, all]) => [key, [...new Set(all.map(({ entry }) => entry))]]));
}

/** Those of the bodies under one key whose place fits best; several where the words do not tell them apart. */
function fitting(all: readonly Keyed[], asked: Place, { places }: DirectoryKeys): DirectoryEntry[] {
  const fits = all.map((each) => ({ ...each, fit: samePlace(each.place, asked, places) })).filter(({ fit }) => fit > 0);
  const best = Math.max(...fits.map(({ fit }) => fit));
  const named = fits.filter(({ fit }) => fit === best);
  // A directory may hold a name twice; then the first stands.
  const eachPlace = groupBy(named, ({ place }) => `${place.level} ${place.name}`);
  return [...new Set([...eachPlace.values()].flatMap(([first]) => first?.entry ?? []))];
}

/** The body or group that the directory has under these words; several where they do not say of which place. */
export function standingUnder(keys: DirectoryKeys, words: string): DirectoryEntry[] {
  const named = keys.byName.get(comparable(words));
  if (named) return [named];
  return standingUnderKey(keys, wholeKey(words));
}

/** The body that the directory has under a key. @param whole a key as `wholeKey` gives it */
export function standingUnderKey(keys: DirectoryKeys, whole: string): DirectoryEntry[] {
  return fitting(keys.byBareKey.get(withoutPlace(whole)) ?? [], placeIn(whole), keys);
}

/** The body that bore this name before, or took over from the one that did. */
export function formerlyUnder(keys: DirectoryKeys, words: string): DirectoryEntry[] {
  const whole = wholeKey(words);
  return fitting(keys.byFormerKey.get(withoutPlace(whole)) ?? [], placeIn(whole), keys);
}
