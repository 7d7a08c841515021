import type { DocumentReading, IndicatorRead, TaskRead } from "~/features/reading/document-reading";
import { comparable } from "~/lib/vietnamese-text";
import type { Example, Expectation } from "./corpus";

export const kinds = [
  "identity",
  "targets",
  "tasks",
  "leads",
  "supports",
  "deadlines",
  "deliverables",
  "receivers",
  "indicators",
  "breakdowns",
  "problems",
] as const;
export type Kind = (typeof kinds)[number];

/** What of one kind was expected, what was read, and what is in both; `wrong` says what is missing (-) or too much (+). */
export type Tally = {
  readonly expected: number;
  readonly read: number;
  readonly hits: number;
  readonly wrong: readonly string[];
};

type Facts = Readonly<Record<Kind, readonly string[]>>;
type ExpectedTask = Expectation["tasks"][number];

const keyOf = (...parts: readonly unknown[]) => parts.map((part) => comparable(String(part ?? "–"))).join(" · ");

/** How two lists agree, each entry counted once. */
function compare(expected: readonly string[], read: readonly string[]): Tally {
  const left = [...read];
  const missing = expected.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const wrong = [...missing.map((each) => `- ${each}`), ...left.map((each) => `+ ${each}`)];
  return { expected: expected.length, read: read.length, hits: expected.length - missing.length, wrong };
}

function identityFacts({
  period,
  bases,
  recipients,
  ...fields
}: Expectation["document"] | DocumentReading["document"]): string[] {
  const single = Object.entries(fields).filter(([, value]) => value !== null);
  return [
    ...single.map(([field, value]) => keyOf(field, value)),
    ...(period ? [keyOf("period", period.from, period.to)] : []),
    ...bases.map(({ number, issuedOn }) => keyOf("base", number, issuedOn)),
    ...recipients.map((recipient) => keyOf("recipient", recipient)),
  ];
}

// A task that was read answers the expected one that it begins like; the same lead decides between several.
function answers(expected: readonly ExpectedTask[], read: readonly TaskRead[]): (ExpectedTask | null)[] {
  const open = [...expected];
  return read.map((task) => {
    const begins = open.filter(({ text }) => comparable(task.text).startsWith(comparable(text)));
    const best =
      begins.find(({ lead }) => lead.some((name) => task.lead.some((each) => keyOf(each) === keyOf(name)))) ?? begins[0];
    if (best === undefined) return null;
    open.splice(open.indexOf(best), 1);
    return best;
  });
}

const deadlineKey = ({ kind, date, every }: { kind: string; date: string | null; every: string | null }) =>
  [kind, date, every] as const;

type AnyTask = ExpectedTask | TaskRead;

function taskFacts(tasks: readonly AnyTask[], names: readonly string[], asked: readonly (ExpectedTask | null | undefined)[]) {
  const each = (facts: (task: AnyTask) => readonly (readonly unknown[])[]) =>
    tasks.flatMap((task, index) => facts(task).map((parts) => keyOf(names[index], ...parts)));
  return {
    tasks: names.map((name) => keyOf(name)),
    leads: each(({ lead }) => lead.map((name) => [name])),
    supports: each(({ support }) => support.map((name) => [name])),
    deadlines: each(({ deadlines }) => deadlines.map(deadlineKey)),
    deliverables: tasks.flatMap(({ deliverable }, index) =>
      asked[index]?.deliverable !== undefined && deliverable ? [keyOf(names[index], deliverable)] : [],
    ),
    receivers: tasks.flatMap(({ sendTo, via }, index) =>
      asked[index]?.sendTo !== undefined ? [keyOf(names[index], sendTo, via)] : [],
    ),
  };
}

const targetKey = ({ comparator, value, of, unit, horizon }: Expectation["targets"][number]) =>
  keyOf(comparator, value, of, unit, JSON.stringify(horizon));

type NamedIndicator = Expectation["forms"][number]["indicators"][number];

function named(indicators: readonly IndicatorRead[]): NamedIndicator[] {
  const label = (index: number | null) => (index === null ? null : (indicators[index]?.label ?? null));
  return indicators.map(({ parent, breakdownOf, ...rest }) => ({ ...rest, under: label(parent), partOf: label(breakdownOf) }));
}

type NamedForm = {
  readonly title: string | null;
  readonly cutOff: string | null;
  readonly indicators: readonly NamedIndicator[];
};

function formFacts(forms: readonly NamedForm[], asks: readonly { readonly title: string | null }[]) {
  const rows = forms.flatMap(({ title, cutOff, indicators }, form) => [
    keyOf(form, "cut-off", cutOff),
    ...(asks[form]?.title ? [keyOf(form, "title", title)] : []),
    ...indicators.map(({ code, label, unit, kind, under, value, state }) =>
      keyOf(form, code, label, unit, kind, under, value, state),
    ),
  ]);
  const parts = forms.flatMap(({ indicators }, form) =>
    indicators.flatMap(({ label, partOf }) => (partOf === null ? [] : [keyOf(form, label, partOf)])),
  );
  return { indicators: rows, breakdowns: parts };
}

// Remarks on the 6 rõ follow from the tasks, which are counted by themselves; words that were not recognised are marks.
const problemCodes = (codes: readonly string[]) => codes.filter((code) => code !== "task-unclear" && code !== "uncertain-words");

function factsOf({ expected, reading }: Pick<Example, "expected" | "reading">): { expected: Facts; read: Facts } {
  const answered = answers(expected.tasks, reading.tasks);
  const readNames = reading.tasks.map((task, index) => answered[index]?.text ?? `(${task.text.slice(0, 40)})`);
  const readForms = reading.forms.map(({ title, cutOff, indicators }) => ({ title, cutOff, indicators: named(indicators) }));
  return {
    expected: {
      identity: identityFacts(expected.document),
      targets: expected.targets.map(targetKey),
      ...taskFacts(
        expected.tasks,
        expected.tasks.map(({ text }) => text),
        expected.tasks,
      ),
      ...formFacts(expected.forms, expected.forms),
      problems: expected.problems,
    },
    read: {
      identity: identityFacts(reading.document),
      targets: reading.targets.map(targetKey),
      ...taskFacts(reading.tasks, readNames, answered),
      ...formFacts(readForms, expected.forms),
      problems: problemCodes(reading.problems.map(({ code }) => code)),
    },
  };
}

/** How one document was read, kind by kind. */
export function scoreOf(example: Pick<Example, "expected" | "reading">): Record<Kind, Tally> {
  const { expected, read } = factsOf(example);
  return Object.fromEntries(kinds.map((kind) => [kind, compare(expected[kind], read[kind])])) as Record<Kind, Tally>;
}

export type Rate = {
  readonly kind: Kind;
  readonly expected: number;
  readonly read: number;
  readonly precision: number;
  readonly recall: number;
};

/** Precision (of what was read, how much is right) and recall (of what is there, how much was read) over several documents. */
export function ratesOf(scores: readonly Record<Kind, Tally>[]): Rate[] {
  return kinds.map((kind) => {
    const sum = (part: "expected" | "read" | "hits") => scores.reduce((all, score) => all + score[kind][part], 0);
    const [expected, read, hits] = [sum("expected"), sum("read"), sum("hits")];
    return { kind, expected, read, precision: read === 0 ? 1 : hits / read, recall: expected === 0 ? 1 : hits / expected };
  });
}

const places = new Set(["source", "message"]);

/** What a reading says, without where it stands in the file: the same for a document in every format. */
export function said(reading: DocumentReading): unknown {
  return JSON.parse(JSON.stringify(reading, (key, value) => (places.has(key) ? undefined : value)));
}
