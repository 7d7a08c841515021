import { describe, expect, it } from "vitest";
import { sourcesIn } from "~tests/support/imports";

const sources = sourcesIn("app");
const words = (text: string) => text.match(/[\p{L}\p{N}_-]+/gu) ?? [];

/** How often each word stands in the code; the words of texts themselves do not count. */
const occurrences = new Map<string, number>();
for (const { text } of sources)
  for (const word of words(text.replace(/^(\s*)(vi|en):.*$/gm, ""))) occurrences.set(word, (occurrences.get(word) ?? 0) + 1);

/** Keys that are put together when they are asked for: t[`${step}Title`]. */
const computed = sources
  .flatMap(({ text }) => [...text.matchAll(/\[`([\w-]*(?:\$\{[^}]*\}[\w-]*)+)`\]/g)])
  .map(([, pattern = ""]) => new RegExp(`^${pattern.replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`));

// What stands in the first column of a catalogue: `  title: { vi: …`.
const keysOf = (text: string) =>
  [...text.matchAll(/^export const \w+ = catalogue\(\{$([\s\S]*?)^\}\);$/gm)].flatMap(([, body = ""]) =>
    [...body.matchAll(/^ {2}"?([\w-]+)"?: /gm)].map(([, key = ""]) => key),
  );

describe("the catalogues", () => {
  it("hold no text whose name stands nowhere else in the program", () => {
    const keys = sources.flatMap(({ path, text }) => keysOf(text).map((key) => ({ key, path })));
    const defined = new Map<string, number>();
    for (const { key } of keys) defined.set(key, (defined.get(key) ?? 0) + 1);
    const isUnused = (key: string) => occurrences.get(key) === defined.get(key) && !computed.some((pattern) => pattern.test(key));
    expect(keys.length).toBeGreaterThan(2_000);
    expect(keys.filter(({ key }) => isUnused(key)).map(({ key, path }) => `${path}: ${key}`)).toEqual([]);
  });
});
