// A title printed in capitals reads better in small letters; which words keep a capital is seen in the text of the same document.

const WORD = /[\p{L}\p{M}]+/gu;
const BEGINS = /[.:;!?“"(\-–+*]/u;

/** How often each word, in small letters, stands inside a sentence in each spelling. */
function spellings(texts: readonly string[]): Map<string, Map<string, number>> {
  const seen = new Map<string, Map<string, number>>();
  for (const text of texts) {
    if (text === text.toUpperCase()) continue;
    for (const match of text.matchAll(WORD)) {
      // The first word of a sentence or of a point has its capital from there.
      const before = text.slice(0, match.index).trimEnd().at(-1);
      if (before === undefined || BEGINS.test(before)) continue;
      const [word] = match;
      const own = seen.get(word.toLowerCase()) ?? new Map<string, number>();
      own.set(word, (own.get(word) ?? 0) + 1);
      seen.set(word.toLowerCase(), own);
    }
  }
  return seen;
}

const mostOften = (counts: ReadonlyMap<string, number>) => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The title as it would stand in running text; one that is not in capitals stays as it is. */
export function titleInSmallLetters(title: string, texts: readonly string[]): string {
  if (title !== title.toUpperCase()) return title;
  const seen = spellings(texts);
  const words = title.replace(WORD, (word) => {
    const small = word.toLowerCase();
    if (/^[IVX]+$/u.test(word)) return word;
    return mostOften(seen.get(small) ?? new Map()) ?? small;
  });
  return capital(words);
}
