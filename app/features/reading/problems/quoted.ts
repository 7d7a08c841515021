// What a document quotes of another has the other's numbers: “Điều 18. … 1. … 3. …”.

import { allEntries, type Entry } from "../outline/tree";

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

/** How many quotations are open behind a text. Plain quotation marks open one only at the beginning of a line. */
function openBehind(open: number, text: string): number {
  const turned = count(text, /“/gu) - count(text, /”/gu);
  if (turned !== 0) return Math.max(0, open + turned);
  const isOdd = count(text, /"/gu) % 2 === 1;
  return isOdd && (open > 0 || text.startsWith('"')) ? 1 - Math.min(open, 1) : open;
}

/** The entries that begin inside a quotation; one that is never closed is none. */
export function quotedEntries(entries: readonly Entry[]): ReadonlySet<Entry> {
  const quoted = new Set<Entry>();
  let [open, inside]: [number, Entry[]] = [0, []];
  for (const entry of allEntries(entries)) {
    if (open > 0) inside.push(entry);
    open = openBehind(open, entry.text);
    if (open === 0) {
      for (const each of inside) quoted.add(each);
      inside = [];
    }
  }
  return quoted;
}
