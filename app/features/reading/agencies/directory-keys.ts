// The names of a directory as they are looked up, worked out once for all the phrases of a document.

import { groupBy } from "~/lib/group-by";
import { comparable } from "~/lib/vietnamese-text";
import type { Directory, DirectoryEntry } from "./match-agency";
import { nameKey } from "./name-key";

/** The place that a name ends in is left out when the directory is that of one province. */
const PLACE = /\s(tỉnh|thành phố)(?:\s\p{L}+){1,3}$/u;
export const withoutPlace = (key: string) => key.replace(PLACE, "");

// The committee of a province is not that of the city that bears its name.
function namesSamePlace(a: string, b: string): boolean {
  const [own, other] = [PLACE.exec(a)?.[1], PLACE.exec(b)?.[1]];
  return own === undefined || other === undefined || own === other;
}

/** A key under which a body stands: whole, and without its place. */
type Keyed = { readonly entry: DirectoryEntry; readonly whole: string; readonly bare: string };

export type DirectoryKeys = {
  /** Bodies and groups under the very name. */
  readonly byName: ReadonlyMap<string, DirectoryEntry>;
  readonly byWholeKey: ReadonlyMap<string, DirectoryEntry>;
  /** All bodies under a key without its place, in the order of the directory. */
  readonly byBareKey: ReadonlyMap<string, readonly Keyed[]>;
  readonly byFormerKey: ReadonlyMap<string, DirectoryEntry>;
  readonly bodies: readonly Keyed[];
  readonly groups: readonly DirectoryEntry[];
};

const keyed = (entry: DirectoryEntry): Keyed[] =>
  [entry.name, entry.shortName ?? ""]
    .filter((name) => name !== "")
    .map((name) => nameKey(name))
    .map((whole) => ({ entry, whole, bare: withoutPlace(whole) }));

/** The first of several stands; a directory may hold a name twice. */
function firstBy<Each>(all: readonly Each[], keyOf: (each: Each) => string, entryOf: (each: Each) => DirectoryEntry) {
  return new Map([...all].reverse().map((each) => [keyOf(each), entryOf(each)]));
}

export function directoryKeys(directory: Directory): DirectoryKeys {
  const bodies = directory.filter(({ isGroup }) => !isGroup).flatMap(keyed);
  const former = directory.flatMap((entry) =>
    (entry.formerNames ?? []).map((name) => ({ entry, key: withoutPlace(nameKey(name)) })),
  );
  return {
    byName: firstBy(
      directory,
      ({ name }) => comparable(name),
      (entry) => entry,
    ),
    byWholeKey: firstBy(
      bodies,
      ({ whole }) => whole,
      ({ entry }) => entry,
    ),
    byBareKey: groupBy(bodies, ({ bare }) => bare),
    byFormerKey: firstBy(
      former,
      ({ key }) => key,
      ({ entry }) => entry,
    ),
    bodies,
    groups: directory.filter(({ isGroup }) => isGroup),
  };
}

/** The body or group that the directory has under these words. @param whole their key */
export function standingUnder(keys: DirectoryKeys, words: string, whole: string): DirectoryEntry | undefined {
  return (
    keys.byName.get(comparable(words)) ??
    keys.byWholeKey.get(whole) ??
    keys.byBareKey.get(withoutPlace(whole))?.find((own) => namesSamePlace(own.whole, whole))?.entry
  );
}
