import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { workCalendar } from "~/features/calendar/work-calendar";
import { decodeText } from "~/features/reading/files/decode-text";
import { finishBlocks } from "~/features/reading/files/finish-blocks";
import { printedBlocks } from "~/features/reading/files/printed-blocks";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";
import { calendarDays } from "~seed/reference/calendar-days";
import { printedText } from "~tests/support/printed-text";
import { wrapped } from "~tests/support/wrapped-text";
import { said } from "./score";

// A4 with letters of ten points.
const paper = { columns: 80, lines: 64 };
const options = { calendar: workCalendar(calendarDays) };
const textsIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => [name, decodeText(readFileSync(`${folder}${name}`))] as const)
    : [];
const folderAt = (place: string) => fileURLToPath(new URL(place, import.meta.url));
// Its own lines, wrapped by hand, are wider than the paper: where both break a line nobody can tell.
const tooWide = "62-district-counters.txt";
// An empty cell at the edge of the paper leaves no sign.
const emptyAtEdge = "67-scan-decision-table.txt";
const ours = textsIn(folderAt("corpus/"));
const texts = [...ours, ...textsIn(folderAt("../../../shared/seeds/"))].filter(
  ([name]) => name !== tooWide && name !== emptyAtEdge,
);

// What each text says, which both ways of breaking its lines are held against.
const answers = new Map<string, unknown>();
function answerOf(text: string): unknown {
  const known = answers.get(text) ?? said(readDocument(readText(text), options));
  answers.set(text, known);
  return known;
}

describe("a plain text that was printed as a PDF", () => {
  it.each(texts)("gives the answer of the text: %s", (_name, text) => {
    const blocks = finishBlocks(printedBlocks(printedText(text, paper)));
    expect(said(readDocument(blocks, options))).toEqual(answerOf(text));
  });
});

describe("a plain text whose lines were broken at 76 letters", () => {
  it.each(ours)("gives the answer of the text: %s", (_name, text) => {
    expect(said(readDocument(readText(wrapped(text, 76)), options))).toEqual(answerOf(text));
  });
});
