import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { workCalendar } from "~/features/calendar/work-calendar";
import { finishBlocks } from "~/features/reading/files/finish-blocks";
import { printedBlocks } from "~/features/reading/files/printed-blocks";
import { recognisedPages } from "~/features/reading/files/recognised-pages";
import { readDocument } from "~/features/reading/read-document";
import { calendarDays } from "~seed/reference/calendar-days";
import { expectationOf } from "./corpus";
import { pagesOfWords } from "./scan-words";
import { type Kind, ratesOf, scoreOf } from "./score";

const folder = fileURLToPath(new URL("corpus/scan-words/", import.meta.url));
const names = readdirSync(folder).map((name) => name.replace(/\.words$/, ""));
const calendar = workCalendar(calendarDays);

type Least = Partial<Record<Kind, readonly [precision: number, recall: number]>>;

// What the rules make today of the words that were recognised. Whoever mends them raises these; nobody lowers them. The scans with
// seals are of documents that the rules had not seen.
const least: readonly (readonly [what: string, isOne: (name: string) => boolean, Least])[] = [
  [
    "scans without seals",
    (name) => name < "66",
    {
      identity: [0.98, 0.98],
      targets: [1, 1],
      tasks: [1, 1],
      leads: [1, 1],
      supports: [1, 1],
      deadlines: [1, 1],
      indicators: [1, 1],
      breakdowns: [1, 1],
    },
  ],
  [
    "scans with seals",
    (name) => name >= "66",
    {
      identity: [0.97, 0.97],
      targets: [1, 1],
      tasks: [1, 1],
      leads: [1, 1],
      supports: [1, 1],
      deadlines: [0.94, 0.94],
      indicators: [0.94, 0.94],
      breakdowns: [1, 1],
    },
  ],
];

function scoreOfScan(name: string) {
  const pages = recognisedPages(pagesOfWords(readFileSync(`${folder}${name}.words`, "utf8")));
  return scoreOf({ expected: expectationOf(name), reading: readDocument(finishBlocks(printedBlocks(pages)), { calendar }) });
}

describe("the words that were recognised on the scans of the corpus", () => {
  it("are those of every scan", () => {
    const scans = readdirSync(`${folder}../scans`).map((name) => name.replace(/\.\w+$/, ""));
    expect(names.sort()).toEqual(scans.sort());
  });

  it.each(least)("of %s are read no worse than before", (_what, isOne, kinds) => {
    const rates = new Map(ratesOf(names.filter(isOne).map(scoreOfScan)).map((rate) => [rate.kind, rate]));
    for (const [kind, [exact, whole]] of Object.entries(kinds) as [Kind, readonly [number, number]][]) {
      expect(rates.get(kind)?.precision, kind).toBeGreaterThanOrEqual(exact);
      expect(rates.get(kind)?.recall, kind).toBeGreaterThanOrEqual(whole);
    }
  });
});
