/**
 * Five real papers may lie beside the project; they are not part of it. Expected are facts about them: figures, days, codes, names
 * of bodies and indicators. Their tasks are named by their place in the outline ("III.2:"), and by a first word where several stand there.
 */
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DocumentReading } from "~/features/reading/document-reading";
import { comparable } from "~/lib/vietnamese-text";
import { type Example, type Expectation, expectationOf, readingOf } from "./corpus";

const folder = fileURLToPath(new URL("../../../shared/seeds/", import.meta.url));

/** What is read in each real paper, by its number; none when they are not there. */
export async function realReadings(): Promise<Map<string, DocumentReading>> {
  const files = existsSync(folder) ? readdirSync(folder).filter((each) => each.endsWith(".txt")) : [];
  const readings = new Map<string, DocumentReading>();
  for (const file of files.sort()) readings.set(file.slice(0, 3), await readingOf(`${folder}${file}`));
  return readings;
}

/** The real papers to be scored, each with what should be read. */
export async function realExamples(): Promise<Example[]> {
  return [...(await realReadings())].map(([name, reading]) => {
    const expected = expectationOf(`real/${name}`);
    return { name, file: name, expected, reading: shortened(reading, expected) };
  });
}

/** A reading in the words of its expectation: names by their first words, tasks by their places. */
function shortened(reading: DocumentReading, { document, tasks, forms }: Expectation): DocumentReading {
  const labels = forms.flatMap(({ indicators }) => indicators.map(({ label }) => label));
  const bodies = tasks.flatMap(({ lead, support }) => [...lead, ...support]);
  const title = reading.document.title;
  return {
    ...reading,
    document: {
      ...reading.document,
      title: title === null ? null : asIn([document.title ?? ""], title),
      recipients: reading.document.recipients.map((each) => asIn(document.recipients, each)),
    },
    tasks: reading.tasks.map((task) => ({
      ...task,
      text: `${task.source.path.join(".")}: ${task.text}`,
      lead: task.lead.map((each) => asIn(bodies, each)),
      support: task.support.map((each) => asIn(bodies, each)),
    })),
    forms: reading.forms.map((form, at) => ({
      ...form,
      title: asIn([forms[at]?.title ?? ""], form.title),
      indicators: form.indicators.map((each) => ({ ...each, label: asIn(labels, each.label) })),
    })),
  };
}

// The longest of the expected beginnings; the words themselves when none fits.
function asIn(beginnings: readonly string[], words: string): string {
  const fitting = beginnings.filter((each) => each !== "" && comparable(words).startsWith(comparable(each)));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? words;
}
