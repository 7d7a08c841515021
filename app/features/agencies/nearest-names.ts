import { foldForSearch } from "~/lib/vietnamese-text";

const wordsOf = (text: string) =>
  new Set(
    foldForSearch(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );

/** The options that share most words with what was typed, nearest first; accents do not count. */
export function nearestNames(typed: string, options: readonly { readonly name: string }[]): string[] {
  const wanted = wordsOf(typed);
  const scored = options.map(({ name }) => {
    const words = wordsOf(name);
    const shared = [...wanted].filter((word) => words.has(word)).length;
    return { name, score: shared / (wanted.size + words.size - shared) };
  });
  const near = scored.filter(({ score }) => score >= 0.4).sort((a, b) => b.score - a.score);
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}
