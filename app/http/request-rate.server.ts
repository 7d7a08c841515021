/** Counts requests in this process, for addresses that programs ask for by themselves. */

export type Rate = { readonly most: number; readonly perMs: number };

// Old windows are forgotten when so many keys are held, so that inventing keys fills no memory.
const keysHeld = 5000;

/** Makes a counter: it answers whether `key` has asked more often than `most` times within one window of `perMs`. */
export function requestRate({ most, perMs }: Rate): (key: string, atMs: number) => boolean {
  const windows = new Map<string, { from: number; count: number }>();
  return (key, atMs) => {
    const held = windows.get(key);
    if (held && atMs - held.from < perMs) {
      held.count += 1;
      return held.count > most;
    }
    if (windows.size >= keysHeld)
      for (const [old, { from }] of windows) if (atMs - from >= perMs || windows.size >= keysHeld) windows.delete(old);
    windows.set(key, { from: atMs, count: 1 });
    return false;
  };
}
