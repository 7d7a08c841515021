import type { Block } from "~/features/reading/block";
import { paragraphAt } from "~/features/reading/parts/paragraphs";

/** A paper typed as text, a paragraph a line; blank lines count but hold nothing. */
export function paper(text: string): Block[] {
  const lines = text.replace(/^\n/, "").split("\n");
  return lines.flatMap((line, index) => (line.trim() === "" ? [] : [paragraphAt(index + 1, line)]));
}
