// Some web pages lose the headings I, II, III; then the numbers below them stand at the top and begin again: 1, 2, 1, 2, 3, 1 …

import type { Entry } from "./tree";

/** The entries between two beginnings of the numbering; null when it never begins again at the top. */
export function runsWithoutHeading(entries: readonly Entry[]): Entry[][] | null {
  const runs: Entry[][] = [];
  let last = 0;
  for (const entry of entries) {
    const number = entry.marker?.style === "1." ? entry.marker.number : null;
    if (entry.marker !== null && entry.marker.kind !== "decimal" && entry.marker.number !== null) return null;
    const begins = number === 1 && last > 0;
    if (begins || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(entry);
    last = number ?? last;
  }
  return runs.length > 1 ? runs : null;
}
