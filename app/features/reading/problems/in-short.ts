// A remark quotes the first words of what it speaks of.

const LONGEST = 90;

/** The text, or its first whole words and an ellipsis. */
export function inShort(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 2).replace(/\s+\S*$/, "")}…` : text;
}
