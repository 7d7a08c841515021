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

// What the rules make today of the words that were recognised. Whoever mends them raises these; nobody lowers them.
const least: Partial<Record<Kind, readonly [precision: number, recall: number]>> = {
  identity: [0.97, 0.97],
  targets: [1, 1],
  tasks: [1, 1],
  leads: [1, 1],
  supports: [1, 1],
  deadlines: [1, 1],
  indicators: [0.91, 0.91],
};

describe("the words that were recognised on the scans of the corpus", () => {
  const scores = names.map((name) => {
    const blocks = finishBlocks(printedBlocks(recognisedPages(pagesOfWords(readFileSync(`${folder}${name}.words`, "utf8")))));
    return scoreOf({ expected: expectationOf(name), reading: readDocument(blocks, { calendar }) });
  });
  const rates = ratesOf(scores).filter(({ kind }) => least[kind]);

  it("are those of every scan", () => {
    const scans = readdirSync(`${folder}../scans`).map((name) => name.replace(/\.\w+$/, ""));
    expect(names.sort()).toEqual(scans.sort());
  });

  it.each(rates)("give $kind no worse than before", ({ kind, precision, recall }) => {
    const [exact, whole] = least[kind] ?? [0, 0];
    expect(precision).toBeGreaterThanOrEqual(exact);
    expect(recall).toBeGreaterThanOrEqual(whole);
  });
});
