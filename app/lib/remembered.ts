/** Many rules ask the same thing of the same sentence, one soon after the other. */

// Longer texts are whole sections; to keep them would cost more than to look again.
const LONGEST = 4_000;

/**
 * The function with a memory for the texts that it was asked about last, at least half of `most` and at most as many.
 * It must give the same answer to the same text, and nobody may change what it gives.
 */
export function remembered<Answer>(read: (text: string) => Answer, most = 1_000): (text: string) => Answer {
  let [recent, before] = [new Map<string, Answer>(), new Map<string, Answer>()];
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const answer = before.get(text) ?? read(text);
    if (recent.size >= most / 2) [recent, before] = [new Map(), recent];
    recent.set(text, answer);
    return answer;
  };
}
