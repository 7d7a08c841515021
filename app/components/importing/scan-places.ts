// The addresses, inside the page, of what stands on the pictures of a scan.
import type { ScanPage } from "~/features/reading/scan-page";

/** The id of the so-many-th doubtful word of a line. */
export const wordAnchor = (line: number, index: number) => `word-${line}-${index}`;

/** A doubtful word of a line, with its anchor. */
export type AnchoredWord = { readonly words: string; readonly anchor: string };

/** The doubtful words of each line in the order in which they stand on the pages. */
export function wordsByLine(scan: readonly ScanPage[]): ReadonlyMap<number, readonly AnchoredWord[]> {
  const found = new Map<number, AnchoredWord[]>();
  for (const { line, doubtful } of scan.flatMap(({ lines }) => lines)) {
    const words = found.get(line) ?? [];
    for (const { words: each } of doubtful) words.push({ words: each, anchor: wordAnchor(line, words.length) });
    found.set(line, words);
  }
  return found;
}

/** On which page each line begins: a line that goes on over the page bears its id once. */
export function firstPages(scan: readonly ScanPage[]): ReadonlyMap<number, number> {
  const pages = scan.flatMap(({ page, lines }) => lines.map(({ line }): [number, number] => [line, page]));
  return new Map(pages.reverse());
}
