import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { workCalendar } from "~/features/calendar/work-calendar";
import type { DocumentReading } from "~/features/reading/document-reading";
import { readFile } from "~/features/reading/files/read-file.server";
import { readDocument } from "~/features/reading/read-document";
import { calendarDays } from "~seed/reference/calendar-days";

const day = z.string().nullable();
const deadline = z.strictObject({ kind: z.string(), date: day, every: z.string().nullable() });
const indicator = z.strictObject({
  code: z.string().nullable(),
  label: z.string(),
  unit: z.string().nullable(),
  kind: z.string(),
  /** The label of the row above, and of the total that this is a part of. */
  under: z.string().nullable(),
  partOf: z.string().nullable(),
  value: z.union([z.number(), z.boolean(), z.string()]).nullable(),
  state: z.string(),
});

/** What a person reads in a document. Tasks are named by their first words; remarks on the 6 rõ follow from them. */
const expectationSchema = z.strictObject({
  /** Written like the others, but not looked at while the rules were made. */
  heldOut: z.boolean(),
  document: z.strictObject({
    kind: z.string(),
    number: z.string().nullable(),
    issuedOn: day,
    place: z.string().nullable(),
    issuer: z.string().nullable(),
    title: z.string().nullable(),
    signer: z.string().nullable(),
    signerTitle: z.string().nullable(),
    period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
    bases: z.array(z.strictObject({ number: z.string(), issuedOn: day })),
    recipients: z.array(z.string()),
  }),
  targets: z.array(
    z.strictObject({
      comparator: z.string().nullable(),
      value: z.number().nullable(),
      of: z.number().nullable(),
      unit: z.string().nullable(),
      horizon: z.union([z.strictObject({ each: z.literal("year") }), z.strictObject({ by: z.string() })]).nullable(),
    }),
  ),
  tasks: z.array(
    z.strictObject({
      text: z.string(),
      lead: z.array(z.string()),
      support: z.array(z.string()),
      deadlines: z.array(deadline),
      deliverable: z.string().optional(),
      /** To whom the result goes, and by way of whom; asked only where it stands here. */
      sendTo: z.string().optional(),
      via: z.string().optional(),
    }),
  ),
  forms: z.array(z.strictObject({ title: z.string().nullable(), cutOff: day, indicators: z.array(indicator) })),
  problems: z.array(z.string()),
});

export type Expectation = z.infer<typeof expectationSchema>;
export type Example = {
  readonly name: string;
  readonly file: string;
  readonly expected: Expectation;
  readonly reading: DocumentReading;
};

const folder = fileURLToPath(new URL("corpus/", import.meta.url));

/** What should be read in a document. */
export function expectationOf(name: string): Expectation {
  return expectationSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")));
}

/** Reads a document as `dondoc read` does. */
export async function readingOf(path: string): Promise<DocumentReading> {
  const { blocks } = await readFile(readFileSync(path));
  return readDocument(blocks, { calendar: workCalendar(calendarDays) });
}

/** In what the corpus is kept; "saved-again" are .docx that went through other programs, "old-letters" papers in TCVN3 and VNI. */
export const textFormats = ["txt", "docx", "odt", "doc", "pdf", "html", "saved-again", "old-letters"] as const;
export const formats = [...textFormats, "scans"] as const;
export type Format = (typeof formats)[number];

const isFile = /^\d\d-.*\.(?!json$)\w+$/;

/** The names of the documents, each of which is a text. */
export const textNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => /^\d\d-.*\.txt$/.test(name))
    .map((name) => name.replace(/\.txt$/, ""))
    .sort();

/** Every document of the corpus that is kept in a format, with what should be read, and what is read. */
export async function corpus(format: Format = "txt"): Promise<Example[]> {
  const place = format === "txt" ? folder : join(folder, format);
  const names = existsSync(place) ? readdirSync(place).filter((name) => isFile.test(name)) : [];
  const examples: Example[] = [];
  for (const file of names.sort()) {
    const name = file.replace(/\.\w+$/, "");
    examples.push({ name, file, expected: expectationOf(name), reading: await readingOf(join(place, file)) });
  }
  return examples;
}
