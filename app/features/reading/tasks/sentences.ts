// A paragraph is one duty, unless a later sentence gives another body something to do.

import { subjectOf } from "../agencies/subject";

/** The sentences of a paragraph. A dot in a number, a short form or a document's number ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[^.\d\s]{2}\.|\)\.|[%\d]\.)\s+(?=[\p{Lu}“"(])/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** The runs of sentences that one body is to do; a sentence with a subject of its own begins a new run. */
export function dutiesIn(text: string): string[] {
  const runs: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const isOwn = runs.length === 0 || Boolean(subjectOf(sentence)?.duty);
    if (isOwn) runs.push(sentence);
    else runs[runs.length - 1] += ` ${sentence}`;
  }
  return runs;
}
