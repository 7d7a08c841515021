// A paragraph may count what it asks without new lines: "…, đề nghị: (i) Sở Y tế …; (ii) Sở Tài chính …".

import { subjectOf } from "../agencies/subject";
import { namesExamples } from "../outline/entry-text";
import { type Marker, takeMarker } from "../outline/marker";
import type { Entry } from "../outline/tree";
import { statesOnly } from "./statements";

const FIRST = /:\s*(?=\((?:i|1)\)\s)/u;
const NEXT = /(?:[;.,]|\s(?:và|đồng thời))\s*(?=\((?:[ivx]{1,4}|\d{1,2})\)\s)/u;

type Point = { readonly marker: Marker; readonly text: string };

function pointsOf(words: string): Point[] {
  return words.split(NEXT).flatMap((each) => {
    const { marker, text } = takeMarker(each);
    return marker?.kind === "bracket" ? [{ marker, text }] : [];
  });
}

// Points that name things ("gồm: (i) vốn …; (ii) đất …") are parts of the sentence; those that name bodies are work of each.
const isForBody = ({ text }: Point) => {
  const duty = subjectOf(text)?.duty ?? "";
  return duty !== "" && !statesOnly(duty);
};

function ofParagraph(entry: Entry): Entry {
  const found = entry.children.length === 0 ? FIRST.exec(entry.text) : null;
  if (found === null || namesExamples(entry.text.slice(0, found.index + 1))) return entry;
  const points = pointsOf(entry.text.slice(found.index + found[0].length));
  const areCounted = points.length >= 2 && points.every(({ marker }, index) => marker.number === index + 1);
  if (!areCounted || points.filter(isForBody).length < points.length * 0.7) return entry;
  const children = points.map(({ marker, text }) => ({
    ...{ marker, text, path: [...entry.path, marker.code], children: [], tables: [] },
    paragraph: { ...entry.paragraph, text, marker: marker.code },
  }));
  return { ...entry, text: entry.text.slice(0, found.index + 1), children };
}

/** The outline with each point that a paragraph counts as an entry below it, where most of them name who is to act. */
export function withInlinePoints(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ofParagraph({ ...entry, children: withInlinePoints(entry.children) }));
}
