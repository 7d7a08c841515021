// A heading that a converter glued to the words before it stands alone again.

const number = "(?:[IVXLC]{1,6}\\.|\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?)";

const seams: readonly RegExp[] = [
  // "…CHỦ YẾU**1. Hoàn thiện": the marks of bold text stand where two paragraphs met.
  new RegExp(`\\*{2,}\\s*(?=${number}\\s+\\p{Lu})`, "gu"),
  // "…quy định. II. NHIỆM VỤ": a Roman number and a heading in capitals after the end of a sentence.
  /(?<=[.;:!?…”)])\s*(?=[IVXLC]{1,6}\.\s*\p{Lu}{2,}\s+\p{Lu}{2,})/gu,
  // "…MỤC ĐÍCH, YÊU CẦU 1. Mục đích": capitals end where a numbered line in small letters begins. No syllable has more than seven
  // letters; without that bound a line of capitals alone would be gone through anew from each of them.
  / (?<=\p{Lu}{2},? \p{Lu}{2,7} )(?=1\.(?:1\.?)? \p{Lu}\p{Ll})/gu,
];

/** The paragraphs that stand in one; at least one. Splitting each again changes nothing. */
export function splitHeadings(text: string): string[] {
  const parts = seams.reduce((lines, seam) => lines.flatMap((line) => line.split(seam)), [text]);
  const kept = parts.map((part) => part.trim()).filter((part) => part !== "");
  return kept.length > 0 ? kept : [text.trim()];
}
